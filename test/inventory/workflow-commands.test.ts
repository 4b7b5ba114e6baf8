import { describe, expect, test } from 'vitest'
import { commandLines, pinsIn } from './command-lines.ts'
import { factsIn, inventoryOf, quoted } from './files.ts'

const path = '.github/workflows/x.yaml'

const workflow = (head: string, ...steps: readonly string[]) =>
  `${head}\njobs:\n  j:\n    steps:\n${steps.map(line => `      ${line}\n`).join('')}`

const pins = (text: string) => pinsIn(text, path).map(each => each.replace(/^\d+ /, ''))
const deploy = (channel: string) => `- run: juju deploy x --channel "${channel}"`

describe('commands of steps', () => {
  test('are read in every style of scalar', () => {
    const text = workflow(
      'on: push',
      '- run: juju deploy a',
      '- run: "juju deploy \\"b\\""',
      "- run: 'juju deploy ''c'''",
      '- run: |',
      '    cd x',
      '    juju deploy d \\',
      '      --channel 1/edge',
      '- run: >-',
      '    juju deploy e',
      '    --channel 1/edge',
      '- run: juju deploy',
      '    f',
    )
    expect(pinsIn(text, path)).toEqual(['5 a none', '6 b none', '7 c none', '10 d 1/edge', '13 e 1/edge', '16 f none'])
    for (const { name, place } of factsIn('application', text, path)) expect(quoted(text, place)).toBe(name)
    expect(pinsIn(text.replaceAll('\n', '\r\n'), path)).toEqual(pinsIn(text, path))
  })

  test('belong to the job that runs them', () => {
    const text =
      'on: push\njobs:\n  a: {steps: [{run: juju deploy x}]}\n  b: {steps: [{run: juju deploy y}]}\n  c: {steps: [{run: echo}]}\n'
    const { deployments, facts } = inventoryOf({ [path]: text })
    expect(deployments.map(({ id, kind, place }) => [id, kind, place.line])).toEqual([
      [`${path}#a`, 'job', 3],
      [`${path}#b`, 'job', 4],
    ])
    expect(facts.application.map(({ deployments: of }) => of)).toEqual([[`${path}#a`], [`${path}#b`]])
  })

  test('are none of other languages, and of what never runs', () => {
    const other = [
      '- shell: python',
      '  run: juju deploy x',
      '- if: false',
      '  run: juju deploy y',
      `- if: \${{ false }}`,
      '  run: juju deploy z',
    ]
    expect(commandLines(workflow('on: push', ...other), path)).toEqual([])
    expect(commandLines(workflow('on: push\ndefaults: {run: {shell: pwsh}}', '- run: juju deploy x'), path)).toEqual([])
    expect(commandLines(workflow('on: push', '- shell: bash -e {0}', '  run: juju deploy x'), path)).toHaveLength(1)
    expect(commandLines('on: push\njobs: {j: {if: false, steps: [{run: juju deploy x}]}}\n', path)).toEqual([])
  })

  test('may be tried again by an action', () => {
    const retried = ['- uses: nick-fields/retry@v3', '  with:', '    command: juju deploy x']
    expect(commandLines(workflow('on: push', ...retried), path)).toEqual(['7:20 juju deploy x'])
    expect(commandLines(workflow('on: push', ...retried.with(0, '- uses: a/b@v3')), path)).toEqual([])
  })

  test('have a shell for each step', () => {
    expect(pins(workflow('on: push', '- run: C=1/edge', '- run: juju deploy x --channel $C'))).toEqual(['x unknown'])
  })

  test('are read where the workflow is switched off', () => {
    const { scopes, facts } = inventoryOf({
      '.github/workflows/x.yaml.disabled': workflow('on: push', deploy('1/edge')),
    })
    expect([...scopes.values()]).toEqual(['disabled'])
    expect(facts.application).toHaveLength(1)
  })
})

