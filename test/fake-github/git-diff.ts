import { gitText } from './git-objects.ts'

export interface DiffEntry {
  readonly sha: string | null
  readonly filename: string
  readonly status: 'added' | 'removed' | 'modified' | 'renamed' | 'copied' | 'changed' | 'unchanged'
  readonly additions: number
  readonly deletions: number
  readonly changes: number
  readonly previous_filename?: string
  /** Not there for a binary file, and for what is too large. */
  readonly patch?: string
}

const statuses: ReadonlyMap<string, DiffEntry['status']> = new Map([
  ['A', 'added'],
  ['D', 'removed'],
  ['R', 'renamed'],
  ['C', 'copied'],
  ['T', 'changed'],
])

const nothing = '0'.repeat(40)

/** The changed files between two commits or trees, in git's order. */
export async function diffEntries(folder: string, from: string, to: string): Promise<readonly DiffEntry[]> {
  const options = ['--no-ext-diff', '--no-textconv', '--no-color', '-M', '--full-index', '--abbrev=40']
  const [raw, patches] = await Promise.all([
    gitText(folder, 'diff', ...options, '--raw', '-z', from, to),
    gitText(folder, 'diff', ...options, '-U3', from, to),
  ])
  // A line of content begins with a space, a sign or a backslash, so this only stands where a file begins.
  const bodies = `\n${patches ?? ''}`.split('\ndiff --git ').slice(1)
  return rawRows(raw ?? '').map((row, index) => entry(row, bodies[index] ?? ''))
}

interface RawRow {
  readonly before: string
  readonly after: string
  readonly letter: string
  readonly paths: readonly string[]
}

function rawRows(raw: string): readonly RawRow[] {
  const fields = raw.split('\0')
  const rows: RawRow[] = []
  for (let at = 0; at < fields.length - 1; ) {
    const [, , before = '', after = '', letter = ''] = (fields[at] ?? '').split(' ')
    const count = letter.startsWith('R') || letter.startsWith('C') ? 2 : 1
    rows.push({ before, after, letter: letter.slice(0, 1), paths: fields.slice(at + 1, at + 1 + count) })
    at += 1 + count
  }
  return rows
}

function entry({ before, after, letter, paths }: RawRow, body: string): DiffEntry {
  const start = body.indexOf('\n@@')
  const patch = start === -1 ? null : body.slice(start + 1).replace(/\n$/, '')
  const lines = (patch ?? '').split('\n')
  const additions = lines.filter(line => line.startsWith('+')).length
  const deletions = lines.filter(line => line.startsWith('-')).length
  return {
    sha: after === nothing ? before : after,
    filename: paths.at(-1) ?? '',
    status: statuses.get(letter) ?? 'modified',
    additions,
    deletions,
    changes: additions + deletions,
    ...(paths.length === 2 && { previous_filename: paths[0] ?? '' }),
    ...(patch !== null && { patch }),
  }
}
