import type { Word as ShellWord } from 'unbash'

/** The words of `{a,b}` or `x-{1..3}`: one pair of braces with plain words in it; undefined for others. */
export function braceWords({ text, parts }: ShellWord): readonly string[] | undefined {
  if (!parts?.some(({ type }) => type === 'BraceExpansion')) return undefined
  const [all, before = '', inside = '', after = ''] =
    /^([\w./:=-]{0,100})\{([\w./:,-]{1,500})\}([\w./:=-]{0,100})$/.exec(text) ?? []
  if (all === undefined) return undefined
  const words = inside.includes(',') ? inside.split(',') : rangeOf(inside)
  return words?.slice(0, 50).map(word => before + word + after)
}

function rangeOf(text: string): readonly string[] | undefined {
  const [all, first = '', last = ''] = /^(\d{1,4})\.\.(\d{1,4})$/.exec(text) ?? []
  if (all === undefined) return undefined
  const length = Number(last) - Number(first) + 1
  return length < 1 || length > 50 ? undefined : Array.from({ length }, (_, index) => String(Number(first) + index))
}
