import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { expressionsIn } from '../../src/inventory/workflows/expressions-in.ts'
import { scalarText } from '../../src/inventory/workflows/scalar-text.ts'
import { parseFast } from '../../src/yaml/fast-yaml.ts'
import { field } from '../../src/yaml/fields.ts'
import type { YamlScalar } from '../../src/yaml/node.ts'

function runOf(file: string): YamlScalar {
  const parsed = parseFast(file)
  const node = parsed.kind === 'documents' ? field(parsed.documents[0]?.root, 'run') : undefined
  if (node?.kind !== 'scalar') throw new Error(`no scalar in ${file}`)
  return node
}

/** What the file says where a word of the text stands. */
function said(file: string, word: string): string {
  const mapped = scalarText(file, runOf(file))
  const at = mapped.text.indexOf(word)
  expect(at).toBeGreaterThanOrEqual(0)
  const { start, end } = mapped.range(at, at + word.length)
  return file.slice(start, end)
}

const styles = {
  literal: 'run: |\n    juju one\n      --two\n\n    three # four\n',
  'literal, kept line ends': 'run: |+\n  juju one\n  --two\n  three # four\n\n\nx: y\n',
  'literal, told indentation': 'run: |2\n    juju one\n  --two\n  three # four\n',
  folded: 'run: >\n  juju one\n  --two\n\n  three\n    # four\n  five\n',
  'folded, stripped': 'run: >-\n\n  juju one\n  --two\n\n\n  three # four\n',
  plain: 'run: juju one --two three\n',
  'plain on several lines': 'run: juju one\n  --two\n\n  three\nx: y\n',
  'single quotes': "run: 'juju one ''--two'' three'\n",
  'double quotes': 'run: "juju one\\t\\"--two\\" \\x41 three"\n',
  'double quotes on several lines': 'run: "juju one\n  --two \\\n  three"\n',
}

describe('the text of a scalar', () => {
  test.each(Object.entries(styles))('is what YAML reads: %s', (_, file) => {
    for (const text of [file, file.replaceAll('\n', '\r\n')]) {
      expect(scalarText(text, runOf(text)).text.trimEnd()).toBe(runOf(text).value.trimEnd())
      for (const word of ['juju one', '--two', 'three']) expect(said(text, word)).toBe(word)
    }
  })

  test('stands across the lines that are joined', () => {
    expect(said('run: >-\n  juju deploy\n  x\n', 'deploy x')).toBe('deploy\n  x')
    expect(said('run: |\n  a\n  b\n', 'a\nb')).toBe('a\n  b')
  })

  test('is followed through an alias', () => {
    const file = 'x: &x |\n    juju one\nrun: *x\n'
    expect(said(file, 'juju one')).toBe('juju one')
    expect(scalarText(file, runOf(file)).range(0, 4)).toEqual({ start: 12, end: 16 })
  })

  test('equals the value, whatever is written', () => {
    const line = fc.constantFrom('juju deploy x', '  --channel y', '', '# z', 'a: b', "it's", '"q"', '\\', 'é😀', '\t-')
    const head = fc.constantFrom('|', '|-', '|+', '>', '>-', '>+')
    fc.assert(
      fc.property(head, fc.array(line, { minLength: 1, maxLength: 8 }), (style, lines) => {
        const file = `run: ${style}\n${lines.map(each => (each === '' ? '' : `  ${each}`)).join('\n')}\nx: y\n`
        const parsed = parseFast(file)
        fc.pre(parsed.kind === 'documents')
        const mapped = scalarText(file, runOf(file))
        expect(mapped.text.trimEnd()).toBe(runOf(file).value.trimEnd())
        for (let at = 0; at < mapped.text.length; at += 1) {
          const { start, end } = mapped.range(at, at + 1)
          if (/\S/.test(mapped.text[at] ?? '')) expect(file.slice(start, end)).toBe(mapped.text[at])
        }
      }),
      { numRuns: 300 },
    )
  })
})

describe('expressions in a text', () => {
  const found = (text: string) => expressionsIn(text).map(({ raw }) => raw)

  test('end at their braces, not at those in quotes', () => {
    expect(found(`a \${{ x.y }}-\${{ format('{{{0}}}', z) }} b`)).toEqual([
      `\${{ x.y }}`,
      `\${{ format('{{{0}}}', z) }}`,
    ])
  })

  test('are none where they are not closed', () => {
    expect(found(`a \${{ x`)).toEqual([])
    expect(found(`\${{ 'x }} \${{ y }}`)).toEqual([`\${{ y }}`])
    expect(found(`\${ x } $(y) {{ z }}`)).toEqual([])
  })

  test('never throw', () => {
    const part = fc.constantFrom(
      '${{',
      '}}',
      "'",
      '(',
      ')',
      '[',
      '!',
      '&&',
      '||',
      '==',
      'a.b',
      ' ',
      '1',
      '*',
      ',',
      'format',
    )
    fc.assert(fc.property(fc.array(part, { maxLength: 30 }), parts => void expressionsIn(`\${{${parts.join('')}}}`)))
  })
})
