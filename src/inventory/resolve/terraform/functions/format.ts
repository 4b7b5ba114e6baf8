import { type Evaluated, type Piece, type Settled, type TextValue, textOf } from '../evaluated.ts'
import { maxItems, maxLength, tooLarge } from './bounds.ts'
import { between, type Call, depends, readAt, rejects, type TerraformFunction } from './call.ts'
import { type FormatPart, parseFormat } from './format-spec.ts'
import { formatted } from './format-verb.ts'
import { lift } from './lift.ts'
import { aText } from './parameters.ts'
import { joined, slicePieces } from './pieces.ts'

/** Functions with a format. */
export const formats: readonly (readonly [string, TerraformFunction])[] = [
  ['format', between(1, maxItems, call => formatOf(call, call.args.slice(1)))],
  ['formatlist', between(1, maxItems, formatList)],
]

function formatOf(call: Call, args: readonly Evaluated[]): Evaluated {
  const format = readAt(call, 0, aText)
  if (format.kind !== 'read') return format
  const parsed = parseFormat(textOf(format.value))
  if (parsed.kind === 'too-large') return tooLarge(call.at)
  if (parsed.kind === 'broken') return rejects(call, parsed.why)
  if (parsed.values > args.length) return rejects(call, 'fewer values than its format has verbs')
  if (parsed.values < args.length) return rejects(call, 'more values than its format has verbs')
  return lift(args, call.at, settled => filled(call, format.value, parsed.parts, settled))
}

/** The format with its verbs filled in. An error stands whatever else is unknown. */
function filled(call: Call, format: TextValue, parts: readonly FormatPart[], args: readonly Settled[]): Evaluated {
  const fillings = parts.map(part => {
    const value = part.kind === 'verb' ? args[part.index] : undefined
    return part.kind === 'verb' && value ? formatted(value, part, call.at) : copied(format, part)
  })
  const blocking = fillings.flatMap(filling => ('kind' in filling ? [filling] : []))
  const pieces = fillings.map(filling => ('kind' in filling ? [] : filling))
  return blocking.find(({ fails }) => fails) ?? blocking[0] ?? joined(pieces, call.at)
}

const copied = (format: TextValue, { kind, start, end }: FormatPart): readonly Piece[] =>
  slicePieces(format.pieces, kind === 'percent' ? end - 1 : start, end)

/** The format for each row of the lists. A value that is no list is the same in each row. */
function formatList(call: Call): Evaluated {
  const columns = call.args.slice(1)
  const lists = columns.filter(column => column.kind === 'list')
  const unsettled = columns.find(column => column.kind === 'unknown')
  if (unsettled) return unsettled
  if (lists.some(({ isWhole }) => !isWhole)) return depends(call, 'a list that is not wholly known')
  const [count = 1, ...others] = [...new Set(lists.map(({ items }) => items.length))]
  if (others.length > 0) return rejects(call, 'lists of different lengths')
  return rows(call, columns, count)
}

function rows(call: Call, columns: readonly Evaluated[], count: number): Evaluated {
  const items: Evaluated[] = []
  const least = call.args[0]?.kind === 'text' ? textOf(call.args[0]).length : 1
  let length = 0
  for (let row = 0; row < count && row < maxItems; row++) {
    const item = formatOf(
      call,
      columns.flatMap(column => (column.kind === 'list' ? column.items.slice(row, row + 1) : [column])),
    )
    length += Math.max(least, item.kind === 'text' ? textOf(item).length : 1)
    if (length > maxLength) return tooLarge(call.at)
    items.push(item)
  }
  return { kind: 'list', items, isSet: false, isWhole: true, origin: call.origin }
}
