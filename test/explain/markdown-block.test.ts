import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { markdownBlock, markdownProse } from '../../src/text/escape-markdown.ts'

test('no text ends its block before its end', () => {
  const pieces = fc.array(
    fc.constantFrom('`', '```', '\n', '\r\n', 'a: b', '  ', '~~~', '\u2028', '\u202e', '\u001b'),
    { maxLength: 20 },
  )
  fc.assert(
    fc.property(pieces, parts => {
      const lines = markdownBlock(parts.join(''), 'yaml').split('\n')
      const fence = /^(`{3,})yaml$/.exec(lines[0] ?? '')?.[1] ?? ''
      expect(lines.at(-1)).toBe(fence)
      expect(lines.slice(1, -1).filter(line => line.trim().startsWith(fence))).toEqual([])
      expect(lines.join('')).not.toMatch(/[\u001b\u202e\u2028\r]/)
    }),
  )
})

test('names between backticks become code and the rest is escaped', () => {
  expect(markdownProse('`a|b` is [x](y)')).not.toContain('[x](y)')
  expect(markdownProse('`main.tf` is read')).toBe('`main.tf` is read')
})
