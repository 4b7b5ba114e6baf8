import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ApplicationFact } from '../../src/facts/application.ts'
import { factsOf } from '../../src/inventory/inventory.ts'
import { maskTemplate } from '../../src/inventory/templates/mask-template.ts'
import { isYamlPath } from '../../src/inventory/templates/template-of.ts'
import { at, factsIn, from, inventoryOf, quoted } from './files.ts'

const path = 'bundle.yaml.j2'
const bundleOf = (channel: string, before = ''): string =>
  `${before}applications:\n  web:\n    charm: web-k8s\n    channel: ${channel}\n`
const only = (text: string, name = path): ApplicationFact | undefined => factsIn('application', text, name)[0]
const channelOf = (channel: string, before?: string) => only(bundleOf(channel, before))?.channel

/** The masked text, holes as `~`. */
const masked = (text: string): string | undefined => maskTemplate(text)?.masked.replaceAll('\uE000', '~')

describe('masking', () => {
  test.each([
    ['statements on lines of their own vanish', '{% if a %}\nx: 1\n{% endif %}', '          \nx: 1\n           '],
    ['comments vanish', 'a: 1 {# b: 2 #}\n', 'a: 1           \n'],
    ['an expression is a scalar', 'a: {{ b }}\n', 'a: ~~~~~~~\n'],
    ['or a part of one', 'a: x-{{ b }}/{{ c }}\n', 'a: x-~~~~~~~/~~~~~~~\n'],
    ['or a key', '{{ b }}-x: 1\n', '~~~~~~~-x: 1\n'],
    ['with a brace behind it', 'a: {b: {{ c }}}\n', 'a: {b: ~~~~~~~}\n'],
    ['with a closing sign in quotes', `a: {{ "}}" }}\n`, 'a: ~~~~~~~~~~\n'],
    ['a line of an expression is unknown lines', 'a:\n  x: 1\n  {{ b }}\n', 'a:\n  x: 1\n         \n'],
    ['but the value of the key above', 'a:\n  {{ b }}\nc: 1\n', 'a:   ~~~~~~~\nc: 1\n'],
    ['unless that key has another', 'a:\n  {{ b }}\n  c: 1\n', 'a:\n         \n  c: 1\n'],
    ['nothing between colon and trimming sign', 'a:{{- b }}\n', 'a: ~~~~~~~\n'],
    ['a condition in a value is one with it', 'a: [x{% if b %}, y{% endif %}]\n', 'a: [x~~~~~~~~~~~~~~~~~~~~~~~~]\n'],
    [
      'in a block scalar',
      'a: |\n  x {{ b }}\n  {% if c %}\n  {{ d }}\n',
      'a: |\n  x ~~~~~~~\n            \n  ~~~~~~~\n',
    ],
    [
      'a statement before a block scalar begins is an empty line',
      'a: |\n{% if b %}\n  c\n',
      'a: |\n\n\n\n\n\n\n\n\n\n\n\n  c\n',
    ],
    ['in back quotes a Go template prints it', 'a: {{`{{ b }}`}}\n{{- end }}\n', 'a: ~~~~~~~~~~~~~\n          \n'],
    [
      'an expression after a value is no value of its key',
      'a:\n  b: {{ c }}\n  {{- d }}\n',
      'a:\n  b: ~~~~~~~\n          \n',
    ],
    [
      'a key that is one ends a block scalar',
      'a:\n  b: |\n    x\n  {{ c }}: {{ d }}\n',
      'a:\n  b: |\n    x\n  ~~~~~~~: ~~~~~~~\n',
    ],
    ['what is raw is left alone', '{% raw %}{{ a }}{% endraw %}\n', '         {{ a }}            \n'],
    ['an expression of a workflow is left alone', `{# #}a: ${'$'}{{ b }}\n`, `     a: ${'$'}{{ b }}\n`],
    ['what does not end is text', '{{ a }}: {{ b\n', '~~~~~~~: {{ b\n'],
  ])('%s', (_, text, expected) => {
    expect(masked(text)).toBe(expected)
  })

  test('nothing is no template', () => {
    expect(maskTemplate('a: 1\n')).toBeUndefined()
    expect(maskTemplate(`a: ${'$'}{{ b }}\n`)).toBeUndefined()
  })

  test('blocks and settings are known', () => {
    const text = '{% set a = 1 %}{% for b in c %}{% if d %}x{% elif e %}y{% else %}z{% endif %}{% endfor %}'
    const template = maskTemplate(text)
    const said = ({ start, end }: { start: number; end: number }) => text.slice(start, end)
    expect(template?.settings.map(({ name }) => name)).toEqual(['a'])
    expect(
      template?.blocks.map(block => [block.kind, said(block.condition), block.others.map(said), said(block).length]),
    ).toEqual([
      ['loop', 'c', [], 46],
      ['if', 'd', [], 1],
      ['if', 'e', ['d'], 1],
      ['if', '', ['d', 'e'], 1],
    ])
  })

  test('what takes long in others takes no long time here', () => {
    for (const piece of [
      '{{',
      '{%',
      '{{ "',
      '{% if a %}',
      'a: {% if a %}',
      '{{ a }}',
      '{#',
      '{% set a = a ~ a %}\n',
      '@a',
      'a: |\n',
    ]) {
      const text = bundleOf('{{ a }}', piece.repeat(60_000 / piece.length))
      expect(() => inventoryOf({ [path]: text, 'b.yaml.in': text, 'c.yaml': text })).not.toThrow()
    }
  })

  test('one with too many tags is unread', () => {
    const inventory = inventoryOf({ 'bundle.yaml': bundleOf('1/edge', '{% a %}\n'.repeat(6000)) })
    expect(inventory.facts.application).toEqual([])
    expect(inventory.unread).toMatchObject([
      { reason: expect.stringContaining('more than 5000'), hides: expect.arrayContaining(['application']) },
    ])
  })

  const pieces = [
    '{{ ',
    ' }}',
    '{% if a %}',
    '{% else %}',
    '{% endif %}',
    '{% set a = b %}',
    '{# ',
    ' #}',
    'a',
    ': ',
    '\n',
    '  ',
    '- ',
    '|',
    '"',
    "'",
    '[',
    '{',
    '}',
    '\r\n',
    'default("x")',
    '{{- end }}',
    '\uE000',
  ]

  test('the length stays, and so do line ends outside of tags', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 40 }), parts => {
        const text = parts.join('')
        const template = maskTemplate(text)
        if (!template) return
        expect(template.masked.length).toBe(text.length)
        for (const { start, end } of [...template.tags, ...template.holes, ...template.blocks]) {
          expect(start).toBeLessThanOrEqual(end)
          expect(end).toBeLessThanOrEqual(text.length)
        }
      }),
      { numRuns: 1000 },
    )
  })

  test('templates never throw, and places stay inside', () => {
    const text = `{%- set r = r|default("1") %}\n${bundleOf("{{ r }}/{{ k|default('beta') }}")}{% if a %}\n  b: {charm: c}\n{% endif %}\nrelations:\n- [web:x, b:y]\n`
    const edit = fc.record({ at: fc.nat(text.length), drop: fc.nat(12), put: fc.constantFrom('', ...pieces) })
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 4 }), edits => {
        const changed = edits.reduce(
          (each, { at: offset, drop, put }) => each.slice(0, offset) + put + each.slice(offset + drop),
          text,
        )
        const lines = changed.split('\n')
        const { facts, unread } = inventoryOf({ [path]: changed })
        for (const { place } of [...Object.values(facts).flat(), ...unread])
          expect(place.endColumn - 1).toBeLessThanOrEqual((lines[place.endLine - 1] ?? '').length)
        expect(JSON.stringify(facts)).not.toContain('\uE000\uE000')
      }),
      { numRuns: 300 },
    )
  })
})

