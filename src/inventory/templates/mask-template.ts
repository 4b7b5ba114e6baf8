import { createBlockScalars } from './block-scalars.ts'
import { maskLine } from './mask-line.ts'
import { readBlocks } from './read-blocks.ts'
import { languageOf, readTags } from './read-tags.ts'
import type { Stretch, Template, TemplateHole, TemplateTag } from './template.ts'

/** More tags than these are in no file that a person wrote. */
export const maxTags = 5000

/**
 * Reads a text as a template; undefined where it is none. `also` are forms of another language that stand for a
 * value, such as `@NAME@` in what `configure` fills in.
 */
export function maskTemplate(text: string, { also }: { readonly also?: RegExp } = {}): Template | undefined {
  const language = languageOf(text)
  const tags = withOthers(text, readTags(text, language), also)
  if (tags.length === 0) return undefined
  const { masked, holes } = maskedText(text, tags)
  return {
    text,
    masked,
    language,
    tags,
    holes,
    ...readBlocks(text, tags, language),
  }
}

function withOthers(text: string, tags: readonly TemplateTag[], also: RegExp | undefined): readonly TemplateTag[] {
  if (!also) return tags
  const others = [...text.matchAll(also)].map(({ 0: found, index }) => otherTag(found, index))
  let last = 0
  return [...tags, ...others]
    .sort((a, b) => a.start - b.start)
    .filter(({ start, end }) => {
      const isApart = start >= last
      if (isApart) last = end
      return isApart
    })
}

/** `@NAME@`, `${name}`, `%{ if name ~}`. */
function otherTag(found: string, start: number): TemplateTag {
  const [head = '', tail = ''] = /^@/.test(found) ? ['@', '@'] : (found.match(/^.\{~?\s{0,40}|\s{0,40}~?\}$/g) ?? [])
  const end = start + found.length
  const code = { start: start + head.length, end: Math.max(start + head.length, end - tail.length) }
  return { kind: found.startsWith('%') ? 'statement' : 'expression', start, end, code }
}

function maskedText(text: string, tags: readonly TemplateTag[]) {
  const units = text.split('')
  const holes: TemplateHole[] = []
  const scalars = createBlockScalars()
  let key: number | undefined
  let next = 0
  for (let start = 0; start < text.length; ) {
    const own: TemplateTag[] = []
    let end = lineEnd(text, start)
    for (let tag = tags[next]; tag && tag.start < end; tag = tags[next]) {
      own.push(tag)
      next += 1
      end = lineEnd(text, Math.max(end, tag.end))
    }
    const content = filled(text, { start, end }, own, ' ')
    const block = scalars.take(content.trim() === '' ? '' : filled(text, { start, end }, own, 'x'))
    if (own.length > 0) maskLine({ text, start, end, content, tags: own, block, key }, { units, holes })
    if (!block) key = keyAfter(units, { start, end }, key)
    start = end + 1
  }
  return { masked: units.join(''), holes }
}

function lineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from)
  return end === -1 ? text.length : end
}

/** A line with white space for its tags, or with a sign for its expressions; a tag of several lines makes them one. */
function filled(text: string, { start, end }: Stretch, tags: readonly TemplateTag[], sign: string): string {
  let content = ''
  let at = start
  for (const tag of tags) {
    const put = tag.kind === 'expression' ? sign : ' '
    content += text.slice(at, tag.start) + put.repeat(tag.end - tag.start)
    at = tag.end
  }
  return content + text.slice(at, end)
}

/** Where the last line with content ends, if it is a key without a value. */
function keyAfter(units: readonly string[], { start, end }: Stretch, before: number | undefined): number | undefined {
  const written = units.slice(start, end).join('').trimEnd()
  if (written.trim() === '' || written.trimStart().startsWith('#')) return before
  return written.endsWith(':') ? start + written.length : undefined
}
