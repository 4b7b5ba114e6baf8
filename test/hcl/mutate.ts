/** A file after a mutation, with the lines of the original that it left alone. */
export interface Mutated {
  readonly text: string
  /** For every line of the original the offset at which it stands now; undefined where the mutation touched it. */
  readonly kept: readonly (number | undefined)[]
}

type Random = (below: number) => number

interface Line {
  readonly text: string
  readonly from: number | undefined
}

const inserted = [
  '{',
  '}',
  '[',
  ']',
  '(',
  ')',
  '"',
  '${',
  '%{',
  '<<EOT',
  '=',
  ',',
  '\\',
  '\u0000',
  '\ud800',
  '/*',
  '😀',
  '\r',
  '#',
]

type Mutation = (lines: Line[], random: Random) => void

const within = (change: (text: string, random: Random) => string): Mutation => {
  return (lines, random) => {
    const at = random(lines.length)
    lines[at] = { text: change(lines[at]?.text ?? '', random), from: undefined }
  }
}

const pick = <Item>(items: readonly Item[], random: Random): Item | undefined => items[random(items.length)]

/** What goes wrong in files that people and merges write. */
export const mutations: Readonly<Record<string, Mutation>> = {
  cutLine: (lines, random) => void lines.splice(random(lines.length), 1),
  doubleLine(lines, random) {
    const at = random(lines.length)
    lines.splice(at, 0, { text: lines[at]?.text ?? '', from: undefined })
  },
  swapLines(lines, random) {
    const [one, other] = [random(lines.length), random(lines.length)]
    const text = lines[one]?.text ?? ''
    // a heredoc whose mark went further down holds all between, also to the language
    if (`${text}${lines[other]?.text}`.includes('EOT')) return
    lines[one] = { text: lines[other]?.text ?? '', from: undefined }
    lines[other] = { text, from: undefined }
  },
  insert: within((text, random) => {
    const at = random(text.length + 1)
    return text.slice(0, at) + (pick(inserted, random) ?? '') + text.slice(at)
  }),
  remove: within((text, random) => {
    const at = random(text.length)
    return text.slice(0, at) + text.slice(at + 1)
  }),
  removeMark: within((text, random) => {
    const marks = [...text.matchAll(/["{}[\]()=]|<</g)]
    const mark = pick(marks, random)
    return mark ? text.slice(0, mark.index) + text.slice(mark.index + mark[0].length) : text
  }),
  cutRest: within((text, random) => text.slice(0, random(text.length))),
  noValue: within(text => text.replace(/=.*/, '=')),
  conflict(lines, random) {
    const at = random(lines.length)
    const mine = lines[at]?.text ?? ''
    const marks = ['<<<<<<< HEAD', mine, '=======', mine.replace(/\w/, 'z'), '>>>>>>> topic/branch']
    lines.splice(at, 1, ...marks.map(text => ({ text, from: undefined })))
  },
}

/** Changes a text a number of times. */
export function mutated(text: string, changes: readonly Mutation[], random: Random): Mutated {
  const original = text.split('\n')
  const lines: Line[] = original.map((line, from) => ({ text: line, from }))
  for (const change of changes) if (lines.length > 0) change(lines, random)
  const kept: (number | undefined)[] = original.map(() => undefined)
  let offset = 0
  for (const line of lines) {
    if (line.from !== undefined) kept[line.from] = offset
    offset += line.text.length + 1
  }
  return { text: lines.map(line => line.text).join('\n'), kept }
}

/** Random numbers that are the same for a seed. */
export function seeded(seed: number): Random {
  let state = seed
  return below => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % Math.max(1, below)
  }
}
