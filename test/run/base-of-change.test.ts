import { describe, expect, test } from 'vitest'
import { baseOfChange } from '../../src/run/base-of-change.ts'
import { linesAtCommit } from '../../src/run/lines-at-commit.ts'
import { gitFolder } from '../git-folder.ts'
import { folderOf } from '../in-folder.ts'

/** A base that has moved on since a change began, and the merge of both. */
function merged() {
  const lines = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']
  const text = (...more: readonly string[]) => [...more, ...lines].join('\n')
  const { folder, git, commits } = gitFolder({ 'x.yaml': text(), 'y.yaml': 'same\n' })
  const [start = ''] = commits
  const commit = (message: string): string => {
    git('add', '-A')
    git('commit', '-q', '-m', message)
    return git('rev-parse', 'HEAD').trim()
  }
  const write = (path: string, contents: string) =>
    git('-c', 'alias.w=!f() { printf "%s" "$2" > "$1"; }; f', 'w', path, contents)
  git('checkout', '-q', '-b', 'change')
  write('x.yaml', text().replace('h', 'h2'))
  const head = commit('change')
  git('checkout', '-q', 'main')
  write('x.yaml', text('new'))
  write('z.yaml', 'z\n')
  const base = commit('base')
  git('merge', '-q', '--no-ff', '-m', 'merge', 'change')
  return { folder, git, start, head, base, merge: git('rev-parse', 'HEAD').trim() }
}

describe('the base of a change', () => {
  test('is the first parent of the merge that is checked out', () => {
    const { folder, start, head, base, merge } = merged()
    expect(baseOfChange(folder, { head, base: start })).toEqual({
      kind: 'found',
      policy: start,
      compared: base,
      checkedOut: merge,
    })
  })

  test('is the merge base where the head is checked out', () => {
    const { folder, git, start, head, base } = merged()
    git('checkout', '-q', head)
    expect(baseOfChange(folder, { head, base })).toMatchObject({ kind: 'found', policy: base, compared: start })
  })

  test('F34: is none where the base is checked out, or anything else that lacks the change', () => {
    const { folder, git, start, head, base } = merged()
    git('checkout', '-q', base)
    expect(baseOfChange(folder, { head, base })).toEqual({ kind: 'elsewhere', checkedOut: base })
    git('checkout', '-q', start)
    expect(baseOfChange(folder, { head, base })).toEqual({ kind: 'elsewhere', checkedOut: start })
    expect(baseOfChange(folder, { head: '1'.repeat(40), base })).toEqual({ kind: 'elsewhere', checkedOut: start })
    expect(baseOfChange(folder, { head: '1'.repeat(40), base, event: start })).toMatchObject({ kind: 'found' })
  })

  test('is not to be had without a clone', () => {
    const change = { head: '1'.repeat(40), base: '2'.repeat(40) }
    expect(baseOfChange(folderOf({ 'x.yaml': '' }), change)).toEqual({ kind: 'no-clone' })
  })
})

test('E6: lines of the merge are found at the head, by what git says moved', () => {
  const { folder, head } = merged()
  const lineAt = linesAtCommit(folder, head)
  expect([1, 2, 9].map(line => lineAt?.('x.yaml', line))).toEqual([undefined, 1, 8])
  expect([lineAt?.('y.yaml', 1), lineAt?.('z.yaml', 1)]).toEqual([1, 'absent'])
})
