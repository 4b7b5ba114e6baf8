import type { BlockScalar } from './block-scalars.ts'
import { holeCharacter } from './hole-character.ts'
import type { Stretch, TemplateHole, TemplateTag } from './template.ts'

/** A line with tags. `content` is it without them, `key` the end of a key above it that has no value yet. */
export interface TaggedLine extends Stretch {
  readonly text: string
  readonly content: string
  readonly tags: readonly TemplateTag[]
  readonly block: BlockScalar | undefined
  readonly key: number | undefined
}

/** A text as its UTF-16 units, and what of it is masked. */
export interface Mask {
  readonly units: string[]
  readonly holes: TemplateHole[]
}

/** Puts the tags of a line out of sight. */
export function maskLine(line: TaggedLine, mask: Mask): void {
  if (line.block) maskInBlock(line, line.block, mask)
  else if (line.content.trim() === '') maskAlone(line, mask)
  else maskInline(line, mask)
}

function blank({ units }: Mask, { start, end }: Stretch): void {
  for (let at = start; at < end; at += 1) if (units[at] !== '\n') units[at] = ' '
}

function hole({ units, holes }: Mask, { start, end, code }: TemplateHole): void {
  for (let at = start; at < end; at += 1) units[at] = holeCharacter
  holes.push({ start, end, code })
}

/** In a block scalar all lines begin at one column or further in; what does not is no part of its text. */
function maskInBlock({ start, content, tags }: TaggedLine, block: BlockScalar, mask: Mask): void {
  const isAlone = content.trim() === ''
  const isShown = tags.some(({ kind }) => kind === 'expression')
  // White space of a first line that is longer than what comes next would say how far in it stands.
  if (isAlone && !isShown && block.content === undefined) mask.units.fill('\n', start, tags.at(-1)?.end)
  for (const tag of tags) {
    const isWithin = tag.start - start >= (block.content ?? block.parent + 1)
    const isSeen = tag.kind === 'expression' || (tag.kind === 'statement' && !isAlone)
    if (isWithin && isSeen) hole(mask, tag)
    else if (mask.units[tag.start] !== '\n') blank(mask, tag)
  }
}

/** A line of nothing but tags: an expression there is the value of the key above it, or stands for lines that are not known. */
function maskAlone({ text, end, tags, key }: TaggedLine, mask: Mask): void {
  for (const tag of tags) blank(mask, tag)
  const expressions = tags.filter(({ kind }) => kind === 'expression')
  const [only] = expressions
  if (!only) return
  if (key !== undefined && expressions.length === 1 && !hasChild(text, key, end)) {
    for (let at = key; at < only.start; at += 1) mask.units[at] = ' '
    hole(mask, only)
  }
}

/** Whether a line below is the value of a key, or a part of it. Lines of tags are passed over. */
function hasChild(text: string, key: number, from: number): boolean {
  const lineStart = text.lastIndexOf('\n', key - 1) + 1
  const indent = indentOf(text.slice(lineStart, key))
  let at = from + 1
  for (let tries = 0; tries < 40 && at < text.length; tries += 1) {
    const end = text.indexOf('\n', at)
    const line = text.slice(at, end === -1 ? text.length : end)
    at = end === -1 ? text.length : end + 1
    if (/^\s*(?:#.*|\{[{%#].*\}\s*)?$/.test(line.slice(0, 2000))) continue
    const own = /^ */.exec(line)?.[0].length ?? 0
    return own > indent || (own === indent && line.startsWith('- ', own))
  }
  return false
}

/** The column of a key, behind the dashes of the items that it begins. */
const indentOf = (line: string): number => /^ *(?:- +){0,20}/.exec(line)?.[0].length ?? 0

function maskInline({ start, end, content, tags, ...line }: TaggedLine, mask: Mask): void {
  const first = start + (/^\s*/.exec(content)?.[0].length ?? 0)
  const last = start + content.trimEnd().length
  let held = 0
  for (const [index, tag] of tags.entries()) {
    if (tag.start < held) continue
    const close = tag.kind === 'statement' ? endOnLine(line.text, tags, index) : undefined
    const whole = { start: tag.start, end: close?.end ?? tag.end }
    if (close && tag.start < first && close.end > last) {
      // A line that is there as a whole or not at all is not known, for nothing says how far in it stands.
      blank(mask, whole)
      held = close.end
    } else if (close && hasText(content.slice(tag.start - start, close.end - start))) {
      hole(mask, { ...whole, code: whole })
      held = close.end
    } else if (tag.kind !== 'expression') blank(mask, tag)
    else {
      // Trimming signs put what is printed into the next line, so there may be no space behind the colon of a key.
      const isLast = tag.end >= last && tag.end <= end
      const isClose =
        isLast && /^[^:]{0,200}:$/.test(line.text.slice(first, tag.start)) && line.text[tag.start + 2] === '-'
      if (isClose) mask.units[tag.start] = ' '
      hole(mask, isClose ? { ...tag, start: tag.start + 1 } : tag)
    }
  }
}

const hasText = (content: string): boolean => content.trim() !== ''

/** So many tags are looked through for the end of one. */
const maxTags = 60

/** The tag that ends on the same line what a statement begins. */
function endOnLine(text: string, tags: readonly TemplateTag[], from: number): TemplateTag | undefined {
  let depth = 0
  for (const tag of tags.slice(from, from + maxTags)) {
    if (tag.kind !== 'statement') continue
    const word = /^\w+/.exec(text.slice(tag.code.start, tag.code.end))?.[0] ?? ''
    if (/^(?:if|for|range|with)$/.test(word)) depth += 1
    else if (word.startsWith('end')) depth -= 1
    if (depth <= 0) return word.startsWith('end') && tag !== tags[from] ? tag : undefined
  }
  return undefined
}
