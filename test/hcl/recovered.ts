import type { Mutated } from './mutate.ts'
import type { Outline } from './outline.ts'

/** How much of what a file held, on lines that a mutation left alone, is still found. */
export function recovered(original: string, before: Outline, { kept }: Mutated, after: Outline) {
  const moved = mover(original, kept)
  const found = new Set([...after.attributes, ...after.blocks])
  const wanted = [...before.attributes, ...before.blocks].flatMap(item => moved(item) ?? [])
  return { wanted: wanted.length, found: wanted.filter(item => found.has(item)).length }
}

/** An item of an outline with the offsets that it has after a mutation; undefined where a line of it was touched. */
function mover(original: string, kept: Mutated['kept']): (item: string) => string | undefined {
  const starts = [0]
  for (let at = original.indexOf('\n'); at !== -1; at = original.indexOf('\n', at + 1)) starts.push(at + 1)
  const lineOf = (offset: number): number => {
    const next = starts.findIndex(start => start > offset)
    return (next === -1 ? starts.length : next) - 1
  }
  const shift = (offset: number): number | undefined => {
    const line = lineOf(offset)
    const now = kept[line]
    return now === undefined ? undefined : now + offset - (starts[line] ?? 0)
  }
  return item => {
    const at = /@(\d+)=(\d+)-(\d+)$/.exec(item) ?? /@(\d+)-(\d+)$/.exec(item)
    const offsets = at?.slice(1).map(Number) ?? []
    const [first = 0, last = 0] = [offsets[0], offsets.at(-1)]
    const [from, to] = [lineOf(first), lineOf(last)]
    const now = offsets.map(shift)
    if (now.includes(undefined)) return undefined
    // nothing came between its lines, and none of them went
    for (let line = from; line < to; line += 1) {
      const [here, next] = [kept[line], kept[line + 1]]
      if (here === undefined || next === undefined || next - here !== (starts[line + 1] ?? 0) - (starts[line] ?? 0))
        return undefined
    }
    const [name] = item.split(/@(?=[^@]*$)/)
    return now.length === 3 ? `${name}@${now[0]}=${now[1]}-${now[2]}` : `${name}@${now[0]}-${now[1]}`
  }
}
