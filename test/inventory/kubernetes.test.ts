import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Field } from '../../src/facts/kubernetes-object.ts'
import { at, factsIn, inventoryOf, quoted } from './files.ts'

const objects = (text: string, path = 'manifests/app.yaml'): readonly string[] =>
  factsIn('object', text, path).map(
    ({ place, object, name, namespace, undecided }) =>
      `${at(place)} ${object} ${namespace === undefined ? '' : `${namespace}/`}${name}${undecided ? ` (${undecided})` : ''}`,
  )

const pod = 'apiVersion: v1\nkind: Pod\nmetadata: {name: a}\n'

describe('objects', () => {
  test.each([
    ['one', 'apiVersion: v1\nkind: Namespace\nmetadata:\n  name: a\n', ['2:7 Namespace a']],
    ['with a namespace', 'kind: Role\napiVersion: v1\nmetadata: {name: a, namespace: n}\n', ['1:7 Role n/a']],
    ['of several documents', `${pod}---\n${pod}`, ['2:7 Pod a', '6:7 Pod a']],
    [
      'in a list',
      'apiVersion: v1\nkind: List\nitems:\n- apiVersion: v1\n  kind: Pod\n  metadata: {name: a}\n- kind: PodList\n  apiVersion: v1\n  items:\n  - {apiVersion: v1, kind: Pod, metadata: {name: b}}\n',
      ['5:9 Pod a', '10:28 Pod b'],
    ],
    ['of JSON', '{"apiVersion": "apps/v1", "kind": "Deployment", "metadata": {"name": "a"}}', ['1:36 Deployment a']],
    ['with a name that is made', 'apiVersion: v1\nkind: Pod\nmetadata: {generateName: a-}\n', ['2:7 Pod a-']],
    ['of a kubeconfig', 'apiVersion: v1\nkind: Config\nclusters: []\n', []],
    ['of kustomize', 'apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\nmetadata: {name: a}\n', []],
    ['of eksctl', 'apiVersion: eksctl.io/v1alpha5\nkind: ClusterConfig\nmetadata: {name: a}\n', []],
    ['of a catalogue', 'apiVersion: backstage.io/v1alpha1\nkind: Component\nmetadata: {name: a}\n', []],
    ['of a program', 'apiVersion: kubelet.config.k8s.io/v1beta1\nkind: KubeletConfiguration\nmetadata: {}\n', []],
    ['of a chart', 'apiVersion: v2\nname: a\nversion: 1\n', []],
    ['without metadata', 'apiVersion: v1\nkind: Pod\nspec: {}\n', []],
    ['of another format', 'apiVersion: 2024-01-01\nkind: Pod\nmetadata: {name: a}\n', []],
    ['a list of nothing', 'apiVersion: v1\nkind: List\nitems: [1, {a: b}, null]\n', []],
  ])('%s', (_, text, expected) => {
    expect(objects(text)).toEqual(expected)
  })

  test('in JSON files too, and in no other', () => {
    expect(objects('{"apiVersion":"v1","kind":"Pod","metadata":{"name":"a"}}', 'pod.json')).toEqual(['1:28 Pod a'])
    expect(objects(pod, 'pod.txt')).toEqual([])
  })
})

const plain = (field: Field): unknown =>
  field.kind === 'scalar'
    ? field.isNull
      ? null
      : field.text
    : field.kind === 'list'
      ? field.items.map(plain)
      : Object.fromEntries(field.fields.map(({ name, value }) => [name, plain(value)]))

const fieldsOf = (text: string): readonly unknown[] =>
  factsIn('object', text, 'app.yaml').map(({ fields }) => plain(fields))

