import { describe, expect, test } from 'vitest'
import {
  type Evaluated,
  isOverridable,
  scalar,
  type TextValue,
  textFrom,
} from '../../src/inventory/resolve/terraform/evaluated.ts'
import {
  deepEqual,
  fromJson,
  fromPlain,
  lift,
  toBoolean,
  toNumber,
  toPlain,
  toText,
} from '../../src/inventory/resolve/terraform/functions/functions.ts'
import {
  call,
  callWith,
  either,
  given,
  here,
  hidden,
  line,
  list,
  open,
  openList,
  openMap,
  raw,
  rejected,
  set,
  shown,
  traced,
} from './terraform-functions-calls.ts'

const on = (number: number, text: string): TextValue => textFrom(text, line(number))

describe('what stays of a value keeps its origin', () => {
  const channel: Evaluated = {
    kind: 'text',
    pieces: [
      { text: '1.10/', origin: line(2) },
      { text: 'edge', origin: line(3) },
    ],
  }

  test('format', () => {
    expect(traced(callWith('format', [on(1, '%s/%s!'), on(2, '1.10'), on(3, 'edge')]))).toEqual([
      ['1.10', 2],
      ['/', 1],
      ['edge', 3],
      ['!', 1],
    ])
    expect(traced(callWith('format', [on(1, '%6s'), on(2, 'edge')]))).toEqual([
      ['  ', 99],
      ['edge', 2],
    ])
  })

  test('join', () => {
    const items = list([on(2, 'a'), on(3, 'b')])
    expect(traced(callWith('join', [on(1, '/'), items]))).toEqual([
      ['a', 2],
      ['/', 1],
      ['b', 3],
    ])
  })

  test('split and element', () => {
    const parts = callWith('split', [on(1, '/'), channel])
    expect(parts.kind === 'list' && parts.items.map(traced)).toEqual([[['1.10', 2]], [['edge', 3]]])
    expect(traced(callWith('element', [parts, given(1)]))).toEqual([['edge', 3]])
    const within = callWith('split', [on(1, '0/e'), channel])
    expect(within.kind === 'list' && within.items.map(traced)).toEqual([[['1.1', 2]], [['dge', 3]]])
  })

  test('parts of a text', () => {
    expect(traced(callWith('substr', [channel, given(3), given(3)]))).toEqual([
      ['0/', 2],
      ['e', 3],
    ])
    expect(traced(callWith('trimprefix', [channel, on(1, '1.10/')]))).toEqual([['edge', 3]])
    expect(traced(callWith('trimsuffix', [channel, on(1, '/edge')]))).toEqual([['1.10', 2]])
    expect(traced(callWith('trimsuffix', [channel, on(1, 'edge')]))).toEqual([['1.10/', 2]])
    expect(traced(callWith('substr', [channel, given(20), given(1)]))).toEqual([['', 3]])
    expect(callWith('trimspace', [channel])).toBe(channel)
    expect(callWith('replace', [channel, on(1, 'x'), on(1, 'y')])).toBe(channel)
  })

  test('other cases and replacements', () => {
    expect(traced(callWith('upper', [channel]))).toEqual([
      ['1.10/', 2],
      ['EDGE', 3],
    ])
    expect(traced(callWith('replace', [channel, on(1, '0/e'), on(4, '-')]))).toEqual([
      ['1.1', 2],
      ['-', 4],
      ['dge', 3],
    ])
  })

  test('what is chosen is what was given', () => {
    expect(callWith('coalesce', [scalar(null, line(1)), channel])).toBe(channel)
    const map: Evaluated = { kind: 'map', entries: new Map([['a', channel]]), isWhole: true, origin: line(1) }
    expect(callWith('lookup', [map, on(1, 'a'), on(1, 'b')])).toBe(channel)
    expect(callWith('lookup', [map, on(1, 'b'), channel])).toBe(channel)
    const merged = callWith('merge', [given({ a: 'x' }), map])
    expect(merged.kind === 'map' && merged.entries.get('a')).toBe(channel)
    expect(callWith('one', [list([channel])])).toBe(channel)
    expect(callWith('try', [channel])).toBe(channel)
  })

  test('what is computed is of the call, overridable where a part may be', () => {
    const soft = textFrom('edge', line(5, true))
    const made = callWith('jsonencode', [list([list([soft])])])
    expect(traced(made)).toEqual([['[["edge"]]', 99]])
    expect(isOverridable(made)).toBe(true)
    expect(isOverridable(call('jsonencode', ['edge']))).toBe(false)
    expect(isOverridable(callWith('contains', [list([soft]), on(1, 'x')]))).toBe(true)
    expect(isOverridable(callWith('format', [on(1, '%s/x'), soft]))).toBe(true)
  })
})

