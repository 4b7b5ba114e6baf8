import { expect, test } from 'vitest'
import { parseExpression } from '../../src/hcl/parse-expression.ts'
import { within } from './outline.ts'
import { sexpr } from './sexpr.ts'

const read = (text: string): string => sexpr(parseExpression(text, 0, text.length))

// what a tree comes to was tried out in `terraform console` 1.11
test.each([
  ['1', '1'],
  ['1.5e3', '1500'],
  ['true', 'true'],
  ['null', 'null'],
  ['-1 - -2 * 3 + 4 % 3', '(+ (- (- 1) (* (- 2) 3)) (% 4 3))'],
  ['!true == false', '(== (! true) false)'],
  ['1 == 2 == false', '(== (== 1 2) false)'],
  ['a || b && c == d < e + f * g', '(|| a (&& b (== c (< d (+ e (* f g))))))'],
  ['a * b + c < d == e && f || g', '(|| (&& (== (< (+ (* a b) c) d) e) f) g)'],
  ['a >= b != c <= d', '(!= (>= a b) (<= c d))'],
  ['(a + b) * c', '(* (+ a b) c)'],
  ['- 1', '(- 1)'],
  ['a-b', 'a-b'],
  ['a - b', '(- a b)'],
  ['true ? 1 : false ? 2 : 3', '(? true 1 (? false 2 3))'],
  ['a ? b ? 1 : 2 : 3', '(? a (? b 1 2) 3)'],
  ['a == b ? c + d : e || f', '(? (== a b) (+ c d) (|| e f))'],
  ['(a\n ? b // c\n : c)', '(? a b c)'],
  ['a.b.c', '(. (. a b) c)'],
  ['a.0.b', '(. (at a 0) b)'],
  ['a.0.1', '(at (at a 0) 1)'],
  ['a["k"][0].b', '(. (at (at a "k") 0) b)'],
  ['a [0] . b', '(. (at a 0) b)'],
  ['a[*].b[0]', '(splat a .b [0])'],
  ['a.*.b', '(splat a .b)'],
  ['a.*.b[0]', '(at (splat a .b) 0)'],
  ['a.*.0', '(splat a [0])'],
  ['a[*].0', '(splat a [0])'],
  ['a[ * ]', '(splat a)'],
  ['a[b[c]].d', '(. (at a (at b c)) d)'],
  ['f()', '(f())'],
  ['f (1,\n 2,\n)', '(f() 1 2)'],
  ['f(a, b...)', '(f()... a b)'],
  ['provider::terraform::decode(x).y', '(. (provider::terraform::decode() x) y)'],
  ['[1, [2], {}]', '(list 1 (list 2) (object))'],
  ['[\n1, # one\n2, /* two */\n]', '(list 1 2)'],
  ['[1] [0]', '(at (list 1) 0)'],
  [
    '{ a = 1, "b c" : 2\n (d.e) = 3\n f.g = 4\n "${h}-i" = 5 }',
    '(object ["a" 1] ["b c" 2] [(. d e) 3] [(. f g) 4] [(template h "-i") 5])',
  ],
  ['{ for = 1, if = 2 }', '(object ["for" 1] ["if" 2])'],
  ['{ a = { b = [\n1\n]\n}\n}', '(object ["a" (object ["b" (list 1)])])'],
  ['{ a = x == 1 ? 2 : 3 }', '(object ["a" (? (== x 1) 2 3)])'],
  ['[for x in xs : x.a if x.b]', '(for list x xs (. x a) if (. x b))'],
  ['[for i, x in xs :\n x]', '(for list i,x xs x)'],
  ['{for k, v in m : k => v...}', '(for object k,v m k => v...)'],
  ['{for v in m : v.k => v if v.k != null }', '(for object v m (. v k) => v if (!= (. v k) null))'],
  ['a /* b */ + c', '(+ a c)'],
])('%j is %j', (text, tree) => {
  expect(read(text)).toBe(tree)
})

test.each([
  ['', 'there is no value'],
  ['1 2', '`2` is not expected here'],
  ['(1', 'a `(` is not closed'],
  ['[1', 'a `[` is not closed'],
  ['[1 2]', 'a `,` is missing in a list'],
  ['{ a = 1', 'a `{` is not closed'],
  ['a[1', 'a `[` is not closed'],
  ['a[*][1', 'a `[` is not closed'],
  ['f(1', 'the `(` of `f` is not closed'],
  ['f(1 2)', 'a `,` is missing in a call of `f`'],
  ['a.', 'a `.` without a name'],
  ['a ? b', 'a `?` without its `:`'],
  ['1 +', 'a value is missing'],
  ['= 1', 'a value is missing'],
  ['"a', 'a text is not closed'],
  ['"${a"', 'a text is not closed'],
  ['<<A\nb\n', 'a heredoc is not closed'],
  ['"${}"', 'a value is missing'],
  ['"%{ if a }b"', 'a `%{ if }` is not closed'],
  ['"%{ endif }"', '`%{ endif }` closes nothing'],
  ['"%{ while a }"', '`%{ while` is no directive'],
  ['[for x xs : x]', 'the `for` has no `in`'],
  ['[for x in xs x]', 'the `for` has no `:`'],
  ['[for x in xs : x y]', 'the `for` is not closed'],
  ['a[*].b[*][0]', 'a splat within a splat with an index'],
  [`${'('.repeat(500)}1${')'.repeat(500)}`, 'nested deeper than 200'],
])('%j says what is wrong', (text, message) => {
  expect(read(text)).toBe(`!${message}`)
})

test.each([
  ['{ a = 1, b = !, c = 3 }', '(object ["a" 1] ["b" !a value is missing] ["c" 3])'],
  ['{\n a = [1 2]\n b = 2\n}', '(object ["a" !a `,` is missing in a list] ["b" 2])'],
  ['{\n a = [ !,\n { c = 1 }\n ]\n b = 2\n}', '(object ["a" !a value is missing] ["b" 2])'],
  ['{\n a = 1 2\n b = 2\n}', '(object ["a" !there is more than one value] ["b" 2])'],
  ['{\n a\n "x" "y"\n ]\n b = 2\n}', '(object ["b" 2])'],
  [
    '{\n a = 1\n<<<<<<< HEAD\n b = 2\n=======\n b = 3\n>>>>>>> x\n c = 4\n}',
    '(object ["a" 1] ["b" 2] ["b" 3] ["c" 4])',
  ],
])('%j keeps what stands beside what is broken', (text, tree) => {
  expect(read(text)).toBe(tree)
})

test('nested objects that are keys of nothing are gone through once', () => {
  const text = `${'{\n'.repeat(150)}${'\n}'.repeat(150)}`
  expect(read(text)).toBe('(object)')
  const splats = `${'a[*]['.repeat(150)}!${']'.repeat(150)}`
  expect(read(splats)).toBe('!a value is missing')
})

test('an expression is read within its stretch alone, and every part has its place', () => {
  const text = 'x = f("é😀", a.b) + 1 // c'
  const expression = parseExpression(text, 4, text.indexOf(' //'))
  const places = [...within(expression)].map(({ start, end }) => text.slice(start, end))
  expect(places).toEqual(['f("é😀", a.b) + 1', '1', 'f("é😀", a.b)', 'a.b', 'a', '"é😀"'])
  expect(sexpr(parseExpression('[1, 2]', 0, 3))).toBe('!a `[` is not closed')
})