describe('fields', () => {
  test('are as written, each with its place', () => {
    const text = `${pod}spec:\n  containers:\n  - {name: a, ports: [080], x: ~, y: "~"}\n`
    expect(fieldsOf(text)).toEqual([
      {
        apiVersion: 'v1',
        kind: 'Pod',
        metadata: { name: 'a' },
        spec: { containers: [{ name: 'a', ports: ['080'], x: null, y: '~' }] },
      },
    ])
    const [object] = factsIn('object', text, 'app.yaml')
    const spec = object?.fields.kind === 'map' ? object.fields.fields[3] : undefined
    expect(spec && [quoted(text, spec.namePlace), at(spec.value.place)]).toEqual(['spec', '5:3'])
  })

  test.each([
    ['stringData: {a: s3cr3t-v4lue, n: {m: s3cr3t-v4lue}}'],
    ['data: {a: s3cr3t-v4lue}'],
    ['metadata:\n  annotations:\n    kubectl.kubernetes.io/last-applied-configuration: "{s3cr3t-v4lue}"'],
  ])('without the values of a Secret: %s', written => {
    const inventory = inventoryOf({
      'a.yaml': `apiVersion: v1\nkind: Secret\n${written}\n${written.includes('metadata') ? '' : 'metadata: {name: a}\n'}`,
    })
    expect(inventory.facts.object).toHaveLength(1)
    expect(JSON.stringify(inventory)).not.toContain('s3cr3t-v4lue')
  })

  test.each([
    ['env: [{name: DB_PASSWORD, value: s3cr3t-v4lue}]'],
    ['spec: {adminPassword: s3cr3t-v4lue}'],
    ['spec: {manifest: {kind: Secret, stringData: {a: s3cr3t-v4lue}}}'],
    ['data:\n  app.ini: |\n    user = a\n    password = s3cr3t-v4lue'],
    ['args: ["--token=s3cr3t-v4lue"]'],
    ['url: postgres://user:s3cr3t-v4lue@db/x'],
  ])('without what is a secret elsewhere: %s', written => {
    expect(JSON.stringify(inventoryOf({ 'a.yaml': `${pod}${written}\n` }))).not.toContain('s3cr3t-v4lue')
  })

  test('of a definition without its schema', () => {
    const text =
      'apiVersion: apiextensions.k8s.io/v1\nkind: CustomResourceDefinition\nmetadata: {name: a}\nspec:\n  group: g\n  scope: Cluster\n  versions: [{name: v1}]\n'
    expect(objects(text)).toEqual(['2:7 CustomResourceDefinition a (it is too long to be kept)'])
    expect(fieldsOf(text)).toMatchObject([{ spec: { group: 'g', scope: 'Cluster' } }])
  })

  test('are left out where there are too many, and the object says so', () => {
    const items = Array.from({ length: 4000 }, (_, index) => `  - a${index}\n`)
    expect(objects(`${pod}spec:\n${items.join('')}---\n${pod}`)).toEqual([
      '2:7 Pod a (it is too long to be kept)',
      '4007:7 Pod a',
    ])
  })
})

const images = (text: string, path = 'app.yaml'): readonly string[] =>
  factsIn('image', text, path).map(fact => {
    expect(quoted(text, fact.place)).toBe(fact.reference)
    return `${at(fact.place)} ${fact.name} ${fact.reference} ${fact.class}`
  })

describe('images', () => {
  test.each([
    ['spec:\n  containers:\n  - {image: x/y:1, name: c}', ['6:13 c x/y:1 version-tag']],
    ['spec: {initContainers: [{name: i, image: busybox}]}', ['4:42 i busybox floating']],
    ['spec: {template: {spec: {ephemeralContainers: [{name: e, image: x/y:1}]}}}', ['4:65 e x/y:1 version-tag']],
    ['spec: {jobTemplate: {spec: {template: {spec: {containers: [{image: x/y:1}]}}}}}', ['4:68 y x/y:1 version-tag']],
    [
      'spec: {tfReplicaSpecs: {Worker: {template: {spec: {containers: [{name: t, image: "x/y"}]}}}}}',
      ['4:83 t x/y floating'],
    ],
    ['spec: {templates: [{name: t, container: {image: x/y:1, command: [a]}}]}', ['4:49 y x/y:1 version-tag']],
    ['spec: {templates: [{name: t, script: {image: "x/y:1", source: a}}]}', ['4:47 y x/y:1 version-tag']],
    ['spec: {steps: [{name: s, image: gcr.io/x/y:1}]}', ['4:33 s gcr.io/x/y:1 version-tag']],
    ['spec: {image: quay.io/x/y:1}', ['4:15 a quay.io/x/y:1 version-tag']],
    ['template: {spec: {containers: [{name: c, image: x/y:1}]}}', ['4:49 c x/y:1 version-tag']],
    ['spec: {containers: [{name: c, image: "$(IMAGE)"}]}', ['4:39 c $(IMAGE) undetermined']],
    ['spec: {containers: [{name: c, image: ""}, {name: d}, {image: {a: b}}, e]}', []],
    ['spec: {validate: {pattern: {spec: {containers: [{image: "*:*"}]}}}}', []],
    ['spec: {image: large, boot: {image: x/y:1}}', []],
    ['spec: {images: [x/y:1]}', []],
    ['data: {containers: "[{image: x/y:1}]"}', []],
    ['status: {containers: [{image: x/y:1}]}', []],
  ])('%s', (written, expected) => {
    expect(images(`${pod}${written}\n`)).toEqual(expected)
  })

  test('are none in a definition', () => {
    const text =
      'apiVersion: apiextensions.k8s.io/v1\nkind: CustomResourceDefinition\nmetadata: {name: a}\nspec: {containers: [{image: x/y:1}]}\n'
    expect(images(text)).toEqual([])
  })
})