describe('what is not known', () => {
  test('is the reason with its address', () => {
    for (const value of [call('upper', hidden), call('coalesce', '', hidden, 'a'), call('format', '%s', hidden)])
      expect(value).toBe(open)
    expect(call('join', ',', ['a', hidden])).toBe(open)
    expect(call('try', hidden, 'a')).toBe(open)
    expect(call('merge', hidden, null)).toBe(open)
    expect(call('concat', hidden)).toBe(open)
  })

  test('does not matter where what is known decides', () => {
    expect(shown(call('coalesce', 'a', hidden))).toBe('a')
    expect(shown(call('coalescelist', ['a'], hidden))).toEqual(['a'])
    expect(shown(call('element', ['a', hidden], 0))).toBe('a')
    expect(shown(call('length', ['a', hidden]))).toBe(2)
    expect(shown(call('contains', ['a', hidden], 'a'))).toBe(true)
    expect(shown(call('contains', openList('a'), 'a'))).toBe(true)
    expect(shown(call('lookup', openMap({ a: 1 }), 'a'))).toBe(1)
    expect(shown(call('alltrue', [false, hidden]))).toBe(false)
    expect(shown(call('anytrue', openList(true)))).toBe(true)
    expect(shown(call('setsubtract', ['a', 'b'], ['a']))).toEqual({ set: ['b'] })
  })

  test.each([
    ['contains', call('contains', ['a', hidden], 'b')],
    ['contains in part of a list', call('contains', openList('a'), 'b')],
    ['length', call('length', openList('a'))],
    ['length of a set', call('length', raw(call('toset', ['a', hidden])))],
    ['lookup', call('lookup', openMap({ a: 1 }), 'b', 2)],
    ['element', call('element', openList('a'), 0)],
    ['join', call('join', ',', openList('a'))],
    ['alltrue', call('alltrue', openList(true))],
    ['index', call('index', [hidden, 'a'], 'a')],
    ['one', call('one', openList('a'))],
    ['setsubtract', call('setsubtract', ['a'], ['b', hidden])],
    ['zipmap', call('zipmap', ['a', hidden], [1, 2])],
    ['jsonencode', call('jsonencode', { a: hidden })],
  ])('decides %s', (_, value) => {
    expect(shown(value)).toEqual({ unknown: expect.any(String) })
  })

  test('leaves a gap in collections', () => {
    const reason = { unknown: 'it is applied' }
    expect(shown(call('merge', { a: 1, b: 2 }, hidden, { b: 3 }))).toEqual({ more: { a: reason, b: 3 } })
    expect(shown(call('merge', { a: 1 }, openMap({ b: 2 })))).toEqual({
      more: { a: { unknown: 'a later map that is not wholly known may set it' }, b: 2 },
    })
    expect(shown(call('merge', hidden, { a: 1 }))).toEqual({ more: { a: 1 } })
    expect(shown(call('concat', ['a'], hidden, ['b']))).toEqual({ more: ['a', 'b'] })
    expect(shown(call('setunion', ['a'], hidden))).toEqual({ more: { set: ['a'] } })
    expect(shown(call('flatten', [['a'], hidden]))).toEqual({ more: ['a', reason] })
    expect(shown(call('compact', ['a', '', hidden]))).toEqual({ more: ['a', reason] })
    expect(shown(call('toset', ['a', hidden]))).toEqual({ more: { set: ['a', reason] } })
    expect(shown(call('toset', [hidden]))).toEqual({ set: [reason] })
    expect(shown(call('toset', [hidden, hidden]))).toEqual({ more: { set: [reason, reason] } })
    expect(
      shown(
        call('distinct', [
          { a: 1, b: hidden },
          { a: 2, b: hidden },
        ]),
      ),
    ).toHaveLength(2)
    expect(
      shown(
        call('distinct', [
          { a: 1, b: hidden },
          { a: 1, b: 2 },
        ]),
      ),
    ).toHaveProperty('more')
    expect(shown(call('keys', openMap({ a: 1 })))).toEqual({ more: ['a'] })
    expect(shown(call('sort', ['b', hidden]))).toEqual({ more: ['b', reason] })
    expect(shown(call('setintersection', ['a', 'b'], ['b', hidden]))).toEqual({ more: { set: ['b'] } })
  })
})