describe('channels', () => {
  test('a literal stays one', () => {
    expect(channelOf('1.10/stable')).toMatchObject({ kind: 'known', value: '1.10/stable', place: { line: 4 } })
    expect(only(bundleOf('1/edge'))?.source).toBe('bundle')
    expect(only(bundleOf('1/edge', '{# a template #}\n'))?.source).toBe('template')
  })

  test.each([
    ["{{ channel|default('edge', true) }}", '', 'edge'],
    ['{{ channel | default("edge") }}', '', 'edge'],
    ['"{{ channel | default(\'edge\') }}"', '', 'edge'],
    ["{{ channel or 'edge' }}", '', 'edge'],
    ["{{ 'edge' if testing else '1/stable' }}", '', '1/stable'],
    ["{{ risk|d('BETA')|lower }}", '', 'beta'],
    ["{{ release }}/{{ risk|default('beta') }}", '{%- set release = release|default("1.10") %}\n', '1.10/beta'],
    ["{{ release ~ '/' ~ risk|default('beta') }}", '{% set release = "1.10" %}\n', '1.10/beta'],
    ["1.10/{{ risk|default('beta') }}", '', '1.10/beta'],
  ])('%s is one of its defaults', (channel, before, value) => {
    const found = channelOf(channel, before)
    expect(found).toMatchObject({
      kind: 'one-of',
      values: [{ value, from: 'default' }],
      raw: channel.replace(/^"|"$/g, ''),
    })
  })

  test('a setting with a literal is known', () => {
    expect(channelOf('{{ r }}', "{% set r = '1/edge' %}\n")).toMatchObject({
      kind: 'known',
      value: '1/edge',
      place: { line: 1, column: 13 },
      via: [{ line: 5 }],
    })
  })

  test.each([
    '{{ channel }}',
    '{{ channels.web }}',
    "{{ lookup('env', 'CHANNEL') }}",
    '{{ channel | some_filter }}',
    '{{ channel | default(other) }}',
    '{% if a %}edge{% else %}1/stable{% endif %}',
    '{{ 1/0 }}',
    '{{ }}',
  ])('%s is unknown, as written', channel => {
    expect(channelOf(channel)).toMatchObject({ kind: 'unknown', raw: channel, place: { line: 4, column: 14 } })
  })

  test('what is set in a branch or a loop is unknown', () => {
    const branch = "{% if a %}\n{% set r = '1/edge' %}\n{% endif %}\n"
    expect(channelOf('{{ r }}', branch)?.kind).toBe('unknown')
    const text =
      "{% set r = 'x' %}\napplications:\n{% for r in rs %}\n  a{{ r }}:\n    charm: c\n    channel: {{ r }}\n{% endfor %}\n"
    expect(only(text)).toMatchObject({ name: `a${'$'}{r}`, channel: { kind: 'unknown', raw: '{{ r }}' } })
  })

  test('settings that name each other end', () => {
    const settings = Array.from({ length: 60 }, (_, index) => `{% set a${index + 1} = a${index} ~ a${index} %}\n`).join(
      '',
    )
    expect(channelOf('{{ a60 }}', `{% set a0 = 'x' %}\n${settings}`)?.kind).toBe('unknown')
    expect(channelOf('{{ a }}', '{% set a = a %}\n')?.kind).toBe('unknown')
  })

  test('both branches are possible', () => {
    const text =
      'applications:\n  a:\n    charm: c\n{% if x %}\n    channel: 1/stable\n{% else %}\n    channel: 2/edge\n{% endif %}\n'
    expect(only(text)?.channel).toMatchObject({
      kind: 'one-of',
      values: [
        { value: '1/stable', from: 'branch', place: { line: 5 } },
        { value: '2/edge', from: 'branch', place: { line: 7 } },
      ],
    })
  })

  test('a default of a Go template is one, too', () => {
    const text = bundleOf('{{ .channel | default "edge" }}')
    expect(only(text, 'bundle.yaml.tmpl')?.channel).toMatchObject({
      values: [{ value: 'edge', place: { column: 37 } }],
    })
    expect(only(bundleOf('{{ default "1/edge" .channel | quote }}'), 'bundle.yaml.tmpl')?.channel).toMatchObject({
      values: [{ value: '1/edge' }],
    })
  })

  test('revisions and switches of templates', () => {
    const text =
      'applications:\n  a:\n    charm: c\n    revision: {{ r|default(12) }}\n    trust: {{ t|default(true) }}\n'
    expect(only(text)).toMatchObject({
      revision: { kind: 'one-of', values: [{ value: 12 }] },
      trust: { kind: 'one-of', values: [{ value: true }] },
    })
  })
})