const rbac = 'apiVersion: rbac.authorization.k8s.io/v1\n'

describe('roles', () => {
  test('with their rules', () => {
    const text = `${rbac}kind: ClusterRole
metadata: {name: r}
rules:
- apiGroups: ["", apps]
  resources: ["*"]
  verbs: [get, 'list']
- nonResourceURLs: [/metrics]
  verbs:
  - get
- apiGroups: [""]
  resources: [secrets]
  resourceNames: [one]
  verbs: ["*"]
`
    const [role] = factsIn('role', text, 'r.yaml')
    expect(role).toMatchObject({ role: 'ClusterRole', name: 'r', place: { line: 2, column: 7 } })
    expect(role?.undecided).toBeUndefined()
    const said = role?.rules.map(({ place, groups, resources, verbs, names, addresses }) => [
      at(place),
      ...[groups, resources, verbs, names, addresses].map(list =>
        list.map(({ text: word, place: there }) => {
          expect(quoted(text, there)).toBe(word)
          return word
        }),
      ),
    ])
    expect(said).toEqual([
      ['5:3', ['', 'apps'], ['*'], ['get', 'list'], [], []],
      ['8:3', [], [], ['get'], [], ['/metrics']],
      ['11:3', [''], ['secrets'], ['*'], ['one'], []],
    ])
  })

  test('that others make up', () => {
    const text = `${rbac}kind: ClusterRole\nmetadata: {name: r}\naggregationRule: {clusterRoleSelectors: []}\n`
    expect(factsIn('role', text, 'r.yaml')).toMatchObject([{ aggregated: true, rules: [] }])
  })

  test('of another group are none', () => {
    expect(
      factsIn('role', 'apiVersion: example.org/v1\nkind: Role\nmetadata: {name: r}\nrules: []\n', 'r.yaml'),
    ).toEqual([])
  })

  test('as they are bound', () => {
    const text = `${rbac}kind: RoleBinding
metadata: {name: b, namespace: n}
roleRef: {apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: cluster-admin}
subjects:
- kind: ServiceAccount
  name: s
  namespace: m
- {kind: Group, name: "system:authenticated"}
- {kind: Robot, name: x}
- nonsense
`
    expect(factsIn('role-binding', text, 'r.yaml')).toMatchObject([
      {
        source: 'manifest',
        name: 'b',
        namespace: 'n',
        isClusterWide: false,
        role: 'cluster-admin',
        rolePlace: { line: 4 },
        subjects: [
          { kind: 'ServiceAccount', name: 's', namespace: 'm', place: { line: 7 } },
          { kind: 'Group', name: 'system:authenticated' },
          { kind: 'unknown', name: 'x' },
        ],
      },
    ])
    const wide = text.replace('RoleBinding', 'ClusterRoleBinding')
    expect(factsIn('role-binding', wide, 'r.yaml')).toMatchObject([{ isClusterWide: true }])
  })
})

