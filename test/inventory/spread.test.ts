import { describe, expect, test } from 'vitest'
import { commandLines, pinsIn } from './command-lines.ts'
import { factsIn, inventoryOf } from './files.ts'

const path = 'tests/spread/shop/task.yaml'

const task = (...lines: readonly string[]): string => `summary: s\n${lines.join('\n')}\n`

describe('a task of spread', () => {
  test('has commands in its scripts', () => {
    const text = task(
      'prepare: |',
      '  juju deploy a --channel 1/edge',
      'execute: |',
      '  # juju deploy b',
      '  juju deploy c \\',
      '    --channel 2/edge',
      'restore: juju status',
      'details: juju deploy d',
    )
    expect(pinsIn(text, path)).toEqual(['3 a 1/edge', '6 c 2/edge'])
    expect(commandLines(text, path)).toHaveLength(3)
    expect(pinsIn(text.replaceAll('\n', '\r\n'), path)).toEqual(pinsIn(text, path))
    expect(inventoryOf({ [path]: text }).deployments.map(({ id, kind }) => [id, kind])).toEqual([[path, 'script']])
  })

  test('has an environment', () => {
    const environment = ['environment:', '  C: 1/edge', '  D/x: 2/edge', '  D/y: 3/edge', '  E: "$(HOST: echo $E)"']
    const of = (channel: string) =>
      pinsIn(task(...environment, 'execute: |', `  juju deploy a --channel ${channel}`), path)
    expect(of('$C')).toEqual(['8 a 1/edge'])
    expect(of('$D')).toEqual(['8 a one-of 2/edge/matrix 3/edge/matrix'])
    expect(of('$E')).toEqual(['8 a unknown'])
    expect(of('$F')).toEqual(['8 a unknown'])
  })

  test('is none without scripts', () => {
    expect(pinsIn('prepare: juju deploy a\n', path)).toEqual([])
    expect(pinsIn(task('execute: juju deploy a'), 'docs/other.yaml')).toEqual([])
    expect(inventoryOf({ 'task.yaml': '- execute: juju deploy a\n' }).facts.application).toEqual([])
  })
})

test('suites and backends see what is set around them', () => {
  const text = `project: p
environment: {C: 1/edge, JUJU_CHANNEL/a: 3.6/stable, DB_PASSWORD: Wq71-zz-kk2}
backends:
  lxd: {allocate: juju deploy a --channel $C}
suites:
  tests/:
    environment: {C: 2/edge}
    prepare: juju deploy b --channel $C
prepare: juju deploy c --channel $C
`
  expect(pinsIn(text, 'spread.yaml').map(each => each.replace(/^\d+ /, ''))).toEqual([
    'c 1/edge',
    'a 1/edge',
    'b 2/edge',
  ])
  expect(factsIn('version', text, 'spread.yaml').map(({ value }) => value)).toEqual(['3.6/stable'])
  expect(factsIn('credential', text, 'spread.yaml').map(({ field }) => field)).toEqual(['DB_PASSWORD'])
})
