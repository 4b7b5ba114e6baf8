import { chmodSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { replaceTexts } from '../../src/files/replace-texts.ts'
import { folderOf, removeFolders } from '../in-folder.ts'

afterAll(removeFolders)

const edit = (path: string) => ({ path, before: 'old\n', after: 'new\n' })

test('texts take the place of others, and keep the mode', () => {
  const folder = folderOf({ 'a/run.sh': 'old\n', b: '\uFEFFold\n' })
  chmodSync(join(folder, 'a/run.sh'), 0o755)
  expect(replaceTexts(folder, [edit('a/run.sh'), edit('b')])).toEqual({ kind: 'written' })
  expect(readFileSync(join(folder, 'a/run.sh'), 'utf8')).toBe('new\n')
  expect(readFileSync(join(folder, 'b'), 'utf8')).toBe('\uFEFFnew\n')
  expect(statSync(join(folder, 'a/run.sh')).mode & 0o777).toBe(0o755)
})

test.each<[string, string, string]>([
  ['changed meanwhile', 'changed', 'was changed since it was read'],
  ['grown meanwhile', 'grown', 'was changed since it was read'],
  ['gone meanwhile', 'gone', 'is listed and not there'],
  ['a link', 'link', 'is a link, which is not followed'],
  ['behind a link', 'folder/x', 'lies behind a link, which is not followed'],
  ['outside', '../x', 'lies behind a link, which is not followed'],
])('one that is %s is refused, and with it all', (_, path, reason) => {
  const outside = folderOf({ x: 'old\n' })
  const folder = folderOf({
    a: 'old\n',
    changed: 'other\n',
    grown: 'old\n'.repeat(1000),
    link: { link: join(outside, 'x') },
    folder: { link: outside },
  })
  const done = replaceTexts(folder, [edit('a'), edit(path)])
  expect(done).toMatchObject({ kind: 'refused', path, written: [] })
  if (path !== '../x') expect(done).toMatchObject({ reason })
  expect(readFileSync(join(folder, 'a'), 'utf8')).toBe('old\n')
  expect(readFileSync(join(outside, 'x'), 'utf8')).toBe('old\n')
})
