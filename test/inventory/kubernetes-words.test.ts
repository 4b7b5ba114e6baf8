import { expect, test } from 'vitest'
import { hiddenKinds, wantedWords } from '../../src/inventory/readers/hidden-kinds.ts'
import { inventoryOf } from './files.ts'

const rbac = 'apiVersion: rbac.authorization.k8s.io/v1\n'
const secret = '"apiVersion":"v1","kind":"Secret","metadata":{"name":"a"}'

const files: readonly (readonly [path: string, text: string, kinds: readonly string[]])[] = [
  [
    'a.yaml',
    'apiVersion: v1\nkind: Pod\nmetadata: {name: a}\nspec: {containers: [{image: x/y:1}]}\n',
    ['image', 'object'],
  ],
  [
    'a.yaml',
    'apiVersion: v1\nkind: Pod\nmetadata: {name: a}\nx: [env: [{name: TOKEN, value: a1b2c3d4e5f6}]]\n',
    ['credential', 'object'],
  ],
  ['a.json', `{${secret},"data":{"password":"dHIwdWI0ZG9y"}}`, ['credential', 'object']],
  ['a.json', `{${secret},"stringData":{"password":"tr0ub4dor"}}`, ['credential', 'object']],
  ['a.yaml', `{${secret},data: {password: dHIwdWI0ZG9y}}`, ['credential', 'object']],
  [
    'a.yaml',
    `kind: Secret\r\napiVersion: v1\r\nmetadata: {name: a}\r\ndata:\r\n  password: dHIwdWI0ZG9y\r\n`,
    ['credential', 'object'],
  ],
  ['a.yaml', `${rbac}kind: Role\nmetadata: {name: a}\nrules: []\n`, ['object', 'role']],
  ['a.yaml', `${rbac}kind: ClusterRole\nmetadata: {name: a}\naggregationRule: {}\n`, ['object', 'role']],
  ['a.yaml.j2', `${rbac}kind: Role\nmetadata: {name: a}\n{{ all }}\n`, ['object', 'role']],
  ['a.yaml', `${rbac}kind: RoleBinding\nmetadata: {name: a}\nroleRef: {name: a}\n`, ['object', 'role-binding']],
  ['a.yaml', 'apiVersion: eksctl.io/v1\nkind: ClusterConfig\nmetadata: {version: "1.30"}\n', ['version']],
  [
    'a.yaml',
    'apiVersion: eksctl.io/v1\nkind: ClusterConfig\niamIdentityMappings: [{arn: a, groups: [b]}]\n',
    ['role-binding'],
  ],
  [
    'a.yaml',
    'apiVersion: eksctl.io/v1\nkind: ClusterConfig\naccessConfig: {accessEntries: [{accessPolicies: [{policyARN: a}]}]}\n',
    ['role-binding'],
  ],
  [
    'a.yaml',
    'apiVersion: kind.x-k8s.io/v1alpha4\nkind: Cluster\nnodes: [{image: "kindest/node:v1.30.0"}]\n',
    ['version'],
  ],
  ['a.yaml', 'apiVersion: k3d.io/v1alpha5\nkind: Simple\nimage: rancher/k3s:v1.30.0-k3s1\n', ['version']],
  [
    'a.yaml',
    'apiVersion: kubeadm.k8s.io/v1beta3\nkind: ClusterConfiguration\nkubernetesVersion: v1.30.0\n',
    ['version'],
  ],
  ['kustomization.yaml', 'images: [{name: a, newTag: b}]\n', ['image']],
  ['kustomization.yaml', 'secretGenerator: [{literals: [password=tr0ub4dor]}]\n', ['credential']],
  ['values.yaml', 'a: {repository: x/y, tag: 1}\n', ['image']],
  ['values.yaml', `a: {repository: x/y, digest: "sha256:${'0a'.repeat(32)}"}\n`, ['image']],
  ['values.yaml', 'image: x/y:1\n', ['image']],
  ['metadata.yaml', 'name: a\nassumes: [juju >= 3]\n', ['artifact', 'version']],
  ['metadata.yaml', 'requires: {}\nresources: {a: {upstream-source: x/y:1}}\n', ['image']],
  ['charmcraft.yaml', 'bases: []\n', ['artifact']],
  ['charmcraft.yaml', 'charm-libs: []\n', ['artifact']],
  ['charmcraft.yaml', 'type: charm\nconfig: {options: {a: {type: string}}}\n', ['artifact', 'option-default']],
  ['config.yaml', 'options: {password: {type: string, default: tr0ub4dor}}\n', ['credential', 'option-default']],
  ['config.yaml', 'options: {image: {type: string, default: x/y:1}}\n', ['image', 'option-default']],
  ['rockcraft.yaml', 'parts: {}\n', ['artifact']],
  ['Dockerfile', 'from x/y:1\n', ['image']],
]

test.each(files)('%s %j is read for its words, which tell what it may hide', (path, text, kinds) => {
  const { facts } = inventoryOf({ [path]: text })
  const found = Object.entries(facts).flatMap(([kind, { length }]) => (length > 0 ? [kind] : []))
  expect(found.toSorted()).toEqual(expect.arrayContaining([...kinds]))
  expect(hiddenKinds(path, text)).toEqual(expect.arrayContaining(found))
  expect(wantedWords(path).some(group => group.every(word => text.includes(word)))).toBe(true)
})

test('what a manifest that cannot be read holds is told by its keys', () => {
  const broken = (written: string) => hiddenKinds('a.yaml', `apiVersion: v1\nkind: Pod\nmetadata: [\n${written}`)
  expect(broken('spec:\n')).toContain('object')
  expect(broken('spec:\n')).not.toContain('credential')
  expect(broken('data:\n')).toContain('credential')
  expect(broken('spec:\n')).not.toContain('role')
  expect(broken('rules:\n')).toContain('role')
  expect(broken('containers:\n- image: [')).toContain('image')
})
