import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ChoiceOption, Evaluated, Settled } from '../../src/inventory/resolve/terraform/evaluated.ts'
import { failure, scalar, unknown } from '../../src/inventory/resolve/terraform/evaluated.ts'
import { functionNames } from '../../src/inventory/resolve/terraform/functions/functions.ts'
import { callWith, line } from './terraform-functions-calls.ts'

const origins = fc.record({ at: fc.nat(5), soft: fc.boolean() }).map(({ at, soft }) => line(at + 1, soft))

const words = fc.oneof(
  fc.constantFrom(
    '',
    'a',
    'b',
    '/',
    '%s',
    '%d-%v',
    '%[2]*d',
    '%09999s',
    'true',
    '1',
    '-1',
    '{"a":[1]}',
    '[',
    'a: 1',
    '__proto__',
    '/a+/',
  ),
  fc.string({ maxLength: 8, unit: 'binary' }),
)

const numbers = fc.oneof(
  fc.integer({ min: -3, max: 12 }),
  fc.constantFrom(1e9, -1e9, 2 ** 60, 0.5, 1e-7, Number.MAX_VALUE),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
)

const { value: values } = fc.letrec<{ settled: Settled; value: Evaluated }>(tie => ({
  settled: fc.oneof(
    { maxDepth: 3, depthIdentifier: 'value' },
    fc.record({
      kind: fc.constant('text' as const),
      pieces: fc.array(fc.record({ text: words, origin: origins }), { maxLength: 3 }),
    }),
    fc
      .tuple(fc.oneof(numbers, fc.boolean(), fc.constant(null)), origins)
      .map(([value, origin]) => scalar(value, origin)),
    origins.map(origin => unknown('it is applied', origin, 'juju_offer.a.url')),
    origins.map(origin => failure('there is no such key', origin)),
    fc.record({
      kind: fc.constant('list' as const),
      items: fc.array(tie('value'), { maxLength: 4 }),
      isSet: fc.boolean(),
      isWhole: fc.boolean(),
      origin: origins,
    }),
    fc.record({
      kind: fc.constant('map' as const),
      entries: fc.array(fc.tuple(words, tie('value')), { maxLength: 4 }).map(pairs => new Map(pairs)),
      isWhole: fc.boolean(),
      origin: origins,
    }),
  ),
  value: fc.oneof(
    { depthIdentifier: 'value', maxDepth: 3 },
    { weight: 5, arbitrary: tie('settled') },
    {
      weight: 1,
      arbitrary: fc
        .array(fc.record<ChoiceOption>({ value: tie('settled'), from: fc.constantFrom('branch', 'outside') }), {
          maxLength: 4,
        })
        .map(options => ({ kind: 'choice' as const, options, why: 'a condition decides' })),
    },
  ),
}))

function sizeOf(value: Evaluated): number {
  if (value.kind === 'text') return value.pieces.reduce((sum, { text }) => sum + text.length, 0)
  if (value.kind === 'list') return value.items.length
  if (value.kind === 'map') return value.entries.size
  return value.kind === 'choice' ? value.options.length : 0
}

const expected = `abs ceil floor max min pow parseint signum log format formatlist join split lower upper title trim
  trimprefix trimsuffix trimspace replace substr strrev startswith endswith strcontains chomp indent alltrue anytrue
  chunklist coalesce coalescelist compact concat contains distinct element flatten index keys length list map lookup
  matchkeys merge one range reverse setintersection setproduct setsubtract setunion slice sort sum transpose values
  zipmap jsonencode jsondecode yamldecode base64encode base64decode urlencode file fileexists tostring tonumber tobool
  tolist toset tomap sensitive nonsensitive ephemeralasnull try can basename dirname pathexpand`

test('the functions that modules use are evaluated', () => {
  expect([...functionNames].sort()).toEqual(expected.split(/\s+/).sort())
})

test.each(functionNames)('%s takes anything and gives what is bounded', name => {
  fc.assert(
    fc.property(fc.array(values, { maxLength: 4 }), args => {
      const made = callWith(name, args)
      expect(sizeOf(made)).toBeLessThanOrEqual(made.kind === 'text' ? 1_000_000 : 10_000)
      if (made.kind === 'unknown') expect(made.why.length).toBeLessThan(400)
      if (made.kind === 'choice') expect(made.options.length).toBeLessThanOrEqual(16)
    }),
    { numRuns: 60 },
  )
})