describe('templates', () => {
  const undecided = (text: string, path = 'templates/r.yaml.j2'): readonly (string | undefined)[] =>
    factsIn('role', text, path).map(({ undecided: why }) => why)
  const named = `${rbac}kind: Role\nmetadata: {name: "{{ app }}"}\n`

  test('decide a role whose rules they do not touch', () => {
    expect(undecided(`${named}rules:\n- {apiGroups: [""], resources: [pods], verbs: [get]}\n`)).toEqual([undefined])
    expect(objects(`${named}rules: []\n`, 'r.yaml.j2')).toEqual(['2:7 Role {{ app }} (a template fills it in)'])
  })

  test.each([
    ['in a rule', `${named}rules:\n- {apiGroups: [""], resources: [pods], verbs: ["{{ verb }}"]}\n`],
    ['below the rules', `${named}rules:\n- {apiGroups: [""], resources: [pods], verbs: [get]}\n{{ more }}\n`],
    ['in the place of the rules', `${named}rules: {{ rules | tojson }}\n`],
    [
      'around the object',
      `{% if x %}\n---\n${named}rules:\n- {apiGroups: [""], resources: [pods], verbs: [get]}\n{% endif %}\n`,
    ],
    [
      'around a rule',
      `${named}rules:\n{% for r in rs %}\n- {apiGroups: [""], resources: [pods], verbs: [get]}\n{% endfor %}\n`,
    ],
  ])('leave a role open: %s', (_, text) => {
    expect(undecided(text)).toEqual([expect.stringContaining('a template')])
  })

  test('of Helm leave open what they fill in', () => {
    const text = `apiVersion: apps/v1
kind: Deployment
metadata:
  name: {{ include "a.name" . }}
spec:
  containers:
  - name: a
    image: "{{ .Values.image }}:{{ .Values.tag }}"
  - name: b
    image: x/y:1
`
    expect(objects(text, 'templates/a.yaml')).toEqual([
      '2:7 Deployment {{ include "a.name" . }} (a template fills it in)',
    ])
    expect(images(text, 'templates/a.yaml')).toEqual([
      '8:13 a {{ .Values.image }}:{{ .Values.tag }} undetermined',
      '10:12 b x/y:1 version-tag',
    ])
  })

  test('give an image for each of their branches', () => {
    const text = `${pod}spec:\n  containers:\n  - name: c\n    {%- if x %}\n    image: x/y:1\n    {%- else %}\n    image: x/y:2\n    {%- endif %}\n`
    expect(images(text, 'p.yaml.j2')).toEqual(['8:12 c x/y:1 version-tag', '10:12 c x/y:2 version-tag'])
  })

  test('of Helm may fill in the version of the API', () => {
    const text = `apiVersion: {{ include "a.rbac" . }}\nkind: ClusterRole\nmetadata: {name: r}\nrules:\n- {apiGroups: ["*"], resources: ["*"], verbs: ["*"]}\n`
    expect(undecided(text, 'templates/r.yaml')).toEqual([undefined])
  })

  test('of a program are text: an object that holds some is decided', () => {
    const text = `apiVersion: argoproj.io/v1alpha1
kind: Workflow
metadata: {name: w}
spec: {templates: [{container: {image: "x/y:1", args: ["{{inputs.parameters.a}}"]}}]}
`
    expect(objects(text)).toEqual(['2:7 Workflow w'])
  })
})

