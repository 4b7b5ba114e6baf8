import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { PossibleValue, Value } from '../../src/facts/value.ts'
import { riskKeepsPromise } from '../../src/probes/channel/risk-keeps-promise.ts'
import { onceEach } from '../../src/probes/once-each.ts'
import type { Finding } from '../../src/probes/probe.ts'
import { replaceValue } from '../../src/probes/replace-value.ts'
import { worstValue } from '../../src/probes/worst-value.ts'
import { applyEdit, inventoryOf, knownWith } from './inventory-of.ts'

const line = (number: number) => ({ path: 'main.tf', line: number, column: 1, endLine: number, endColumn: 2 })

const oneOf = (...values: readonly [string, PossibleValue<string>['from']][]): Value<string> => ({
  kind: 'one-of',
  values: values.map(([value, from], index) => ({ value, from, place: line(index + 1), via: [] })),
  why: 'a caller may override it',
})

describe('the value that decides', () => {
  test.each<[string, Value<string>, { bad: boolean; line: number; certainty: string }]>([
    ['all good', oneOf(['stable', 'default'], ['stable', 'caller']), { bad: false, line: 1, certainty: 'overridable' }],
    ['all bad', oneOf(['edge', 'default'], ['beta', 'matrix']), { bad: true, line: 2, certainty: 'certain' }],
    ['a lone bad default', oneOf(['edge', 'default']), { bad: true, line: 1, certainty: 'overridable' }],
    [
      'a bad default that a caller mends',
      oneOf(['edge', 'default'], ['stable', 'caller']),
      { bad: true, line: 1, certainty: 'overridable' },
    ],
    [
      'a good default that a caller breaks',
      oneOf(['stable', 'default'], ['edge', 'caller']),
      { bad: true, line: 2, certainty: 'certain' },
    ],
    [
      'two bad defaults, one of which is named first',
      oneOf(['edge', 'default'], ['beta', 'default']),
      { bad: true, line: 1, certainty: 'overridable' },
    ],
    [
      'bad whatever is given from outside',
      oneOf(['edge', 'outside'], ['beta', 'default']),
      { bad: true, line: 2, certainty: 'certain' },
    ],
    [
      'a bad default beside bad and good ones from outside',
      oneOf(['edge', 'outside'], ['stable', 'outside'], ['beta', 'default']),
      { bad: true, line: 3, certainty: 'overridable' },
    ],
    [
      'a known one',
      { kind: 'known', value: 'edge', place: line(7), via: [] },
      { bad: true, line: 7, certainty: 'certain' },
    ],
  ])('%s', (_, value, expected) => {
    const worst = worstValue(value, text => text !== 'stable')
    expect(worst).toMatchObject({
      kind: 'value',
      bad: expected.bad,
      place: line(expected.line),
      certainty: expected.certainty,
    })
  })

  test('an unknown one decides nothing', () => {
    const value = { kind: 'unknown', raw: 'var.x', place: line(3), why: 'no default' } as const
    expect(worstValue(value, () => true)).toBe(value)
  })

  test('a bad one that only whoever applies it may give leaves it open, at its place', () => {
    const value = oneOf(['stable', 'default'], ['edge', 'outside'])
    expect(worstValue(value, text => text !== 'stable')).toEqual({
      kind: 'unknown',
      raw: 'edge',
      place: line(2),
      why: 'a caller may override it',
    })
  })

  test('reaches the finding of a probe', () => {
    const inventory = inventoryOf({ 'bundle.yaml': 'applications:\n  a: { charm: a, channel: 1/stable }\n' })
    const [fact] = inventory.facts.application
    if (!fact) throw new Error('the bundle has an application')
    const channel = oneOf(['1/edge', 'default'], ['1/stable', 'caller'])
    const open = { ...inventory, facts: { ...inventory.facts, application: [{ ...fact, channel }] } }
    expect(riskKeepsPromise.ask(open, {}, knownWith())).toMatchObject({
      findings: [{ outcome: 'unmet', certainty: 'overridable', place: line(1) }],
    })
  })
})

describe('an edit of a value', () => {
  const bundleWith = (value: string): string => `applications:\n  a: { charm: a, channel: ${value} } # why\n`
  const fixOf = (value: string) => {
    const answer = riskKeepsPromise.ask(inventoryOf({ 'bundle.yaml': bundleWith(value) }), {}, knownWith())
    return answer.outcome === 'found' ? answer.findings[0].fix : undefined
  }

  test('keeps the quotes and what stands around it', () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^[a-z]{0,3}\d{1,3}(?:\.\d{1,2})?$/),
        fc.constantFrom('', '"', "'"),
        (track, quote) => {
          const files = { 'bundle.yaml': bundleWith(`${quote}${track}/edge${quote}`) }
          const fix = fixOf(`${quote}${track}/edge${quote}`)
          expect(fix && applyEdit(files, fix)['bundle.yaml']).toBe(bundleWith(`${quote}${track}/stable${quote}`))
        },
      ),
    )
  })

  test.each([['"1.0\\/edge"'], ['"\\x31.0/edge"'], ['"1\\/edge\\/x"']])(
    'is not offered for the escapes of %s',
    value => {
      expect(inventoryOf({ 'bundle.yaml': bundleWith(value) }).facts.application).toHaveLength(1)
      expect(fixOf(value)).toBeUndefined()
    },
  )

  test('is not offered over several lines', () => {
    const place = { path: 'x.yaml', line: 1, column: 4, endLine: 2, endColumn: 8 }
    expect(replaceValue({ value: 'edge', place }, 'stable')).toBeUndefined()
  })
})

test('of the findings about one subject the worst stays, where the first stood', () => {
  const finding = (subject: string, outcome: Finding['outcome'], severity?: Finding['severity']): Finding => ({
    subject,
    outcome,
    place: line(1),
    via: [],
    certainty: 'certain',
    message: '',
    ...(severity ? { severity } : {}),
  })
  const all = [
    finding('a', 'met'),
    finding('b', 'unmet', 'medium'),
    finding('a', 'unknown'),
    finding('b', 'unmet'),
    finding('b', 'met'),
  ]
  expect(onceEach(all).map(({ subject, outcome, severity }) => [subject, outcome, severity])).toEqual([
    ['a', 'unknown', undefined],
    ['b', 'unmet', undefined],
  ])
})
