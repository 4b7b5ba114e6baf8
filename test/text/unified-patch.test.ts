import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import { holdsCommand, unifiedPatch } from '../../src/text/unified-patch.ts'
import { folderOf, removeFolders } from '../in-folder.ts'

afterAll(removeFolders)

const lines = fc.array(fc.constantFrom('a', 'b', '', ' x', '\tk: v', '- é', 'c\r', '+'), { maxLength: 30 })
const text = fc.tuple(lines, fc.boolean()).map(([all, ends]) => all.join('\n') + (ends && all.length > 0 ? '\n' : ''))
const name = fc.constantFrom('a.yaml', 'a b/c d.tf', 'é/ü.yaml', 'q"uo\\te', 'tab\there', '-dash/x')

describe('a patch', () => {
  test('of any texts is what git makes of the first one the second', () => {
    const folder = folderOf({})
    fc.assert(
      fc.property(fc.dictionary(name, fc.tuple(text, text), { minKeys: 1 }), given => {
        // git cannot tell a file that becomes empty from one that goes
        const files = Object.entries(given)
          .filter(([, [before, after]]) => before !== '' && after !== '' && before !== after)
          .map(([path, [before, after]]) => ({ path, before, after }))
        for (const { path, before } of files) {
          mkdirSync(dirname(join(folder, path)), { recursive: true })
          writeFileSync(join(folder, path), before)
        }
        if (files.length === 0) return
        execFileSync('git', ['apply', '--whitespace=nowarn', '-'], { cwd: folder, input: unifiedPatch(files) })
        for (const { path, after } of files) expect(readFileSync(join(folder, path), 'utf8')).toBe(after)
      }),
      { numRuns: 60 },
    )
  })

  test('of nothing is empty', () => {
    expect(unifiedPatch([{ path: 'a', before: 'x\n', after: 'x\n' }])).toBe('')
  })

  test.each([
    ['a: ::b', false],
    ['c: x # #[group]', false],
    [' ::error::x', true],
    ['+::error::x', false],
    ['a ##[group]', true],
    ['\u200b::set-output', true],
  ])('that holds %s is a command for a log: %s', (line, is) => {
    expect(holdsCommand(` a\n${line}\n`)).toBe(is)
  })
})