describe('applications', () => {
  test('a charm from an expression is its expression', () => {
    const text = "applications:\n  a:\n    charm: {{ c|default('web-k8s', true) }}\n    channel: 1/edge\n"
    expect(only(text)?.charm).toMatchObject({ reference: "{{ c|default('web-k8s', true) }}", store: 'undetermined' })
  })

  const gated = `{% set with_tls = tls|default(false) %}
applications:
  a: {charm: a}
{% if with_tls %}
  b: {charm: b}
{% else %}
  b: {charm: other}
{% endif %}
relations:
- [a, x]
{%- if with_tls %}
- [a:c, b:c]
{%- endif %}
`

  test('hang on the conditions around them', () => {
    const inventory = inventoryOf({ [path]: gated })
    expect(
      factsOf(inventory, 'application').map(({ charm, gate }) => [charm?.name, gate?.expression, gate?.byDefault]),
    ).toEqual([
      ['a', undefined, undefined],
      ['b', 'with_tls', false],
      ['other', 'not with_tls', true],
    ])
    expect(factsOf(inventory, 'application')[1]?.gate?.present.kind).toBe('unknown')
    expect(factsOf(inventory, 'relation').map(({ gate }) => gate?.byDefault)).toEqual([undefined, false])
    expect(factsOf(inventory, 'gate').map(({ place, expression }) => [at(place), expression])).toEqual([
      ['4:1', 'with_tls'],
      ['6:1', 'not with_tls'],
      ['11:1', 'with_tls'],
    ])
    expect(inventory.unread).toEqual([])
  })

  test.each([
    ['tls', false],
    ['not tls', true],
    ['tls is defined and tls.ready()', false],
    ["mode|default('x') == 'x'", true],
    ["mode|default('x') in ['y', 'z']", false],
    ['f(x)', undefined],
    ['a and f(x)', false],
    ['not a and f(x)', undefined],
  ])('%s is %j by default', (condition, byDefault) => {
    const text = `applications:\n{% if ${condition} %}\n  b: {charm: b}\n{% endif %}\n`
    expect(only(text)?.gate).toMatchObject({ expression: condition, byDefault, present: { kind: 'unknown' } })
  })

  test('what is set for good is known', () => {
    const text = '{% set a = false %}\napplications:\n{% if a %}\n  b: {charm: b}\n{% endif %}\n'
    expect(only(text)?.gate).toMatchObject({ byDefault: false, present: { kind: 'known', value: false } })
  })

  test('conditions inside each other hold together', () => {
    const text = 'applications:\n{% if a %}\n{% if b or c %}\n  b: {charm: b}\n{% endif %}\n{% endif %}\n'
    expect(only(text)?.gate).toMatchObject({ expression: 'a and (b or c)', byDefault: false, place: { line: 3 } })
  })

  test('images keep their expressions, and secrets their secrecy', () => {
    const text =
      'applications:\n  a:\n    charm: c\n    resources: {a-image: "x/y:{{ v }}"}\n    options:\n      b-image: x/z:{{ v }}\n      password: {{ p }}\n      other: "password=swordfish {{ x }}"\n      token: ghp_{{ x }}\n'
    expect(factsIn('image', text, path).map(({ reference }) => reference)).toEqual(['x/z:{{ v }}', 'x/y:{{ v }}'])
    const inventory = inventoryOf({ [path]: text })
    expect(JSON.stringify(inventory.facts)).not.toContain('swordfish')
  })
})

