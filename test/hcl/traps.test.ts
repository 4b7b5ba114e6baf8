import { expect, test } from 'vitest'
import { parseExpression } from '../../src/hcl/parse-expression.ts'
import { parseHcl } from '../../src/hcl/parse-hcl.ts'
import type { Body } from '../../src/hcl/syntax.ts'
import { mutated, mutations, seeded } from './mutate.ts'
import { attributesOf, within } from './outline.ts'
import { terraformLike } from './terraform-like.ts'

/** `npm run soak` makes more. */
const isSoak = process.env.HARDLIST_SOAK !== undefined
const many = 100_000
const times = isSoak ? 50_000 : 600
const dialect = { topLevel: new Set(['resource', 'module', 'variable', 'locals', 'top']) }

/** What is in order: blocks and attributes within what holds them, one after another. */
function expectOrdered(body: Body, length: number): void {
  for (const rest = [body]; rest.length > 0; ) {
    const next = rest.pop()
    if (!next) break
    if (next.start > next.end || next.end > length) throw new Error(`a body ${next.start}-${next.end} of ${length}`)
    let last = next.start
    for (const { start, end } of [...next.attributes, ...next.blocks].sort((one, other) => one.start - other.start)) {
      if (start < last || end < start || end > next.end) throw new Error(`${start}-${end} after ${last} in ${next.end}`)
      last = end
    }
    for (const { nameSpan, value, start, end } of next.attributes)
      if (!(start === nameSpan.start && nameSpan.end <= value.start && value.start <= value.end && value.end <= end))
        throw new Error(`an attribute ${start}-${end}`)
    for (const block of next.blocks) {
      if (block.head.end > block.body.start || block.body.end > block.end) throw new Error(`a block ${block.start}`)
      rest.push(block.body)
    }
  }
}

function expectLaws(text: string): void {
  const { body, problems } = parseHcl(text, dialect)
  expectOrdered(body, text.length)
  expect(problems.length).toBeLessThanOrEqual(100)
  for (const { start, end } of problems) expect(start <= end && end <= text.length).toBe(true)
  for (const attribute of attributesOf(body).slice(0, 2000))
    for (const part of within(attribute.expression()))
      if (!(part.start <= part.end && part.end <= text.length))
        throw new Error(`${part.kind} ${part.start}-${part.end}`)
}

const pieces = [
  '{',
  '[',
  '(',
  '"',
  '${',
  '"${',
  '<<A\n',
  'x = <<A\n',
  'x = "${\n',
  'x = "${ /*\n',
  'x = "${<<A\n',
  'a {\n',
  'a{',
  'a "b" {\n',
  'a "b\n',
  'x = [\n',
  'x = {\n',
  'x = {a=',
  'x = f(',
  'a[',
  'a.',
  'a[*]',
  '[*][',
  '!',
  '-',
  '1+',
  'a?',
  'a?b:',
  '%{if a}',
  '/*',
  '/* \n',
  '}',
  ')',
  ']',
  '\\',
  '$',
  '"}"',
  '<<',
  '=\n',
  'x = ]',
  'x = 1,',
  '{\n',
  '#',
  '\ufeff',
  '\ud800',
  '<<<<<<< a\n',
  'top {\n',
  '"${"a"',
  'x = "${ } ${\n',
  '[{',
  '({',
  'x = "a" /*\n',
  '{[(',
  'for x in ',
  '[for x in ',
  'a::',
  '"\\',
]

test.each(pieces)('%j many times over is read, and ends', piece => {
  for (const [before, after] of [
    ['', ''],
    ['x = ', ''],
    ['x = "', '"'],
    ['x = [', ']'],
    ['a {\n x = <<B\n', '\nB\n}'],
    ['a {\n', '}*/'],
    ['', '\nA\n'],
  ])
    expectLaws(`${before}${piece.repeat(times)}${after}`)
})

test('brackets, blocks and texts that are closed as often as opened are read, and end', () => {
  for (const [open, close] of [
    ['(', ')'],
    ['[', ']'],
    ['{a=', '}'],
    ['"${', '}"'],
    ['[for x in ', ' : x]'],
    ['a[', ']'],
    ['a[*][', ']'],
    ['{\n', '\n}'],
    ['{(', '):1}'],
    ['f(', ')'],
    ['%{if a}', '%{endif}'],
    ['[', ')'],
  ] as const) {
    for (const count of [150, isSoak ? many : 5000])
      expectLaws(`x = ${open.repeat(count)}1${close.repeat(count)}\ny = 2\n`)
    expectLaws(`x = "${open.repeat(150)}${close.repeat(150)}"\n`)
  }
  expectLaws(`${'a {\n'.repeat(many / 10)}${'}\n'.repeat(many / 10)}x = 1\n`)
})

test('a file of one very long line, or of very many lines, is read', () => {
  expectLaws(`x = "${'a'.repeat(isSoak ? 5_000_000 : 500_000)}"\ny = 1`)
  expectLaws(`x = [${'1, '.repeat(isSoak ? 1_500_000 : 50_000)}]`)
  expectLaws('x = 1, '.repeat(isSoak ? 500_000 : 20_000))
  expect(parseHcl('x=1\n'.repeat(150_000)).body.attributes.length).toBe(150_000)
})

test('what follows very deep nesting is read', () => {
  const { body, problems } = parseHcl(`${'a {\n'.repeat(1000)}x = 1\ntop "b" {\n  y = 1\n}\n`, dialect)
  expect(body.blocks.map(({ type }) => type)).toEqual(['a', 'top'])
  expect(problems.length).toBeGreaterThan(0)
})

test('the tree of an expression is not so high that a walk through it ends early', () => {
  for (const chain of ['+1', '.a', '[0]', '.0', '?1:1', '[*]', '&&1'])
    expect(parseExpression(`a${chain.repeat(many)}`, 0, many * chain.length + 1).kind).toBe('unreadable')
  const deep = `${'('.repeat(150)}a${`${'.b'.repeat(400)})`.repeat(150)}`
  expect(parseExpression(deep, 0, deep.length).kind).toBe('unreadable')
  const sum = `a${' + b'.repeat(300)}`
  expect(parseExpression(sum, 0, sum.length).kind).toBe('binary')
})

test('files with several mutations keep the laws', () => {
  const kinds = Object.values(mutations)
  for (let seed = 1; seed <= (isSoak ? 20_000 : 100); seed += 1) {
    const random = seeded(seed)
    const changes = Array.from({ length: 1 + random(8) }, () => kinds[random(kinds.length)]).filter(
      kind => kind !== undefined,
    )
    expectLaws(mutated(terraformLike(random), changes, random).text)
  }
})
