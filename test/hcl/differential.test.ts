import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseHcl } from '../../src/hcl/parse-hcl.ts'
import { hclFile } from './hcl-file.ts'
import { told } from './oracle.ts'
import { attributesOf, expressionsOf, outlineOf, within } from './outline.ts'

const numRuns = process.env.HARDLIST_SOAK ? 20_000 : 120

test('the blocks and attributes of a valid file are those tree-sitter-hcl finds', () => {
  fc.assert(
    fc.property(hclFile(), text => {
      const oracle = told(text, true)
      expect(oracle.hasError).toBe(false)
      const { body, problems } = parseHcl(text)
      expect(problems).toEqual([])
      expect(outlineOf(body)).toEqual(oracle.outline)
      expect(expressionsOf(body, text)).toEqual(oracle.expressions)
      const unread = attributesOf(body).flatMap(attribute => [...within(attribute.expression())])
      expect(unread.filter(({ kind }) => kind === 'unreadable')).toEqual([])
    }),
    { numRuns, seed: 5 },
  )
})
