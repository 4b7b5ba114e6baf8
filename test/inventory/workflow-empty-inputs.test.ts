import { describe, expect, test } from 'vitest'
import { factsIn, quoted } from './files.ts'

const path = '.github/workflows/x.yaml'

function empty(text: string): readonly string[] {
  return factsIn('workflow', text, path).flatMap(({ emptyInputs }) =>
    emptyInputs.map(({ expression, place }) => `${place.line} ${expression} ${quoted(text, place)}`),
  )
}

const on = `on:
  schedule: [{cron: "1 2 * * *"}]
  workflow_dispatch:
    inputs:
      risk: {default: stable}
      dry: {type: boolean, default: false}
      more: {required: false}
      must: {required: true}
      pick: {type: choice, options: [a, b]}
`
const job = (...lines: readonly string[]) => `${on}jobs:\n  j:\n${lines.map(line => `    ${line}\n`).join('')}`
const step = (...lines: readonly string[]) => job('steps:', ...lines.map(line => `  ${line}`))
const risk = `\${{ inputs.risk }}`

describe('an input that a run leaves empty', () => {
  test.each([
    ['a command', step(`- run: ./deploy.sh ${risk}`), 13],
    ['a later line', step('- run: |', '    echo', `    RISK=${risk}`), 15],
    ['a variable of a step', step('- env:', `    RISK: ${risk}`, '  run: deploy "$RISK"'), 14],
    ['a variable of a job', job('env:', `  RISK: ${risk}`), 13],
    ['what an action is given', step('- uses: a/b@v1', `  with: {risk: "${risk}"}`), 14],
    ['what a workflow is given', job('uses: a/b/.github/workflows/c.yaml@v1', 'with:', `  risk: ${risk}`), 14],
    ['the matrix', job('strategy: {matrix: {risk: ["', `  ${risk}"]}}`), 13],
  ])('is found in %s', (_, text, line) => {
    expect(empty(text)).toEqual([`${line} inputs.risk ${risk}`])
  })

  test.each([
    [`\${{ github.event.inputs.risk }}`, 'github.event.inputs.risk'],
    [`\${{ inputs['risk'] }}`, 'inputs.risk'],
    [`\${{ format('{0}/x', inputs.risk) }}`, 'inputs.risk'],
    [`\${{ vars.X || inputs.risk }}`, 'inputs.risk'],
    [`\${{ github.event_name == 'push' && 'edge' || inputs.risk }}`, 'inputs.risk'],
    [`\${{ inputs.unknown }}`, 'inputs.unknown'],
    [`\${{ inputs.must }}`, 'inputs.must'],
    [`\${{ inputs.pick }}`, 'inputs.pick'],
  ])('is found in %s', (expression, name) => {
    expect(empty(step(`- run: deploy ${expression}`))).toEqual([`13 ${name} ${expression}`])
  })

  test.each([
    `\${{ inputs.risk || 'stable' }}`,
    `\${{ inputs.risk && inputs.risk || 'stable' }}`,
    `\${{ github.event.inputs.risk || vars.RISK }}`,
    `\${{ inputs.risk == 'edge' && 'edge' || 'stable' }}`,
    `\${{ inputs.risk != '' && 'x' || 'y' }}`,
    `\${{ inputs.dry }}`,
    `\${{ inputs.more }}`,
    `\${{ github.event.client_payload.risk }}`,
    `\${{ matrix.inputs.risk }}`,
    `\${{ github.event_name == 'schedule' && 'edge' || inputs.risk }}`,
    `\${{ github.event_name != 'workflow_dispatch' && 'edge' || inputs.risk }}`,
  ])('%s is none', expression => {
    expect(empty(step(`- run: deploy ${expression}`))).toEqual([])
  })

  test('is in every run without inputs, of push as well', () => {
    const text = (event: string) => `on: [${event}, workflow_call]\njobs: {j: {steps: [{run: "deploy ${risk}"}]}}\n`
    for (const event of ['push', 'pull_request', 'release']) expect(empty(text(event))).toHaveLength(1)
    expect(empty(text('workflow_dispatch'))).toEqual([])
    expect(empty(`on: workflow_call\njobs: {j: {steps: [{run: "deploy ${risk}"}]}}\n`)).toEqual([])
  })

  test.each([
    `if: github.event_name == 'workflow_dispatch'`,
    `if: \${{ github.event_name != 'schedule' }}`,
    'if: inputs.risk',
    `if: inputs.risk != ''`,
    `if: inputs.risk == 'edge' && always()`,
    `if: contains(github.event_name, 'dispatch')`,
    'if: false',
  ])('is none where a condition keeps it from such a run: %s', condition => {
    expect(empty(step(`- run: deploy ${risk}`, `  ${condition}`))).toEqual([])
    expect(empty(job(condition, `steps: [{run: "deploy ${risk}"}]`))).toEqual([])
    const needing = `${job(condition, 'steps: []')}  k:\n    needs: j\n    steps: [{run: "deploy ${risk}"}]\n`
    expect(empty(needing)).toEqual([])
  })

  test.each([
    `if: github.event_name == 'schedule'`,
    'if: always()',
    `if: github.ref == 'refs/heads/main'`,
    `if: inputs.risk != 'edge'`,
    'if: "!inputs.dry"',
  ])('stays one where the condition lets the run through: %s', condition => {
    expect(empty(step(`- run: deploy ${risk}`, `  ${condition}`))).toHaveLength(1)
  })

  test('is none where the shell asks for it', () => {
    expect(empty(step(`- run: if [ -n "${risk}" ]; then x; fi`))).toEqual([])
    expect(empty(step(`- run: test -z "${risk}" || x`))).toEqual([])
    expect(empty(step('- run: |', `    RISK="${risk}"`, `    deploy "\${RISK:-stable}"`))).toEqual([])
    expect(
      empty(step('- env:', `    RISK: ${risk}`, '  run: |', `    if [[ -z $RISK ]]; then RISK=stable; fi`)),
    ).toEqual([])
    expect(empty(step('- run: |', `    RISK="${risk}"`, `    deploy "\${OTHER:-stable}" "$RISK"`))).toHaveLength(1)
    expect(empty(step(`- run: if [ -n "$X" ]; then deploy ${risk}; fi`))).toHaveLength(1)
    const byEvent = [
      '- run: |',
      `    if [[ "\${{ github.event_name }}" == schedule ]]; then deploy`,
      `    else deploy ${risk}; fi`,
    ]
    expect(empty(step(...byEvent))).toEqual([])
  })

  test('is none where another expression falls back', () => {
    const env = ['- env:', `    RISK: ${risk}`]
    expect(empty(step(...env, `  run: deploy \${{ env.RISK || 'stable' }}`))).toEqual([])
    expect(empty(step(...env, `  run: deploy \${{ env.TRACK || 'stable' }} "$RISK"`))).toHaveLength(1)
  })

  test('is none in a comment and in what is checked out', () => {
    expect(empty(step('- run: |', `    # ${risk}`))).toEqual([])
    expect(empty(step('- uses: actions/checkout@v4', `  with: {ref: "${risk}"}`))).toEqual([])
  })

  test('is none in names and conditions', () => {
    expect(empty(step(`- name: With ${risk}`, `  if: inputs.risk`, '  run: x'))).toEqual([])
    expect(empty(job(`name: With ${risk}`, `concurrency: x-${risk}`))).toEqual([])
    expect(empty(`run-name: ${risk}\n${job()}`)).toEqual([])
  })
})
