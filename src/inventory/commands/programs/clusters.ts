import type { Fact } from '../../../facts/fact.ts'
import { readArguments } from '../arguments.ts'
import { secretWord } from '../credentials.ts'
import { versionFacts } from '../versions.ts'
import type { Command, Word } from '../word.ts'
import { nameOf, textOf } from '../word-values.ts'

/** A command that makes or upgrades a cluster: what it begins with, and the flags that give the version. */
interface Making {
  readonly begins: RegExp
  readonly flags: readonly string[]
}

const making: ReadonlyMap<string, Making> = new Map([
  ['az', { begins: /^aks (?:create|upgrade|nodepool)\b/, flags: ['--kubernetes-version', '-k'] }],
  ['eksctl', { begins: /^(?:create|upgrade) (?:cluster|nodegroup)\b/, flags: ['--version', '--kubernetes-version'] }],
  ['aws', { begins: /^eks (?:create-cluster|update-cluster-version)\b/, flags: ['--kubernetes-version', '--version'] }],
  [
    'gcloud',
    {
      begins: /^(?:beta |alpha )?container clusters (?:create|create-auto|upgrade)\b/,
      flags: ['--cluster-version', '--master-version', '--release-channel-version'],
    },
  ],
  ['minikube', { begins: /^start\b/, flags: ['--kubernetes-version'] }],
  ['kubeadm', { begins: /^(?:init|upgrade)\b/, flags: ['--kubernetes-version'] }],
  ['doctl', { begins: /^kubernetes cluster (?:create|upgrade)\b/, flags: ['--version'] }],
])

const valued = new Set(
  (
    '--kubernetes-version -k --version --cluster-version --master-version --image --config --name -n -g --resource-group --zone ' +
    '--region --admin-username --cluster --arn --username --group --policy-arn --principal-arn --cluster-name --juju-channel ' +
    '--microk8s-channel --k8s-channel --preset -p --profile --driver --memory --cpus --node-count -f'
  ).split(' '),
)

const leading = (words: readonly Word[]): string =>
  words
    .slice(1, 5)
    .map(({ raw }) => raw)
    .filter(raw => !raw.startsWith('-'))
    .join(' ')

/** What commands of clouds and of local clusters state. */
export function readCluster(name: string, command: Command): readonly Fact[] {
  const args = readArguments(command.words.slice(1), valued)
  const begins = leading(command.words)
  const made = making.get(name)
  const version = made?.begins.test(begins)
    ? versionFacts(args.last(...made.flags), 'kubernetes', command, /^v?\d/)
    : []
  if (name === 'az' && begins.startsWith('aks get-credentials')) return adminCredentials(command)
  if (name === 'az' && /^(?:login|acr login)\b/.test(begins))
    return args
      .all('-p', '--password')
      .flatMap(word => secretWord(word, { command, credential: 'cloud', field: 'password' }))
  if (name === 'eksctl' && begins.startsWith('create iamidentitymapping')) return identityMapping(command)
  if (name === 'aws' && begins.startsWith('eks associate-access-policy')) return accessPolicy(command)
  return version
}

/** `--admin` gives whoever runs it the administrator of the cluster. */
function adminCredentials({ words, deployments, isMention }: Command): readonly Fact[] {
  const flag = words.find(({ raw }) => raw === '--admin' || raw === '-a')
  const [first] = words
  if (isMention || !flag || !first) return []
  const name = readArguments(words.slice(1), valued).last('--name', '-n')
  return [
    {
      kind: 'role-binding',
      place: first.place,
      deployments,
      source: 'cloud',
      name: name ? nameOf(name) : '',
      isClusterWide: true,
      role: 'cluster-admin',
      rolePlace: flag.place,
      subjects: [],
    },
  ]
}

/** `aws eks associate-access-policy --policy-arn ... --principal-arn ... --access-scope type=cluster` */
function accessPolicy({ words, deployments, isMention }: Command): readonly Fact[] {
  const args = readArguments(words.slice(1), new Set([...valued, '--access-scope']))
  const [first] = words
  const policy = args.last('--policy-arn')
  const principal = args.last('--principal-arn')
  const scope = args.last('--access-scope')
  if (isMention || !first || !policy) return []
  const role = nameOf(policy)
  return [
    {
      kind: 'role-binding',
      place: first.place,
      deployments,
      source: 'cloud',
      name: principal ? nameOf(principal) : '',
      isClusterWide: !scope || !textOf(scope).includes('namespace'),
      role: role.slice(role.lastIndexOf('/') + 1),
      rolePlace: policy.place,
      subjects: principal ? [{ kind: 'unknown', name: nameOf(principal), place: principal.place }] : [],
    },
  ]
}

function identityMapping({ words, deployments, isMention }: Command): readonly Fact[] {
  const args = readArguments(words.slice(1), valued)
  const [first] = words
  const group = args.last('--group')
  const arn = args.last('--arn')
  if (isMention || !first || !group) return []
  return [
    {
      kind: 'role-binding',
      place: first.place,
      deployments,
      source: 'cloud',
      name: arn ? nameOf(arn) : '',
      isClusterWide: true,
      role: textOf(group),
      rolePlace: group.place,
      subjects: arn ? [{ kind: 'unknown', name: nameOf(arn), place: arn.place }] : [],
    },
  ]
}

/** `kind create cluster --image kindest/node:v1.30.0`, `k3d cluster create --image rancher/k3s:v1.30.0-k3s1` */
export function readNodeImage(command: Command): readonly Fact[] {
  const word = readArguments(command.words.slice(1), new Set(['--image', '-i', '--name', '--config'])).last(
    '--image',
    '-i',
  )
  const [, tag = ''] = /^[\w./-]{1,200}:(v?\d[\w.+-]{0,60})/.exec(word ? textOf(word) : '') ?? []
  if (word === undefined || command.isMention || tag === '') return []
  return [{ kind: 'version', place: word.place, deployments: command.deployments, subject: 'kubernetes', value: tag }]
}

/** `concierge prepare --juju-channel 3.6/stable` */
export function readConcierge(command: Command): readonly Fact[] {
  const args = readArguments(command.words.slice(1), valued)
  return [
    ...versionFacts(args.last('--juju-channel'), 'juju', command),
    ...versionFacts(args.last('--microk8s-channel') ?? args.last('--k8s-channel'), 'kubernetes', command),
  ]
}