describe('files', () => {
  test.each([
    ['a.yaml', true],
    ['a.yml.j2', true],
    ['a.j2.yaml', true],
    ['a.yaml.jinja2', true],
    ['a.YAML.tmpl', true],
    ['a.yaml.in', true],
    ['a.tftpl', false],
    ['a.yaml.bak', false],
    ['a.j2', false],
  ])('%s is YAML: %j', (name, is) => {
    expect(isYamlPath(name)).toBe(is)
  })

  test('plain YAML that is none is a template if it is YAML as one', () => {
    const text = bundleOf('{{ channel }}', '{% if a %}\n{% endif %}\n')
    const inventory = inventoryOf({ 'bundle.yaml': text })
    expect(factsOf(inventory, 'application')).toMatchObject([{ source: 'template' }])
    expect(inventory.unread).toEqual([])
  })

  test('in quotes an expression needs no mask', () => {
    expect(only(bundleOf('"{{ channel }}"'), 'bundle.yaml')).toMatchObject({
      channel: { kind: 'unknown', raw: '{{ channel }}' },
    })
  })

  test('a template that is no YAML either is said once', () => {
    const broken = `${bundleOf('{{ a }}')}  b: [c\n---\n a: [\n---\n b: [\n`
    const hides = ['bundle.yaml', path].map(name => inventoryOf({ [name]: broken }).unread)
    expect(hides.map(unread => unread.length)).toEqual([1, 1])
    expect(hides[0]?.[0]).toMatchObject({
      reason: expect.stringMatching(/^a template, which is not YAML/),
      hides: ['application', 'release'],
    })
    expect(hides[1]?.[0]?.hides).toEqual([])
  })

  test('Terraform and configure fill in templates, too', () => {
    const terraform = `%{ if a ~}\n${bundleOf('1/edge')}    options:\n      b: ${'$'}{join(",", [for i in c: "${'$'}{i}:x"])}\n%{ endif ~}\n`
    expect(only(terraform, 'a.tpl.yaml')).toMatchObject({ channel: { value: '1/edge' }, gate: { expression: 'a' } })
    expect(only(bundleOf('@CHANNEL@'), 'a.yaml.in')).toMatchObject({ channel: { kind: 'unknown', raw: '@CHANNEL@' } })
  })

  test('Windows lines are read the same', () => {
    const text = `{%- set r = r|default("1") %}\n${bundleOf("{{ r }}/{{ k|default('beta') }}")}`
    expect(inventoryOf({ [path]: text.replaceAll('\n', '\r\n') })).toEqual(inventoryOf({ [path]: text }))
  })

  test('places say what the file says', () => {
    const text = bundleOf("{{ r|default('é/edge') }}")
    const channel = only(text)?.channel
    expect(channel?.kind === 'one-of' && channel.values.map(({ place }) => [from(place), quoted(text, place)])).toEqual(
      [['bundle.yaml.j2:4:28', 'é/edge']],
    )
  })
})
