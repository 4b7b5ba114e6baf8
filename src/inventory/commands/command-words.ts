import type { FactKind } from '../../facts/fact.ts'

type Words = readonly (readonly string[])[]

const both = (...words: readonly string[]): readonly string[] => words.flatMap(word => [word, word.toUpperCase()])

/** Every program with every word. */
const times = (programs: readonly string[], words: readonly string[]): Words =>
  programs.flatMap(program => words.map(word => [program, word]))

const juju = both('juju')
const kubectl = both('kubectl')
const registries = [...both('helm'), 'docker', 'podman', 'skopeo', 'oras']
const clouds = ['az', 'gcloud', 'eksctl', 'aws', 'minikube', 'kubeadm', 'doctl']
const asking = ['pass', 'pw', 'psk', 'secret', 'token', 'key', 'pat']

/**
 * For each kind of fact that commands give, the groups of words without which a file has none of it: what a reader of
 * commands looks for in a file before it reads it.
 */
export const commandWords: Readonly<Partial<Record<FactKind, Words>>> = {
  application: times(juju, ['deploy', 'refresh', 'upgrade-charm', 'config', 'expose', 'unexpose', 'trust']),
  command: [
    ...[...juju, ...kubectl, ...registries, ...clouds].map(word => [word]),
    ...[...both('terraform'), 'tofu', 'snap', 'microk8s', 'kind', 'k3d', 'concierge', 'charmcraft', 'rockcraft'].map(
      word => [word],
    ),
  ],
  relation: times(juju, ['integrate', 'relate', 'add-relation']),
  consumed: times(juju, ['consume']),
  offer: times(juju, ['offer']),
  grant: times(juju, ['grant', 'revoke']),
  image: times(juju, ['resource', 'attach', 'config']),
  credential: [
    ...times(juju, [...asking, 'config', 'login', 'run', 'model', 'bootstrap']),
    ...times(registries, ['login', 'set']),
    ...times([...both('terraform'), 'tofu'], ['var']),
    ...times(kubectl, ['secret']),
    ...times(clouds, asking),
  ],
  version: [
    ['snap', 'juju'],
    ['snap', 'k8s'],
    ['snap', 'kube'],
    ...times(juju, ['agent-version']),
    ...times(['az'], ['aks']),
    ['gcloud', 'clusters'],
    ['aws', 'eks'],
    ...['eksctl', 'minikube', 'kubeadm', 'doctl', 'concierge'].map(word => [word]),
    ['kind', 'image'],
    ['k3d', 'image'],
  ],
  'tls-setting': 'curl no-check-certificate insecure no-verify-ssl tls-verify sslVerify sslverify skip-verify'
    .split(' ')
    .map(word => [word]),
  'role-binding': [
    ...times(kubectl, ['rolebinding']),
    ['az', 'get-credentials'],
    ['eksctl', 'iamidentitymapping'],
    ['aws', 'access-policy'],
  ],
  role: times(kubectl, ['role']),
}
