import { describe, expect, test } from 'vitest'
import { pinsIn } from './command-lines.ts'
import { factsIn, inventoryOf } from './files.ts'

const path = '.github/actions/x/action.yml'
const action = `name: Ready
inputs:
  juju-channel:
    default: 3.6/stable
  charm-channel: {required: true}
  risk: {default: edge}
  token: {default: sw0rdfish-9}
runs:
  using: composite
  steps:
    - uses: actions/checkout@v4
    - shell: bash
      run: |
        juju deploy a --channel \${{ inputs.charm-channel }}
        juju deploy b --channel "1/\${{ inputs.risk || 'stable' }}"
    - shell: bash
      env: {C: "2/\${{ inputs.risk }}"}
      run: juju deploy c --channel $C
`

describe('a composite action', () => {
  test('has inputs, and uses others', () => {
    const [fact] = factsIn('workflow', action, path)
    expect(fact).toMatchObject({ form: 'action', name: 'Ready', triggers: [], schedules: [], emptyInputs: [] })
    expect(fact?.inputs.map(({ name, default: given, required }) => [name, given, required])).toEqual([
      ['juju-channel', '3.6/stable', false],
      ['charm-channel', undefined, true],
      ['risk', 'edge', false],
      ['token', '<redacted>', false],
    ])
    expect(fact?.uses.map(({ action: used }) => used)).toEqual(['actions/checkout'])
  })

  test('runs commands with them', () => {
    expect(pinsIn(action, path)).toEqual(['14 a unknown', '15 b one-of 1/edge/default', '18 c one-of 2/edge/default'])
    expect(inventoryOf({ [path]: action }).deployments).toMatchObject([{ id: path, kind: 'job' }])
  })

  test('states versions and secrets in defaults', () => {
    expect(factsIn('version', action, path).map(({ subject, place }) => [subject, place.line])).toEqual([['juju', 4]])
    expect(factsIn('credential', action, path).map(({ field, place }) => [field, place.line])).toEqual([['token', 7]])
  })

  test('is one by its name and its runs', () => {
    expect(factsIn('workflow', action, 'action.yaml')).toHaveLength(1)
    expect(factsIn('workflow', 'name: x\nsteps: []\n', path)).toEqual([])
    expect(factsIn('workflow', action, 'x/actions.yaml')).toEqual([])
  })
})
