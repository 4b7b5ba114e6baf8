import { describe, expect, test } from 'vitest'
import { at, factsIn, quoted } from './files.ts'

const versions = (text: string): readonly string[] =>
  factsIn('version', text, 'cluster.yaml').map(({ place, subject, value }) => `${at(place)} ${subject} ${value}`)

describe('versions', () => {
  test.each([
    [
      'apiVersion: eksctl.io/v1alpha5\nkind: ClusterConfig\nmetadata: {name: a, version: "1.31"}',
      ['3:31 kubernetes 1.31'],
    ],
    [
      'apiVersion: kind.x-k8s.io/v1alpha4\nkind: Cluster\nnodes:\n- {role: worker, image: "kindest/node:v1.30.2@sha256:00ff"}\n- {role: worker}',
      ['4:26 kubernetes v1.30.2'],
    ],
    [
      'apiVersion: k3d.io/v1alpha5\nkind: Simple\nimage: docker.io/rancher/k3s:v1.30.4-k3s1',
      ['3:8 kubernetes v1.30.4-k3s1'],
    ],
    [
      'apiVersion: kubeadm.k8s.io/v1beta3\nkind: ClusterConfiguration\nkubernetesVersion: v1.29.0',
      ['3:20 kubernetes v1.29.0'],
    ],
    [
      'apiVersion: controlplane.cluster.x-k8s.io/v1beta1\nkind: KubeadmControlPlane\nmetadata: {name: a}\nspec: {version: v1.29.0}',
      ['4:17 kubernetes v1.29.0'],
    ],
    [
      'apiVersion: cluster.x-k8s.io/v1beta1\nkind: MachineDeployment\nmetadata: {name: a}\nspec: {template: {spec: {version: v1.29.0}}}',
      ['4:35 kubernetes v1.29.0'],
    ],
    [`apiVersion: eksctl.io/v1alpha5\nkind: ClusterConfig\nmetadata: {name: a, version: "\${V}"}`, []],
    ['apiVersion: kind.x-k8s.io/v1alpha4\nkind: Cluster\nnodes: [{image: "x/y:v1.30.2"}]', []],
    ['apiVersion: example.org/v1\nkind: ClusterConfig\nmetadata: {version: "1.30"}', []],
    ['kind: ClusterConfig\nmetadata: {version: "1.30"}', []],
  ])('%j', (text, expected) => {
    expect(versions(`${text}\n`)).toEqual(expected)
  })
})

describe('who is let in by a cloud', () => {
  const head = 'apiVersion: eksctl.io/v1alpha5\nkind: ClusterConfig\nmetadata: {name: a}\n'
  const bindings = (written: string) =>
    factsIn('role-binding', `${head}${written}\n`, 'cluster.yaml').map(
      ({ place, rolePlace, source, role, isClusterWide, subjects }) => {
        expect(rolePlace).toEqual(place)
        return `${at(place)} ${source} ${role} ${isClusterWide ? 'everywhere' : 'somewhere'} ${subjects.map(({ name }) => name).join()}`
      },
    )

  test.each([
    [
      'accessConfig:\n  accessEntries:\n  - principalARN: arn:x:role/ops\n    accessPolicies:\n    - policyARN: arn:aws:eks::aws:cluster-access-policy/AmazonEKSAdminPolicy\n      accessScope: {type: namespace, namespaces: [a]}\n    - policyARN: arn:aws:eks::aws:cluster-access-policy/AmazonEKSViewPolicy\n      accessScope: {type: cluster}',
      [
        '8:18 cloud AmazonEKSAdminPolicy somewhere arn:x:role/ops',
        '10:18 cloud AmazonEKSViewPolicy everywhere arn:x:role/ops',
      ],
    ],
    [
      'iamIdentityMappings:\n- arn: arn:x:role/ops\n  groups: [system:masters, viewers]\n- {account: "1"}',
      ['6:12 cloud system:masters everywhere arn:x:role/ops', '6:28 cloud viewers everywhere arn:x:role/ops'],
    ],
    ['accessConfig: {accessEntries: [{principalARN: a, accessPolicies: [{}, x]}, y]}', []],
    ['accessConfig: {authenticationMode: API}', []],
  ])('%j', (written, expected) => {
    expect(bindings(written)).toEqual(expected)
  })
})

describe('identities that are mapped to groups', () => {
  const shown = (text: string) =>
    factsIn('role-binding', text, 'k8s/auth.yaml').map(
      ({ place, role, name, isClusterWide }) => `${place.line} ${quoted(text, place)} ${role} ${name} ${isClusterWide}`,
    )
  const head = 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: aws-auth\n  namespace: kube-system\ndata:\n'

  test.each([
    [
      '  mapRoles: |\n    - rolearn: arn:x:role/ops\n      username: ops\n      groups:\n      - system:masters\n',
      ['11 system:masters system:masters arn:x:role/ops true'],
    ],
    [
      '  mapUsers: |-\n    - groups: [system:masters, "viewers"]\n      userarn: arn:x:user/ada\n',
      ['8 system:masters system:masters arn:x:user/ada true', '8 viewers viewers arn:x:user/ada true'],
    ],
    [
      '  mapRoles: |\n    - rolearn: arn:x:role/n\n      username: system:node:{{EC2PrivateDNSName}}\n      groups: [system:bootstrappers, system:nodes]\n',
      [],
    ],
    ['  mapRoles: "[]"\n  mapUsers: |\n    - [\n', []],
  ])('are read: %j', (text, expected) => {
    expect(shown(head + text)).toEqual(expected)
    expect(shown((head + text).replaceAll('\n', '\r\n')).map(each => each[0])).toEqual(expected.map(each => each[0]))
  })

  test('stand in the ConfigMap of that name only', () => {
    const text = '  mapRoles: |\n    - rolearn: arn:x:role/ops\n      groups: [system:masters]\n'
    expect(shown(head.replace('aws-auth', 'aws-auth-notes') + text)).toEqual([])
    expect(shown(head.replace('kube-system', 'shop') + text)).toEqual([])
    expect(shown(head.replace('ConfigMap', 'Notes') + text)).toEqual([])
  })
})
