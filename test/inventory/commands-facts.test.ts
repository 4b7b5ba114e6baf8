import { describe, expect, test } from 'vitest'
import type { FactKind } from '../../src/facts/fact.ts'
import { at, factsIn } from './files.ts'

const facts = <K extends FactKind>(kind: K, text: string) => factsIn(kind, text, 'run.sh')

describe('relations, offers and what is consumed', () => {
  test.each([
    ['integrate', 'juju integrate a:x b:y', 'a:x b:y'],
    ['relate', 'juju relate a b', 'a b'],
    ['add-relation', 'juju -m m add-relation a b:y', 'a b:y'],
    ['a variable', 'juju integrate "$A" b', '${$A} b'],
    ['an offer of another model', 'juju integrate a admin/m.b', 'a admin/m.b'],
  ])('%s', (_, text, ends) => {
    const [relation] = facts('relation', text)
    expect(
      relation?.ends
        .map(({ application, endpoint }) => (endpoint ? `${application}:${endpoint}` : application))
        .join(' '),
    ).toBe(ends)
  })

  test.each([
    'juju integrate "<a>" b',
    'juju integrate a',
    'echo juju integrate a b',
    '# juju integrate a b',
    'juju integrate APP_A b',
  ])('%s is no relation', text => expect(facts('relation', text)).toEqual([]))

  test('offers', () => {
    expect(facts('offer', 'juju offer a:x,y\njuju offer m.b:z n')).toMatchObject([
      { name: 'a', application: 'a', endpoints: ['x', 'y'] },
      { name: 'n', application: 'b', endpoints: ['z'] },
    ])
  })

  test('consumed', () => {
    expect(facts('consumed', 'juju consume c:admin/m.x\njuju consume admin/m.y z')).toMatchObject([
      { name: 'x', url: 'c:admin/m.x' },
      { name: 'z', url: 'admin/m.y' },
    ])
  })
})

describe('grants', () => {
  const grants = (text: string) =>
    facts('grant', text).map(
      ({ action, subject, subjectKind, level, target }) => `${action} ${subjectKind} ${subject} ${level} ${target}`,
    )

  test.each([
    ['a model', 'juju grant bob read m', ['grant user bob read m']],
    ['models', 'juju grant bob read m n', ['grant user bob read m', 'grant user bob read n']],
    [
      'the controller',
      'juju grant bob superuser; juju grant -c c bob login',
      ['grant user bob superuser controller', 'grant user bob login c'],
    ],
    [
      'an offer',
      'juju grant everyone@external consume admin/m.o',
      ['grant everyone everyone@external consume admin/m.o'],
    ],
    ['taken away', 'juju revoke bob write m', ['revoke user bob write m']],
    ['a cloud', 'juju grant-cloud bob add-model k', ['grant user bob add-model k']],
    ['a secret', 'juju grant-secret s a,b', ['grant application a secret s', 'grant application b secret s']],
    ['a loop', 'for u in bob eve; do juju grant $u read m; done', ['grant user bob read m', 'grant user eve read m']],
    ['no level', 'juju grant app key; juju grant app key m', []],
    ['a placeholder', 'juju grant "<user>" read m', []],
  ])('%s', (_, text, expected) => expect(grants(text)).toEqual(expected))
})

describe('credentials', () => {
  const literal = (text: string) =>
    facts('credential', text)
      .filter(({ shape }) => shape === 'literal' || shape === 'guessable')
      .map(({ credential, field, place }) => `${credential} ${field} ${at(place)}`)

  test.each([
    ['an option', 'juju config x admin-password=Zw9-kqLm77', ['option admin-password 1:30']],
    ['an option of a deploy', 'juju deploy x --config "admin-password=Zw9-kqLm77"', ['option admin-password 1:40']],
    ['an option of a variable', 'P=Zw9-kqLm77\njuju config x admin-password=$P', ['option admin-password 1:3']],
    ['a default', 'juju config x admin-password="${P:-admin}"', ['option admin-password 1:36']],
    ['an address', 'juju config x url=https://u:Zw9-kqLm77@h', ['option url.password 1:29']],
    ['a secret', 'juju add-secret s token=Zw9-kqLm77 username=u', ['secret token 1:25']],
    ['a login', 'juju login -u u -p Zw9-kqLm77', ['user password 1:20']],
    ['a password that is piped in', 'echo Zw9-kqLm77 | juju change-user-password u', ['user password 1:6']],
    ['a parameter of an action', 'juju run x/0 set-password password=Zw9-kqLm77', ['user password 1:36']],
    ['a registry', 'docker login -u u --password Zw9-kqLm77 ghcr.io', ['registry password 1:30']],
    ['a registry that reads it', 'echo Zw9-kqLm77 | docker login --password-stdin', ['registry password 1:6']],
    [
      'a variable of Terraform',
      'terraform apply -var db_password=Zw9-kqLm77 -var="db_token=Zw9-kqLm77"',
      ['variable db_password 1:34', 'variable db_token 1:60'],
    ],
    ['a secret of Kubernetes', 'kubectl create secret generic s --from-literal=pw=Zw9-kqLm77', ['secret pw 1:51']],
    ['a value of a chart', 'helm install a b --set auth.adminPassword=Zw9-kqLm77', ['option auth.adminPassword 1:43']],
  ])('%s', (_, text, expected) => expect(literal(text)).toEqual(expected))

  test.each([
    'juju config x admin-password="$P"',
    'juju config x admin-password=$(pwgen 24 1)',
    'juju config x admin-password="<password>"',
    'juju config x admin-password',
    'juju add-secret s key#file=./key.pem',
    'juju add-secret s password=$P token="$(cat t)"',
    'juju add-secret s password="<password>"',
    'juju login -u u -p "$P"',
    'echo "$P" | juju change-user-password u',
    'cat f | docker login --password-stdin',
    'echo "juju login -p Zw9-kqLm77"',
    'terraform apply -var name=x',
    'helm install a b --set image.tag=1.2.3',
    'juju change-user-password u',
  ])('%s holds none', text => expect(literal(text)).toEqual([]))

  test('a secret is in no fact', () => {
    const text = [
      'juju config x admin-password=Zw9-kqLm77 url=https://u:Zw9-kqLm77@h',
      'juju deploy x --config admin-password="Zw9-kqLm77"',
      'juju add-secret s k=Zw9-kqLm77',
      'echo Zw9-kqLm77 | juju login',
      'juju login -p Zw9-kqLm77 --password=Zw9-kqLm77',
      'terraform apply -var db_password=Zw9-kqLm77',
      'docker login -p Zw9-kqLm77',
    ].join('\n')
    const all = (['application', 'command', 'credential'] as const).map(kind => facts(kind, text))
    expect(all.map(({ length }) => length)).toEqual([2, 7, 9])
    expect(JSON.stringify(all)).not.toContain('Zw9-kqLm77')
  })
})