describe('credentials', () => {
  const credentials = (text: string): readonly string[] =>
    factsIn('credential', text, 'manifests/app.yaml').map(
      ({ place, credential, field, shape }) => `${at(place)} ${credential} ${field} ${shape}`,
    )
  const secret = 'apiVersion: v1\nkind: Secret\nmetadata: {name: a}\n'
  const base64 = (text: string): string => Buffer.from(text).toString('base64')
  const pem = (name: string): string =>
    `-----BEGIN ${name}-----\n${'Tm90IGEga2V5LCBvbmx5IHNoYXBlZCBsaWtl\n'.repeat(4)}-----END ${name}-----\n`
  const block = (text: string): string => text.replaceAll(/^(?=.)/gm, '    ')

  test.each([
    ['stringData: {password: tr0ub4dor}', ['4:24 secret password literal']],
    ['stringData: {password: admin}', ['4:24 secret password guessable']],
    [`data:\n  password: ${base64('tr0ub4dor')}`, ['5:13 secret password literal']],
    [`data:\n  password: ${base64('')}`, ['5:11 secret password empty']],
    ['stringData: {password: ""}', ['4:25 secret password empty']],
    ['stringData: {password: "$' + '{DB_PASSWORD}"}', ['4:25 secret password placeholder']],
    ['stringData: {password: <your password>}', ['4:24 secret password placeholder']],
    [`data: {password: ${base64('<your password>')}}`, ['4:18 secret password placeholder']],
    ['data: {password: changeme}', ['4:18 secret password guessable']],
    ['data: {password: REPLACE_ME_12345=}', ['4:18 secret password placeholder']],
    ['data: {password: xxxxxxxxxxxx}', ['4:18 secret password placeholder']],
    [`data: {password: ${Buffer.from([1, 2, 254, 3, 255, 9]).toString('base64')}}`, ['4:18 secret password literal']],
    ['data: {password: BASE64_OF_PASSWORD}', ['4:18 secret password placeholder']],
    ['stringData: {password: "ENC[AES256_GCM,data:abc]"}', ['4:25 secret password placeholder']],
    ['stringData: {username: admin, host: db.example.org, port: "5432", database: app}', []],
    [`data: {username: ${base64('admin')}, url: ${base64('https://x.example.org/a')}}`, []],
    ['stringData: {url: "postgres://user:tr0ub4dor@db/app"}', ['4:20 secret url literal']],
    [`data: {config.ini: ${base64('[db]\nuser = a\npassword = tr0ub4dor\n')}}`, ['4:20 secret config.ini literal']],
    ['stringData:\n  config.yaml: |\n    log: debug\n    user: me', []],
    [`stringData: {code: 9f8a7c6b5d4e3f2a1b0c9d8e}`, ['4:20 secret code literal']],
    [
      `stringData:\n  tls.crt: |\n${block(pem('CERTIFICATE'))}  tls.key: |\n${block(pem('PRIVATE KEY'))}`,
      ['12:12 private-key tls.key literal'],
    ],
    [
      `data:\n  tls.crt: ${base64(pem('CERTIFICATE'))}\n  tls.key: ${base64(pem('RSA PRIVATE KEY'))}`,
      ['6:12 private-key tls.key literal'],
    ],
    [
      `stringData: {tls.key: "-----BEGIN PRIVATE KEY-----\\n...\\n-----END PRIVATE KEY-----"}`,
      ['4:24 private-key tls.key placeholder'],
    ],
    [
      `data:\n  .dockerconfigjson: ${base64(JSON.stringify({ auths: { 'ghcr.io': { auth: base64('me:tr0ub4dor') } } }))}`,
      ['5:22 registry .dockerconfigjson literal'],
    ],
    [`data:\n  .dockerconfigjson: ${base64('{"auths":{}}')}`, []],
    ['immutable: true', []],
    ['data: [a]', []],
  ])('of a Secret: %s', (written, expected) => {
    expect(credentials(`${secret}${written}\n`)).toEqual(expected)
  })

  test.each([
    ['{name: DB_PASSWORD, value: tr0ub4dor}', ['5:40 secret DB_PASSWORD literal']],
    ['{value: "postgres", name: POSTGRES_PASSWORD}', ['5:22 secret POSTGRES_PASSWORD guessable']],
    ['{name: DB_PASSWORD, value: "$(OTHER)"}', ['5:41 secret DB_PASSWORD placeholder']],
    ['{name: DB_PASSWORD, valueFrom: {secretKeyRef: {name: a, key: password}}}', []],
    ['{name: PASSWORD_FILE, value: /run/secrets/password}', []],
    ['{name: SECRET_NAME, value: database-login}', []],
    ['{name: LOG_LEVEL, value: debug}', []],
  ])('in an environment: %s', (variable, expected) => {
    expect(credentials(`${pod}spec:\n  a: [env: [${variable}]]\n`)).toEqual(expected)
  })

  test('the value of none is in a fact', () => {
    const text = `${secret}stringData:\n  password: tr0ub4dor\n  a.ini: "password = tr0ub4dor"\ndata:\n  token: ${base64('tr0ub4dor')}\n`
    const written = JSON.stringify(inventoryOf({ 'a.yaml': text }))
    expect(written).not.toContain('tr0ub4dor')
    expect(written).not.toContain(base64('tr0ub4dor'))
  })
})

const mixed = `# a comment
apiVersion: v1
kind: List
items:
- apiVersion: v1
  kind: Secret
  metadata: {name: &n é😀}
  stringData:
    password: tr0ub4dor
    tls.key: |
      -----BEGIN PRIVATE KEY-----
- apiVersion: apps/v1
  kind: Deployment
  metadata: {name: *n}
  spec: &spec
    template: {spec: {containers: [{name: c, image: "x/y:1", env: [{name: A_TOKEN, value: abc123def456}]}]}}
---
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata: {name: '{{ x }}'}
rules:
- {apiGroups: [""], resources: ["*"], verbs: ["*"]}
---
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRoleBinding
metadata: {name: b}
roleRef: {kind: ClusterRole, name: r}
subjects: [{kind: User, name: u}]
`