describe('what Terraform rejects', () => {
  test('is passed over by `try` and told by `can`', () => {
    expect(shown(call('try', rejected, 'a'))).toBe('a')
    expect(shown(call('try', rejected, null))).toBe(null)
    expect(shown(call('try', { a: [rejected] }, 'a'))).toBe('a')
    expect(shown(call('try', rejected))).toEqual({ error: expect.any(String) })
    expect(shown(call('can', rejected))).toBe(false)
    expect(shown(call('can', null))).toBe(true)
    expect(shown(call('can', hidden))).toEqual({ unknown: 'it is applied' })
    expect(shown(call('try', raw(call('element', [], 0)), 'a'))).toBe('a')
    expect(shown(call('can', raw(call('regex', 'a', 'b'))))).toEqual({ unknown: expect.any(String) })
  })

  test('stands whatever else is unknown', () => {
    expect(shown(call('coalesce', 'a', rejected))).toEqual({ error: 'there is no such key' })
    expect(shown(call('format', '%s%d', hidden, 'x'))).toEqual({ error: expect.stringContaining('no number') })
    expect(shown(call('substr', hidden, 'x', 1))).toEqual({ error: expect.stringContaining('no number') })
  })
})

describe('choices', () => {
  test('give what each option gives, the same once', () => {
    expect(shown(call('upper', either('a', 'b')))).toEqual({ either: ['A', 'B'] })
    expect(shown(call('length', either('a', 'b')))).toBe(1)
    expect(shown(call('join', '/', [either('1', '2'), 'edge']))).toEqual({ either: ['1/edge', '2/edge'] })
    expect(shown(call('try', either('a', rejected), 'b'))).toEqual({ either: ['a', 'b'] })
    expect(shown(call('coalesce', either(null, 'a'), 'b'))).toEqual({ either: ['b', 'a'] })
    expect(shown(call('concat', either(['a'], []), ['b']))).toEqual({ either: [['a', 'b'], ['b']] })
    expect(shown(call('flatten', [either(['a', ['c']], []), 'b']))).toEqual({ either: [['a', 'c', 'b'], ['b']] })
    expect(shown(call('compact', [either('a', ''), 'b']))).toEqual({ either: [['a', 'b'], ['b']] })
    expect(shown(call('contains', ['a', either('b', 'c')], 'd'))).toBe(false)
    expect(shown(call('jsonencode', { a: [either('b', 'c')] }))).toEqual({ either: ['{"a":["b"]}', '{"a":["c"]}'] })
    expect(shown(call('alltrue', [either(true, false)]))).toEqual({ either: [true, false] })
  })

  test('the same choice is chosen once', () => {
    const same = either('a', 'b')
    expect(shown(call('format', '%s%s', same, same))).toEqual({ either: ['aa', 'bb'] })
    expect(shown(call('format', '%s%s', same, either('a', 'b')))).toEqual({ either: ['aa', 'ab', 'ba', 'bb'] })
  })

  test('what may come from outside stays so, unless a branch gives it too', () => {
    const outside: Evaluated = {
      kind: 'choice',
      why: 'it is set',
      options: [
        { value: on(1, 'a'), from: 'branch' },
        { value: on(2, 'b'), from: 'outside' },
        { value: on(3, 'A'), from: 'outside' },
      ],
    }
    const made = callWith('upper', [outside])
    expect(made.kind === 'choice' && made.options.map(({ value, from }) => [shown(value), from])).toEqual([
      ['A', 'branch'],
      ['B', 'outside'],
    ])
    expect(made.kind === 'choice' && made.why).toBe('it is set')
  })

  test('too many are not told apart', () => {
    const five = either('1', '2', '3', '4', '5')
    const other = either('1', '2', '3', '4')
    expect(shown(call('format', '%s%s', five, other))).toEqual({ unknown: 'there are too many possible values' })
    const nested = lift([given('a')], here, () => given(five))
    expect(shown(nested)).toEqual({ either: ['1', '2', '3', '4', '5'] })
  })
})