describe('versions', () => {
  const versions = (text: string) =>
    facts('version', text).map(({ subject, value, place }) => `${subject} ${value} ${at(place)}`)

  test.each([
    ['a snap of Juju', 'sudo snap install juju --channel=3.6/stable', ['juju 3.6/stable 1:34']],
    [
      'a snap of a cluster',
      'snap refresh --channel 1.32-strict/stable microk8s',
      ['kubernetes 1.32-strict/stable 1:24'],
    ],
    ['through a variable', 'J=3.6/stable\nsnap install juju --channel $J', ['juju 3.6/stable 2:29']],
    ['through a default', 'snap install k8s --channel "${K:-1.32/stable}"', ['kubernetes 1.32/stable 1:29']],
    ['an agent', 'juju bootstrap k c --agent-version=3.6.4', ['juju 3.6.4 1:36']],
    ['a cluster of Azure', 'az aks create -n x --kubernetes-version 1.31', ['kubernetes 1.31 1:41']],
    ['a cluster of Amazon', 'eksctl create cluster --version=1.30', ['kubernetes 1.30 1:33']],
    ['a cluster of Google', 'gcloud container clusters create x --cluster-version 1.30', ['kubernetes 1.30 1:54']],
    [
      'a local cluster',
      'minikube start --kubernetes-version v1.30.1; kind create cluster --image kindest/node:v1.31.2',
      ['kubernetes v1.30.1 1:37', 'kubernetes v1.31.2 1:74'],
    ],
    ['concierge', 'concierge prepare -p microk8s --juju-channel 3.6/stable', ['juju 3.6/stable 1:46']],
    [
      'other snaps',
      'snap install jq --channel latest/edge; snap install juju-wait --channel edge; snap info juju --channel 3',
      [],
    ],
    [
      'what is not known',
      'snap install juju --channel $J; juju bootstrap k --agent-version "$V"; az aks create --kubernetes-version "<version>"',
      [],
    ],
  ])('%s', (_, text, expected) => expect(versions(text)).toEqual(expected))
})

describe('roles of a cluster', () => {
  test('bindings by command', () => {
    const text =
      'kubectl create clusterrolebinding b --clusterrole=cluster-admin --user=u --serviceaccount n:s\nmicrok8s kubectl create rolebinding c --role r -n n --group g'
    expect(facts('role-binding', text)).toMatchObject([
      {
        source: 'command',
        name: 'b',
        isClusterWide: true,
        role: 'cluster-admin',
        subjects: [
          { kind: 'User', name: 'u' },
          { kind: 'ServiceAccount', name: 's', namespace: 'n' },
        ],
      },
      { name: 'c', namespace: 'n', isClusterWide: false, role: 'r', subjects: [{ kind: 'Group', name: 'g' }] },
    ])
  })

  test('the administrator of a cloud', () => {
    expect(facts('role-binding', 'az aks get-credentials -n x --admin\naz aks get-credentials -n y')).toMatchObject([
      { source: 'cloud', name: 'x', place: { line: 1 } },
    ])
  })
})

describe('images', () => {
  test('resources and options', () => {
    const text =
      'juju deploy x --resource a=ghcr.io/o/a:1.2 --resource f=./f.txt \\\n  --config sidecar-image="quay.io/o/b:2"\njuju refresh y --resource oci-image=12'
    expect(
      facts('image', text).map(({ reference, source, name, place }) => [reference, source, name, at(place)]),
    ).toEqual([
      ['quay.io/o/b:2', 'option', 'sidecar-image', '2:27'],
      ['ghcr.io/o/a:1.2', 'command', 'a', '1:28'],
      ['12', 'command', 'oci-image', '3:37'],
    ])
  })

  test('images inside a text of several lines', () => {
    const text = `juju deploy x --config images='{\n  "a": "ghcr.io/o/a:1.2"\n}'`
    expect(facts('image', text).map(({ reference, place }) => [reference, at(place)])).toEqual([
      ['ghcr.io/o/a:1.2', '2:9'],
    ])
  })
})

describe('commands', () => {
  test('programs of interest', () => {
    const commands = facts(
      'command',
      'juju -m m add-unit x\nls\nkubectl apply -f y\nsudo snap install juju\naz aks create\n',
    )
    expect(commands.map(({ program, subcommand, words }) => [program, subcommand, words.length])).toEqual([
      ['juju', 'add-unit', 4],
      ['kubectl', 'apply', 3],
      ['snap', 'install', 2],
      ['az', 'aks create', 2],
    ])
  })
})
