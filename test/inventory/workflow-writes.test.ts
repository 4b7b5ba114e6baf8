import { describe, expect, test } from 'vitest'
import { pinsIn } from './command-lines.ts'
import { at, factsIn, quoted } from './files.ts'

const path = '.github/workflows/x.yaml'

const workflow = (head: string, ...steps: readonly string[]) =>
  `${head}\njobs:\n  j:\n    steps:\n${steps.map(line => `      ${line}\n`).join('')}`

const pins = (text: string) => pinsIn(text, path).map(each => each.replace(/^\d+ /, ''))
const deploy = (channel: string) => `- run: juju deploy x --channel "${channel}"`
const set = 'on: push\nenv: {C: 1/edge, T: "4"}'

describe('a variable that a step writes', () => {
  test.each([
    ['echo "C=2/edge" >> $GITHUB_ENV', '2/edge'],
    ['echo C=2/edge >> "$GITHUB_ENV"', '2/edge'],
    [`echo 'C=2/edge' >> "\${GITHUB_ENV}"`, '2/edge'],
    ['echo "C=2/edge" | tee -a $GITHUB_ENV', '2/edge'],
    [`echo "C=\${T}/edge" >> $GITHUB_ENV`, '4/edge'],
    [`echo "C=\${{ env.T }}/beta" >> $GITHUB_ENV`, '4/beta'],
    ['echo "C=$(cat channel)" >> $GITHUB_ENV', 'unknown'],
    ['echo "C=$OTHER" >> $GITHUB_ENV', 'unknown'],
    [`echo 'C=$T' >> $GITHUB_ENV`, 'unknown'],
    ['test x && echo "C=2/edge" >> $GITHUB_ENV', 'unknown'],
    ['printf "C=2/edge" >> $GITHUB_ENV', 'unknown'],
    ['echo "C=2/edge" >> $GITHUB_OUTPUT', '1/edge'],
    ['echo "D=2/edge" >> $GITHUB_ENV', '1/edge'],
  ])('by %s', (run, value) => {
    for (const use of [`\${{ env.C }}`, '$C'])
      expect(pins(workflow(set, `- run: ${JSON.stringify(run)}`, deploy(use)))).toEqual([`x ${value}`])
  })

  test('is what it was before', () => {
    const write = '- run: echo "C=2/edge" >> $GITHUB_ENV'
    expect(pins(workflow(set, deploy('$C'), write, deploy('$C')))).toEqual(['x 1/edge', 'x 2/edge'])
  })

  test('is not known where it may not run, or runs in one branch', () => {
    const write = ['- if: github.ref_name == 1', '  run: echo "C=2/edge" >> $GITHUB_ENV']
    expect(pins(workflow(set, ...write, deploy('$C')))).toEqual(['x unknown'])
    const branch = ['- run: |', '    if test x; then', '    echo "C=2/edge" >> $GITHUB_ENV', '    fi']
    expect(pins(workflow(set, ...branch, deploy('$C')))).toEqual(['x unknown'])
    const group = ['- run: |', '    {', '      echo "C=2/edge"', '    } >> $GITHUB_ENV']
    expect(pins(workflow(set, ...group, deploy('$C')))).toEqual(['x unknown'])
    const twice = ['- run: |', '    echo "C=2/edge" >> $GITHUB_ENV', '    echo "C=3/edge" >> $GITHUB_ENV']
    expect(pins(workflow(set, ...twice, deploy('$C')))).toEqual(['x unknown'])
    const own = ['- run: |', '    T=$(cat track)', '    echo "C=$T/edge" >> $GITHUB_ENV']
    expect(pins(workflow(set, ...own, deploy('$C')))).toEqual(['x unknown'])
  })

  test('is placed where it is written', () => {
    const text = workflow(set, '- run: |', '    true', '    echo "C=2/edge" >> $GITHUB_ENV', deploy('$C'))
    const [fact] = factsIn('application', text, path)
    const place = fact?.channel?.kind === 'known' ? fact.channel.place : undefined
    expect(place && [at(place), quoted(text, place)]).toEqual(['8:19', '2/edge'])
  })
})

describe('an output', () => {
  const step = ['- id: s', '  run: echo "c=2/edge" >> $GITHUB_OUTPUT']

  test('of a step', () => {
    expect(pins(workflow(set, ...step, deploy(`\${{ steps.s.outputs.c }}`)))).toEqual(['x 2/edge'])
    expect(pins(workflow(set, ...step, deploy(`\${{ steps.s.outputs.d }}`)))).toEqual(['x unknown'])
    expect(pins(workflow(set, ...step, deploy(`\${{ steps.t.outputs.c }}`)))).toEqual(['x unknown'])
    expect(pins(workflow(set, ...step, deploy(`\${{ steps.s.outcome }}`)))).toEqual(['x unknown'])
  })

  test('of a job', () => {
    const text = `on: push
jobs:
  a:
    outputs: {c: "\${{ steps.s.outputs.c }}", d: 3/edge}
    steps:
      - {id: s, run: echo "c=2/edge" >> $GITHUB_OUTPUT}
  b:
    needs: a
    steps:
      ${deploy(`\${{ needs.a.outputs.c }}`)}
      ${deploy(`\${{ needs.a.outputs.d }}`)}
      ${deploy(`\${{ needs.a.outputs.e }}`)}
      ${deploy(`\${{ needs.a.result }}`)}
`
    expect(pins(text)).toEqual(['x 2/edge', 'x 3/edge', 'x unknown', 'x unknown'])
  })
})

test.each([
  ['azure/cli@v2', 'inlineScript', 1],
  ['someone/ssh-action@v1', 'script', 1],
  ['actions/github-script@v7', 'script', 0],
  ['azure/login@v2', 'inlineScript', 0],
])('commands that %s is given as %s', (uses, input, count) => {
  const text = workflow('on: push', `- uses: ${uses}`, '  with:', `    ${input}: |`, '      juju deploy x')
  expect(pinsIn(text, path)).toHaveLength(count)
})

test('variables of a container and of services are read', () => {
  const text = `on: push
jobs:
  j:
    container: {image: x, env: {JUJU_VERSION: 3.6.1}}
    services: {db: {image: y, env: {DB_PASSWORD: Wq71-zz-kk2}}}
    steps: []
`
  expect(factsIn('version', text, path).map(({ value }) => value)).toEqual(['3.6.1'])
  expect(factsIn('credential', text, path).map(({ field }) => field)).toEqual(['DB_PASSWORD'])
})
