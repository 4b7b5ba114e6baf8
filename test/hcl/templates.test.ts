import { expect, test } from 'vitest'
import { parseExpression, parseTemplateText } from '../../src/hcl/parse-expression.ts'
import { within } from './outline.ts'
import { sexpr } from './sexpr.ts'

const read = (text: string): string => sexpr(parseExpression(text, 0, text.length))

/** Joins the texts that stand beside each other: what a template comes to, but for its parts. */
const joined = (text: string): string => read(text).replaceAll(/(?<=[^\\])" "/g, '')

test.each([
  ['""', '""'],
  ['"a b"', '"a b"'],
  ['"\\u00e9\\U0001F600\\t\\"\\\\\\n\\r"', '"é😀\\t\\"\\\\\\n\\r"'],
  ['"${a}"', '(template a)'],
  ['"a${b}c"', '(template "a" b "c")'],
  ['"$${a} %%{b} $ % $a"', '"${a} %{b} $ % $a"'],
  ['"$$${1}"', '"$${1}"'],
  ['"$$$${1}"', '"$$${1}"'],
  ['"${"${"a"}"}"', '"a"'],
  ['"${f("}")}{"', '(template (f() "}") "{")'],
  ['"${{ a = "}" }["a"]}"', '(template (at (object ["a" "}"]) "a"))'],
  ['"${\n a\n}"', '(template a)'],
  ['"a\\n ${~ 1 ~} \\n b"', '(template "a" 1 "b")'],
  ['"%{ if a }yes%{ else }no%{ endif }"', '(template (? a "yes" "no"))'],
  ['"%{ if a }yes%{ endif }!"', '(template (? a "yes" "") "!")'],
  ['"%{ for k, v in m ~} ${k}=${v} %{ endfor }"', '(template (for text k,v m (template "" k "=" v " ")))'],
  ['"%{ if a }%{ for x in b }${x}%{ endfor }%{ endif }"', '(template (? a (template (for text x b (template x))) ""))'],
  ['"${<<A\nx\nA\n}"', '"x\\n"'],
  ['"${a # }\n}"', '(template a)'],
])('%j is %j', (text, tree) => {
  expect(read(text)).toBe(tree)
})

// each as `terraform console` 1.11 shows it
test.each([
  ['<<EOT\n  a\n b \\n "c"\nEOT', '"  a\\n b \\\\n \\"c\\"\\n"'],
  ['<<-EOT\n    x\n      ${"y"}\n   \ttab\n    z ${1} \n\n  EOT', '"x\\n  y\\ntab\\nz 1 \\n\\n"'],
  ['<<-EOT\n      ${"a"}\n    b\n  EOT', '"  a\\nb\\n"'],
  ['<<-EOT\n    ${~ "x" ~}\n    a\n\tb\n  EOT', '"x    a\\n\\tb\\n"'],
  ['<<-EOT\n    a${"\\n"}  b\n      c\n  EOT', '"a\\n  b\\n  c\\n"'],
  ['<<EOT\na\n${<<B\nin\nB\n}\nEOT', '"a\\nin\\n\\n"'],
  ['<<EOT\n $${a} %%{b}\n ${1 ~}\n  c\nEOT', '" ${a} %{b}\\n 1  c\\n"'],
  ['<<EOT\nEOT', '""'],
  ['<<EOT\r\na\r\n  EOT', '"a\\r\\n"'],
])('%j comes to %j', (text, value) => {
  const written = joined(text).replace(/^\(template (.*)\)$/, '$1')
  expect(
    written
      .replaceAll(/\(template ("in\\n")\)/g, '$1')
      .replaceAll(/" (\d+) "/g, '$1')
      .replaceAll('" "', ''),
  ).toBe(value)
})

test('the directives of a heredoc take line ends away as HCL does', () => {
  const choice = '<<EOT\n  %{ if a ~}\n  yes\n  %{ else ~}\n  no\n  %{ endif ~}\n  end\n  EOT'
  expect(joined(choice)).toBe('(template "  " (? a (template "  yes\\n  ") (template "  no\\n  ")) "  end\\n")')
  const loop = '<<-EOT\n    a\n      %{ for x in b ~}\n      - ${x}\n      %{ endfor ~}\n    c\n  EOT'
  expect(joined(loop)).toBe('(template "a\\n  " (for text x b (template "      - " x "\\n  ")) "    c\\n")')
})

test('every line of a heredoc has its place', () => {
  const text = 'x = <<-EOT\n  a: $${b}\n    c\n  EOT\n'
  const lines = [...within(parseExpression(text, 4, text.length))].flatMap(part =>
    part.kind === 'literal' ? [part] : [],
  )
  expect(lines.map(({ value, text: place }) => [value, text.slice(place.start, place.end)])).toEqual([
    ['  c\n', '  c\n'],
    ['a: ${b}\n', 'a: $${b}\n'],
  ])
})

test.each([
  ['a "b" \\n ${c.d}', '(template "a \\"b\\" \\\\n " (. c d))'],
  ['${var.x}', '(template (. var x))'],
  ['', '""'],
  ['$${a}', '"${a}"'],
  ['a\n%{ if b ~}\nc%{ endif }', '(template "a\\n" (? b "c" ""))'],
  ['${', '!a value is missing'],
  ['${a', '!a `${` is not closed'],
  ['%{ if a', '!a `%{` is not closed'],
])('as a text of its own %j is %j', (text, tree) => {
  expect(sexpr(parseTemplateText(text, 0, text.length))).toBe(tree)
  const around = `{"x": "${text}"}}`
  expect(sexpr(parseTemplateText(around, 7, 7 + text.length))).toBe(tree)
})
