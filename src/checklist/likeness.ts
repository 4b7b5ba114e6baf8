import { normalText } from './normal-text.ts'
import { stopWords } from './stop-words.ts'

/** The words of a sentence for comparison with others. */
export interface Wording {
  /** Without those that only say how strongly it obliges. */
  readonly words: ReadonlySet<string>
  readonly all: ReadonlySet<string>
  readonly denials: string
}

/** The share of words that reworded sentences keep. */
const close = 0.8
const strength = new Set(
  `must shall should may might can could need needs ought has have required recommended recommends recommend advised advisable
  essential important critical crucial vital mandatory necessary strongly highly ensure always it is are be to that we you`.split(
    /\s+/,
  ),
)
const denial = /^(?:not|no|never|neither|nor|without|cannot|except|unless|(?:do|does|must|should|is|are|ca|wo|need)nt)$/

export function wordingOf(text: string): Wording {
  const words = normalText(text).split(' ')
  return {
    words: new Set(words.filter(word => !strength.has(word))),
    all: new Set(words),
    denials: words
      .filter(word => denial.test(word))
      .sort()
      .join(' '),
  }
}

/** 0 to 1; `undefined` where one sentence is not the other reworded. A word that says how strongly, or a typo, counts as kept. */
export function likenessOf(a: Wording, b: Wording): number | undefined {
  if (a.denials !== b.denials || a.words.size < 2 || b.words.size < 2) return undefined
  const share = shareOf(a.words, b.words)
  return share >= close || isOneWord(a, b) ? share : undefined
}

/** The share of the words of both that stand in both. */
export function shareOf(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const { common, onlyA, onlyB } = compared(a, b)
  return common / Math.max(1, common + onlyA + onlyB)
}

/** In a short sentence one word is more than a small share. */
function isOneWord(a: Wording, b: Wording): boolean {
  const { common, onlyA, onlyB } = compared(a.all, b.all)
  const content = [...a.words].filter(word => b.words.has(word) && !stopWords.has(word)).length
  return onlyA <= 1 && onlyB <= 1 && common >= 4 && content >= 2
}

function compared(a: ReadonlySet<string>, b: ReadonlySet<string>) {
  const onlyA = [...a].filter(word => !b.has(word))
  const onlyB = [...b].filter(word => !a.has(word))
  const typos =
    onlyA.length > 4 || onlyB.length > 4 ? 0 : onlyA.filter(one => onlyB.some(two => isTypo(one, two))).length
  const typed = Math.min(typos, onlyB.length)
  return { common: a.size - onlyA.length + typed, onlyA: onlyA.length - typed, onlyB: onlyB.length - typed }
}

/** One letter more, less or other, or two that changed places; never in a number. */
function isTypo(a: string, b: string): boolean {
  if (!/^\p{L}{4,}$/u.test(a) || !/^\p{L}{4,}$/u.test(b) || Math.abs(a.length - b.length) > 1) return false
  let start = 0
  while (start < a.length && a[start] === b[start]) start++
  let end = 0
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end++
  const [restA, restB] = [a.slice(start, a.length - end), b.slice(start, b.length - end)]
  return (restA.length <= 1 && restB.length <= 1) || (restA.length === 2 && restA === [...restB].reverse().join(''))
}