const counted = (text: string, path = 'm.yaml'): readonly string[] =>
  Object.entries(inventoryOf({ [path]: text }).facts).flatMap(([kind, facts]) =>
    facts.map(({ place }) => `${kind} ${place.line}:${place.column}-${place.endLine}:${place.endColumn}`),
  )

describe('laws', () => {
  test('Windows lines are read the same', () => {
    expect(counted(mixed).length).toBeGreaterThan(9)
    expect(counted(mixed.replaceAll('\n', '\r\n'))).toEqual(counted(mixed))
  })

  test('nothing throws, and every place is inside the text', () => {
    const edit = fc.record({
      at: fc.nat(mixed.length),
      drop: fc.nat(40),
      put: fc.constantFrom(
        '',
        '[',
        '}',
        ': ',
        '- ',
        '\n',
        '\t',
        '"',
        '*n',
        '---\n',
        '\u0000',
        '{{ x }}',
        '{% if x %}',
        '<<: *spec',
        '|',
      ),
    })
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 4 }), fc.constantFrom('m.yaml', 'm.yaml.j2', 'm.json'), (edits, path) => {
        const text = edits.reduce(
          (each, { at: from, drop, put }) => each.slice(0, from) + put + each.slice(from + drop),
          mixed,
        )
        const lines = text.split('\n')
        const { facts, unread } = inventoryOf({ [path]: text })
        for (const { place } of [...Object.values(facts).flat(), ...unread]) {
          expect(place.endLine).toBeGreaterThanOrEqual(place.line)
          expect(place.endColumn - 1).toBeLessThanOrEqual((lines[place.endLine - 1] ?? '').length)
        }
      }),
      { numRuns: 80 },
    )
  })

  test.each([
    ['containers', `spec:\n${bomb('x')}  containers: *i`],
    ['rules', `rules: [{verbs: &v [a]}]\n${bomb('x').replaceAll(/^ {2}/gm, '')}`],
    ['a long text', `spec:\n  a: &a "${'password: x1y2z3 '.repeat(10_000)}"\n  b: [${'*a,'.repeat(2000)}]`],
  ])('aliases that stand for much are not gone through: %s', (_, written) => {
    expect(factsIn('object', `${rbac}kind: ClusterRole\nmetadata: {name: a}\n${written}\n`, 'a.yaml')).toHaveLength(1)
  })

  test('one list in many objects is not kept in each', () => {
    const head = `apiVersion: v1\nkind: List\nitems:\n- &o {apiVersion: v1, kind: Pod, metadata: {name: a}, spec: &s [${'1,'.repeat(2900)}]}\n`
    const found = factsIn('object', `${head}${'- *o\n'.repeat(1000)}`, 'a.yaml')
    expect(found).toHaveLength(1001)
    expect(found.filter(({ undecided }) => undecided === undefined).length).toBeLessThan(100)
    const lists = `apiVersion: v1\nkind: List\nitems:\n- &l {apiVersion: v1, kind: List, items: [${'1,'.repeat(3000)}]}\n${'- *l\n'.repeat(3000)}`
    expect(factsIn('object', lists, 'a.yaml')).toEqual([])
    const items = `${pod}x: &c {${Array.from({ length: 3000 }, (_, index) => `k${index}: 1`).join(', ')}}\nspec: {containers: [${'*c,'.repeat(3000)}]}\n`
    expect(factsIn('image', items, 'a.yaml')).toEqual([])
    const containers = `${pod}x: &c [${'{image: a},'.repeat(1000)}]\nspec:\n${Array.from({ length: 1000 }, (_, index) => `  a${index}: {containers: *c}\n`).join('')}`
    expect(factsIn('image', containers, 'a.yaml')).toHaveLength(1000)
  })

  test('deep nesting is no trouble', () => {
    const deep = `${'['.repeat(20_000)}`
    expect(inventoryOf({ 'a.yaml': `${pod}spec: ${deep}\n` }).unread).toHaveLength(1)
  })
})

/** Nine levels of nine aliases each. */
function bomb(first: string): string {
  const names = [...'abcdefghi']
  return names
    .map((name, index) => {
      const below = index === 0 ? `{image: ${first}}` : `*${names[index - 1]}`
      return `  ${name}: &${name} [${Array(9).fill(below).join(', ')}]\n`
    })
    .join('')
}
