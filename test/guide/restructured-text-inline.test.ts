import { describe, expect, test } from 'vitest'
import type { Statement } from '../../src/guide/guide.ts'
import { parseGuide } from '../../src/guide/parse-guide.ts'

function first(text: string): Statement | undefined {
  const read = parseGuide({ path: 'guide.rst', text })
  return read.kind === 'guide' ? read.guide.statements[0] : undefined
}

describe('inline markup', () => {
  test.each<[string, string, string, readonly string[]]>([
    ['emphasis', 'a *b c* **d**', 'a b c d', []],
    ['not at a boundary', 'a*b*c 2*3 *x', 'a*b*c 2*3 *x', []],
    ['around white space', 'a * b * c', 'a * b * c', []],
    ['in quotes', '"*" \'*\' (*) (*a*)', '"*" \'*\' (*) (a)', []],
    ['without an end', 'a **b and `c and ``d', 'a **b and `c and ``d', []],
    ['escaped', 'a \\*b\\* \\`c\\`', 'a *b* `c`', []],
    ['joined by an escape', '*re*\\ structured', 'restructured', []],
    ['code', 'a ``b *c* \\d`` e', 'a b *c* \\d e', ['b *c* \\d']],
    ['code with backticks', 'a ```b`` c', 'a `b c', ['`b']],
    ['one word without a role', 'a `b` c', 'a b c', ['b']],
    ['words without a role', 'a `b c` d', 'a b c d', []],
    ['roles of code', ':command:`a` :file:`b` :literal:`c d` `e`:code:', 'a b c d e', ['a', 'b', 'c d', 'e']],
    ['roles of words', ':guilabel:`a` :kbd:`b` :abbr:`C (d e)` H\\ :sub:`2`\\ O', 'a b C (d e) H2O', []],
    ['a role that is not known', ':acme:`a b` :acme:`a <b>`', 'a b a', []],
    [
      'brackets that belong to a name',
      ':acme:`A_<b>` :option:`c <d c>` :file:`e <f>`',
      'A_<b> c e <f>',
      ['c', 'e <f>'],
    ],
    ['a short name', ':class:`~a.b.C`', 'C', ['C']],
    ['a target in a sentence', 'a _`b c` d', 'a b c d', []],
    ['footnotes', 'a [1]_ b [#x]_.', 'a b.', []],
    ['a citation', 'a [Doe21]_.', 'a [Doe21].', []],
    ['a substitution', 'a |x|.\n\n.. |x| replace:: ``b`` c\n   d', 'a b c d.', ['b']],
    ['a substitution without a definition', 'a |x| b', 'a |x| b', []],
    ['a substitution of itself', 'a |x|\n\n.. |x| replace:: b |x|', 'a b |x|', []],
    ['pipes', 'a | b || c', 'a | b || c', []],
    ['underscores', 'a_b __init__ c_ d', 'a_b __init__ c d', []],
    ['colons', 'a: :b: c:d', 'a: :b: c:d', []],
    ['brackets', 'a [b] [1] c', 'a [b] [1] c', []],
    ['dashes that are not of ASCII', '\u201c*a*\u201d\u2014*b*', '\u201ca\u201d\u2014b', []],
  ])('%s', (_, text, expected, code) => {
    const statement = first(text)
    expect([statement?.text, statement?.code]).toEqual([expected, code])
  })
})

describe('links', () => {
  test.each<[string, string, string, readonly string[]]>([
    ['an address', 'a `b c <https://a.example/x y>`_ d', 'a b c d', ['b c https://a.example/xy']],
    ['only an address', '(`<https://a.example>`_)', '(https://a.example)', ['https://a.example https://a.example']],
    ['two underscores', '`b <c.html>`__', 'b', ['b c.html']],
    ['over two lines', 'a `b\nc\n<d>`_', 'a b c', ['b c d']],
    ['a name', 'a `B c`_\n\n.. _b C: https://d.example', 'a B c', ['B c https://d.example']],
    ['a bare name', 'a b_.\n\n.. _b: https://d.example/\n   e', 'a b.', ['b https://d.example/e']],
    ['a name of a name', 'a b_\n\n.. _b: c_\n.. _c: d', 'a b', ['b d']],
    ['a name through a name', '`a <b_>`_\n\n.. _b: c', 'a', ['a c']],
    ['names of one address', 'a_ b_\n\n.. _a:\n.. _b: c', 'a b', ['a c', 'b c']],
    ['a name with a colon', '`a: b`_\n\n.. _`a: b`: c', 'a: b', ['a: b c']],
    ['names without an end', 'a_\n\n.. _a: b_\n.. _b: a_', 'a', []],
    ['in their order', '`a`__ b__\n\n__ c\n\n.. __: d', 'a b', ['a c', 'b d']],
    ['a name that nothing has', 'a `b c`_ d_', 'a b c d', []],
    ['a name given before', '`a <b>`_ a_', 'a a', ['a b', 'a b']],
    ['a label', ':ref:`a <b>`', 'a', ['a b']],
    ['a label without words', ':ref:`b`', 'b', ['b b']],
    [
      'the label of a section',
      'See :ref:`b` now.\n\n.. _b:\n\nThe *title*\n-----------',
      'See The title now.',
      ['The title b'],
    ],
    ['a page', ':doc:`/a/b`', '/a/b', ['/a/b /a/b']],
    ['a term of others', ':external+x:ref:`a <b>`', 'a', ['a b']],
    [
      'an address by itself',
      'a https://b.example/c_d?e. F',
      'a https://b.example/c_d?e.',
      ['https://b.example/c_d?e https://b.example/c_d?e'],
    ],
    [
      'in parentheses',
      '(https://b.example/c_(d)).',
      '(https://b.example/c_(d)).',
      ['https://b.example/c_(d) https://b.example/c_(d)'],
    ],
    ['a mail', 'Mail a.b@c.example.', 'Mail a.b@c.example.', ['a.b@c.example mailto:a.b@c.example']],
    ['in a substitution', '|x|\n\n.. |x| replace:: `a <b>`_', 'a', ['a b']],
  ])('%s', (_, text, expected, links) => {
    const statement = first(text)
    expect([statement?.text, statement?.links.map(({ text, url }) => `${text} ${url}`)]).toEqual([expected, links])
  })
})