describe('values of expressions', () => {
  const inputs = (given: string, more = '') => `on:\n  workflow_dispatch:\n    inputs:\n      c: ${given}\n${more}`

  test.each([
    ['a default', inputs('{default: 1/edge}'), `\${{ inputs.c }}`, '1/edge/default'],
    ['a default of an older form', inputs('{default: 1/edge}'), `\${{ github.event.inputs.c }}`, '1/edge/default'],
    [
      'a default and a fallback',
      inputs('{default: 1/edge}', '  push:\n'),
      `\${{ inputs.c || '2/edge' }}`,
      '1/edge/default 2/edge/branch',
    ],
    ['a default that never falls back', inputs('{default: 1/edge}'), `\${{ inputs.c || '2/edge' }}`, '1/edge/default'],
    ['a fallback of what is given', inputs('{required: false}'), `\${{ inputs.c || '2/edge' }}`, '2/edge/default'],
    ['a variable of the repository', 'on: push', `\${{ vars.C || '2/edge' }}`, '2/edge/default'],
    ['a choice', 'on: push', `\${{ github.ref == 'x' && '1/edge' || '2/edge' }}`, '1/edge/branch 2/edge/branch'],
    ['a part of a text', inputs('{default: edge}'), `1/\${{ inputs.c }}`, '1/edge/default'],
    ['a format', inputs('{default: edge}'), `\${{ format('{0}/{1}', 1, inputs.c) }}`, '1/edge/default'],
  ])('%s', (_, on, channel, values) => {
    expect(pins(workflow(on, deploy(channel)))).toEqual([`x one-of ${values}`])
  })

  test.each([
    ['a literal', 'on: push', `\${{ '1/edge' }}`, '1/edge'],
    ['a variable of the workflow', 'on: push\nenv: {C: 1/edge}', `\${{ env.C }}`, '1/edge'],
    ['a variable of the shell', 'on: push\nenv: {C: 1/edge}', '$C', '1/edge'],
    ['a variable of another', 'on: push\nenv: {C: 1/edge}', `\${{ env['C'] }}`, '1/edge'],
    ['a variable that a step writes', 'on: push\nenv: {C: 1/edge}', `\${{ env.D }}`, 'unknown'],
    ['a secret', 'on: push', `\${{ secrets.C }}`, 'unknown'],
    ['an output', 'on: push', `\${{ steps.x.outputs.c || '1/edge' }}`, 'unknown'],
    ['what is required', inputs('{required: true}'), `\${{ inputs.c }}`, 'unknown'],
    ['what is not declared', 'on: push', `\${{ matrix.c }}`, 'unknown'],
    ['what is not understood', 'on: push', `\${{ 1 + }}`, 'unknown'],
  ])('%s', (_, on, channel, value) => {
    expect(pins(workflow(on, deploy(channel)))).toEqual([`x ${value}`])
  })

  test('of variables are those of the innermost level', () => {
    const text = `on: push
env: {A: 1/edge, B: 1/edge, C: 1/edge}
jobs:
  j:
    env: {B: 2/edge, C: 2/edge, D: "3/\${{ matrix.r }}"}
    strategy: {matrix: {r: [beta]}}
    steps:
      - env: {C: "\${{ env.A }}"}
        run: juju deploy a --channel $A; juju deploy b --channel $B; juju deploy c --channel $C; juju deploy d --channel \${D}
`
    expect(pins(text)).toEqual(['a 1/edge', 'b 2/edge', 'c 1/edge', 'd 3/beta'])
  })

  test.each([
    ['{matrix: {c: [1/edge, 2/edge]}}', 'x one-of 1/edge/matrix 2/edge/matrix'],
    ['{matrix: {c: [1/edge], os: [a, b]}}', 'x 1/edge'],
    ['{matrix: {include: [{c: 1/edge}, {c: 2/edge}]}}', 'x one-of 1/edge/matrix 2/edge/matrix'],
    ['{matrix: {c: [1/edge], include: [{c: 2/edge}, {os: a}]}}', 'x one-of 1/edge/matrix 2/edge/matrix'],
    [`{matrix: {c: ["\${{ vars.X || '1/edge' }}"]}}`, 'x one-of 1/edge/default'],
    [`{matrix: {c: "\${{ fromJSON(vars.X) }}"}}`, 'x unknown'],
    [`{matrix: "\${{ fromJSON(vars.X) }}"}`, 'x unknown'],
    ['{matrix: {d: [1/edge]}}', 'x unknown'],
  ])('of a matrix %s', (strategy, pin) => {
    const text = `on: push\njobs:\n  j:\n    strategy: ${strategy}\n    steps:\n    ${deploy(`\${{ matrix.c }}`)}\n`
    expect(pins(text)).toEqual([pin])
  })

  test('of a matrix of mappings', () => {
    const text = `on: push\njobs:\n  j:\n    strategy: {matrix: {x: [{c: 1/edge}, {c: 2/edge}]}}\n    steps:\n    ${deploy(`\${{ matrix.x.c }}`)}\n`
    expect(pins(text)).toEqual(['x one-of 1/edge/matrix 2/edge/matrix'])
  })
})

test('aliases are followed, and bounded', () => {
  const text = `on: push
x: &steps
  - run: juju deploy x
jobs:
  a: {steps: *steps}
  b: {steps: *steps}
`
  expect(pinsIn(text, path)).toEqual(['3 x none', '3 x none'])
  const wide = Array.from({ length: 400 }, (_, index) => `V${index}: x`).join(', ')
  const many = `on: push\ne: &e {${wide}}\ns: &s {env: *e, run: juju deploy x}\njobs:\n  a: {steps: [${'*s, '.repeat(2000)}]}\n`
  expect(inventoryOf({ [path]: many }).unread.map(({ reason }) => reason)).toEqual([
    'its aliases expand to more than 30000 values',
  ])
})
