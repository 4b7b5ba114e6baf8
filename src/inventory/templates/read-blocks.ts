import type { Stretch, TemplateBlock, TemplateLanguage, TemplateSetting, TemplateTag } from './template.ts'

export interface Structure {
  readonly blocks: readonly TemplateBlock[]
  readonly settings: readonly TemplateSetting[]
}

/** A statement whose end has not come yet. */
interface Open {
  readonly word: string
  readonly kind: TemplateBlock['kind']
  readonly branches: { readonly tag: TemplateTag; readonly condition: Stretch }[]
  readonly names: readonly string[]
}

const loops = new Set(['for', 'range'])
const conditions = new Set(['if', 'elif', 'else'])
const openers = new Set('if for with range define block macro call filter autoescape trans raw set'.split(' '))

const maxDepth = 100

/** Pairs the statements of a template: its blocks, and the variables that it sets. What has no end holds nothing. */
export function readBlocks(text: string, tags: readonly TemplateTag[], language: TemplateLanguage): Structure {
  const blocks: TemplateBlock[] = []
  const settings: TemplateSetting[] = []
  const open: Open[] = []
  for (const tag of tags) {
    if (tag.kind !== 'statement') continue
    const said = text.slice(tag.code.start, tag.code.end)
    const setting = settingOf(said, tag)
    if (setting) settings.push(setting)
    const word = /^\w+/.exec(said)?.[0] ?? ''
    if (/^end/.test(word)) close(open, blocks, { tag, word, language })
    else if (word === 'elif' || word === 'else' || word === 'elseif') part(open, said, tag)
    else if (opens(word, setting) && open.length < maxDepth) open.push(opened(said, tag, language === 'go'))
  }
  return { blocks: blocks.sort((a, b) => a.start - b.start || b.end - a.end), settings }
}

/** A setting with an expression is whole in itself. */
const opens = (word: string, setting: TemplateSetting | undefined): boolean =>
  openers.has(word) && setting?.expression === undefined

function opened(said: string, tag: TemplateTag, isGo: boolean): Open {
  const word = /^\w+/.exec(said)?.[0] ?? ''
  const kind = word === 'if' || (word === 'with' && isGo) ? 'if' : loops.has(word) ? 'loop' : 'other'
  return { word, kind, branches: [{ tag, condition: conditionOf(said, tag) }], names: namesOf(said) }
}

function part(open: readonly Open[], said: string, tag: TemplateTag): void {
  open.at(-1)?.branches.push({ tag, condition: conditionOf(said, tag) })
}

function close(
  open: Open[],
  blocks: TemplateBlock[],
  { tag, word, language }: { readonly tag: TemplateTag; readonly word: string; readonly language: TemplateLanguage },
): void {
  const ends = word.slice('end'.length)
  const at = language === 'go' ? open.length - 1 : open.findLastIndex(each => each.word === ends)
  const ended = open[at]
  if (!ended) return
  open.length = at
  for (const [index, { tag: begin, condition }] of ended.branches.entries()) {
    const end = ended.branches[index + 1]?.tag.start ?? tag.start
    const others = ended.branches.slice(0, index).map(each => each.condition)
    blocks.push({ kind: ended.kind, tag: begin, condition, others, names: ended.names, start: begin.end, end })
  }
}

/** What comes after the words of the statement: of `else if a` it is `a`, of a loop what it goes through. */
function conditionOf(said: string, { code }: TemplateTag): Stretch {
  const head = /^(?:(?:else\s{1,8})?\w+\s{0,8}|else)/.exec(said)?.[0] ?? ''
  const first = /^\w+/.exec(said)?.[0] ?? ''
  const loop = loops.has(first) ? (/^\w+\s[^\n]{0,400}?\s(?:in|:=)\s{1,8}/.exec(said)?.[0] ?? head) : head
  const words = conditions.has(first)
    ? (/^(?:else(?:\s{1,8}(?:if|with))?|if|elif)\s{0,8}/.exec(said)?.[0] ?? head)
    : loop
  return { start: Math.min(code.end, code.start + words.length), end: code.end }
}

/** The variables of a loop, a `with` or a macro. */
function namesOf(said: string): readonly string[] {
  const list =
    /^(?:for\s([^\n]{0,400}?)\sin\s|range\s([^\n]{0,400}?):=|with\s([^\n]{0,400})|macro\s([^\n]{0,400})$)/.exec(said)
  const names = list?.slice(1).find(each => each !== undefined)
  return names === undefined ? [] : [...(names.match(/\$?\w+/g) ?? []).slice(0, 20), 'loop']
}

function settingOf(said: string, tag: TemplateTag): TemplateSetting | undefined {
  const found = /^(?:set\s{1,8}(\w{1,80})(\s{0,8}=(?!=)\s{0,8})?|(\$\w{1,80})(\s{0,8}:?=(?!=)\s{0,8}))/.exec(said)
  const name = found?.[1] ?? found?.[3]
  if (!found || name === undefined) return undefined
  const hasExpression = (found[2] ?? found[4]) !== undefined
  const expression = { start: tag.code.start + found[0].length, end: tag.code.end }
  return { name, tag, ...(hasExpression ? { expression } : {}) }
}
