import type { Safe } from './safe.ts'

/** A file before and after a change; the path is relative to the top of the repository. */
export interface ChangedText {
  readonly path: string
  readonly before: string
  readonly after: string
}

/** A patch in the unified format that `git apply` takes, byte by byte: it is for a file or another program. */
export function unifiedPatch(files: readonly ChangedText[]): Safe<'patch'> {
  return files.map(patchOf).join('') as Safe<'patch'>
}

function patchOf({ path, before, after }: ChangedText): string {
  const hunks = hunksOf(linesOf(before), linesOf(after))
  if (hunks === '') return ''
  const [a, b] = [quoted(`a/${path}`), quoted(`b/${path}`)]
  return `diff --git ${a} ${b}\n--- ${ended(a)}\n+++ ${ended(b)}\n${hunks}`
}

/** With their ends; the last one may have none. */
const linesOf = (text: string): readonly string[] => text.match(/[^\n]*\n|[^\n]+$/g) ?? []

/** A piece of both texts: the same `kept` lines, then those that go and those that come. */
interface Change {
  readonly at: number
  readonly atNew: number
  readonly gone: readonly string[]
  readonly come: readonly string[]
}

const context = 3
/** So far apart are lines looked for that both texts have; a patch is right at any distance, only longer at a small one. */
const reach = 200

function changesOf(before: readonly string[], after: readonly string[]): readonly Change[] {
  const changes: Change[] = []
  let [at, atNew] = [0, 0]
  while (at < before.length || atNew < after.length) {
    if (before[at] === after[atNew]) {
      at++
      atNew++
      continue
    }
    const [gone, come] = nextSame(before.slice(at, at + reach), after.slice(atNew, atNew + reach)) ?? [
      before.length - at,
      after.length - atNew,
    ]
    changes.push({ at, atNew, gone: before.slice(at, at + gone), come: after.slice(atNew, atNew + come) })
    at += gone
    atNew += come
  }
  return changes
}

/** How many lines of both lie before the next line that they have in common. */
function nextSame(before: readonly string[], after: readonly string[]): readonly [number, number] | undefined {
  for (let sum = 1; sum < before.length + after.length; sum++)
    for (let gone = Math.max(0, sum - after.length + 1); gone <= Math.min(sum, before.length - 1); gone++)
      if (before[gone] === after[sum - gone]) return [gone, sum - gone]
  return undefined
}

function hunksOf(before: readonly string[], after: readonly string[]): string {
  const groups: Change[][] = []
  for (const change of changesOf(before, after)) {
    const last = groups.at(-1)?.at(-1)
    if (last && change.at - (last.at + last.gone.length) <= 2 * context) groups.at(-1)?.push(change)
    else groups.push([change])
  }
  return groups.map(group => hunkOf(group, before)).join('')
}

function hunkOf(group: readonly Change[], before: readonly string[]): string {
  const [first] = group
  const last = group.at(-1)
  if (!first || !last) return ''
  const start = Math.max(0, first.at - context)
  const stop = Math.min(before.length, last.at + last.gone.length + context)
  let from = start
  const lines = group.flatMap(({ at, gone, come }) => {
    const kept = before.slice(from, at)
    from = at + gone.length
    return [...marked(' ', kept), ...marked('-', gone), ...marked('+', come)]
  })
  const added = group.reduce((sum, { gone, come }) => sum + come.length - gone.length, 0)
  const startNew = start + first.atNew - first.at
  const head = `@@ -${range(start, stop - start)} +${range(startNew, stop - start + added)} @@\n`
  return head + [...lines, ...marked(' ', before.slice(from, stop))].join('')
}

const marked = (mark: string, lines: readonly string[]): readonly string[] =>
  lines.map(line => `${mark}${line}${line.endsWith('\n') ? '' : '\n\\ No newline at end of file\n'}`)

/** An empty range is named by the line before it. */
const range = (start: number, length: number): string => `${length === 0 ? start : start + 1},${length}`

/** A name as git quotes it: in quotes and by octal bytes where it holds what could be taken for something else. */
function quoted(name: string): string {
  if (!/["\\\p{Cc}]/u.test(name)) return name
  const bytes = [...name].map(character => {
    if (character === '"' || character === '\\') return `\\${character}`
    if (!/\p{Cc}/u.test(character)) return character
    return [...Buffer.from(character)].map(byte => `\\${byte.toString(8).padStart(3, '0')}`).join('')
  })
  return `"${bytes.join('')}"`
}

/** After a name with spaces git writes a tab, so that nothing behind it is read as a date. */
const ended = (name: string): string => (name.includes(' ') && !name.startsWith('"') ? `${name}\t` : name)

/**
 * Whether the log of a workflow would take a line of a patch for a command, see `logText`. What is kept begins with a space,
 * which the runner does not mind.
 */
export function holdsCommand(patch: string): boolean {
  return /#[\p{M}\p{C}]*#[\p{M}\p{C}]*\[|(?:^|[\n\r])[^\S\n\r]*[\p{M}\p{C}]*:[\p{M}\p{C}]*:/u.test(patch)
}