describe('conversions', () => {
  test('to a text, a number and a boolean', () => {
    expect(traced(toText(scalar(1, line(4))))).toEqual([['1', 4]])
    expect(toNumber(on(4, '12'), here)).toEqual(scalar(12, line(4)))
    expect(toBoolean(on(4, 'true'), here)).toEqual(scalar(true, line(4)))
    expect(shown(toNumber(on(4, 'x'), here))).toEqual({ error: 'the text is no number' })
  })

  test('of a text without pieces', () => {
    const none: Evaluated = { kind: 'text', pieces: [] }
    expect(toNumber(none, here)).toMatchObject({ kind: 'unknown', fails: true, origin: here })
    expect(shown(callWith('coalesce', [none, on(1, 'a')]))).toBe('a')
    expect(shown(callWith('split', [on(1, ','), none]))).toEqual([''])
    expect(shown(callWith('upper', [none]))).toBe('')
  })

  test('to plain values and back', () => {
    const plain = { a: [1, 'b', null, true], c: {} }
    expect(toPlain(fromPlain(plain, here))).toEqual({ kind: 'plain', value: plain })
    expect(toPlain(fromJson(JSON.stringify(plain), here))).toEqual({ kind: 'plain', value: plain })
    expect(toPlain(given([hidden]))).toBe(open)
    expect(shown(fromPlain([Number.NaN, undefined, () => 1], here))).toEqual(
      Array(3).fill({ unknown: expect.any(String) }),
    )
  })

  test('equality', () => {
    expect(deepEqual(given({ a: [1] }), given({ a: [1] }))).toBe(true)
    expect(deepEqual(given({ a: [1] }), given({ a: ['1'] }))).toBe(false)
    expect(deepEqual(given(['a']), given(set('a')))).toBe(false)
    expect(deepEqual(given(set({ a: 1 }, { b: 1 })), given(set({ b: 1 }, { a: 1 })))).toBe(true)
    expect(deepEqual(given(['a', hidden]), given(['b', 'c']))).toBe(false)
    expect(deepEqual(given(['a', hidden]), given(['a', 'c']))).toBe(undefined)
    expect(deepEqual(given(openMap({ a: 1 })), given({ a: 1 }))).toBe(undefined)
    expect(deepEqual(given(openMap({ a: 1 })), given({ a: 2 }))).toBe(false)
    expect(deepEqual(given(null), given(null))).toBe(true)
  })
})

describe('bounds', () => {
  const long = 'x'.repeat(900_000)
  const doubled = (depth: number): Evaluated => {
    let value: Evaluated = given('a')
    for (let at = 0; at < depth; at++) value = list([value, value])
    return value
  }

  test.each([
    ['a text too long', call('format', '%s%s', long, long)],
    ['a text joined too often', call('join', long, ['a', 'b', 'c'])],
    ['replacements too long', call('replace', long, 'x', 'yy')],
    ['lines too far in', call('indent', 1_000_000, 'a\nb\nc')],
    ['parts too many', call('split', '', long)],
    ['combinations too many', call('setproduct', ...Array.from({ length: 20 }, () => ['a', 'b']))],
    ['a text shared without end', callWith('jsonencode', [doubled(60)])],
    ['lists shared without end', callWith('flatten', [doubled(60)])],
    [
      'lists nested without end',
      callWith('flatten', [call('jsondecode', `${'['.repeat(90)}${']'.repeat(90)}`), given(1)]),
    ],
  ])('%s', (_, value) => {
    expect(value.kind).toBe('unknown')
  })

  test('many values are compared', () => {
    const many = Array.from({ length: 5000 }, (_, index) => ({ a: `v${index % 4000}` }))
    expect(shown(call('distinct', many))).toHaveLength(4000)
    expect(shown(call('length', raw(call('setintersection', many, many))))).toBe(4000)
    expect(shown(call('length', raw(call('setsubtract', many, many.slice(0, 10)))))).toBe(3990)
  })

  test('values that are shared without end are not compared without end', () => {
    expect(deepEqual(doubled(60), doubled(60))).toBe(undefined)
    expect(shown(callWith('contains', [list([doubled(60)]), doubled(60)]))).toEqual({ unknown: expect.any(String) })
    expect(callWith('try', [doubled(60), given('a')]).kind).toBe('list')
  })
})
