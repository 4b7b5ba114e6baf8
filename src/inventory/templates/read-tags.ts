import type { TemplateLanguage, TemplateTag } from './template.ts'

/** No tag that people write is longer; what is, is text. */
const maxTag = 4000

const closers = { '{{': '}}', '{%': '%}', '{#': '#}' } as const
type Opener = keyof typeof closers

/** The first word of what begins, parts or ends a block of a Go template, or prints nothing. */
const goStatement =
  /^(?:(?:if|else|end|range|with|define|block|break|continue)(?![\w.])|\$\w{0,80}(?:\s{0,8},\s{0,8}\$\w{1,80})?\s{0,8}:?=(?!=))/

/** A template that has statements in `{%` is one of Jinja. */
export function languageOf(text: string): TemplateLanguage {
  return /\{%|\{#/.test(text) || !/\{\{/.test(text) ? 'jinja' : isGo(text) ? 'go' : 'jinja'
}

const isGo = (text: string): boolean =>
  /\{\{-?[ \t]{0,8}(?:(?:if|else|end|range|with|define|block|include|template|toYaml|\/\*)(?![\w])|[.$(]|\w{1,40} [.$"])/.test(
    text,
  )

/** The tags of a template in their order. `${{` opens none: it is an expression of a workflow. */
export function readTags(text: string, language: TemplateLanguage): readonly TemplateTag[] {
  const tags: TemplateTag[] = []
  const ends = new Map<string, number>()
  // The end of a tag is looked for once for all that come before it, so that many beginnings without end take no time.
  const endOf = (closer: string, from: number): number => {
    const known = ends.get(closer)
    const end = known !== undefined && (known === -1 || known >= from) ? known : text.indexOf(closer, from)
    ends.set(closer, end)
    return end
  }
  const openers = /\{[{%#]/g
  for (let found = openers.exec(text); found; found = openers.exec(text)) {
    const start = found.index
    const end = text[start - 1] === '$' ? undefined : tagEnd(text, start, endOf)
    if (end === undefined) continue
    const tag = tagOf(text, { start, end }, language)
    tags.push(tag)
    openers.lastIndex = isRaw(text, tag) ? rawEnd(text, end, endOf) : end
  }
  return tags
}

type EndOf = (closer: string, from: number) => number

function tagEnd(text: string, start: number, endOf: EndOf): number | undefined {
  const opener = text.slice(start, start + 2)
  if (!isOpener(opener)) return undefined
  const raw = opener === '{{' ? rawTextEnd(text, start) : undefined
  let end = endOf(closers[opener], raw ?? start + 2)
  // A closing sign inside a quoted text ends nothing.
  for (let tries = 0; tries < 3 && opener !== '{#' && end !== -1 && isQuoteOpen(text, start, end); tries += 1) {
    const next = text.indexOf(closers[opener], end + 2)
    if (next === -1 || next - start > maxTag || text.slice(end, next).includes('\n')) break
    end = next
  }
  return end === -1 || end - start > maxTag ? undefined : end + 2
}

/** Where a text in back quotes ends, which a Go template prints as it is, with which a tag begins. */
function rawTextEnd(text: string, start: number): number | undefined {
  const quote = /^\{\{-?\s{0,8}`/.exec(text.slice(start, start + 16))
  const end = quote ? text.indexOf('`', start + quote[0].length) : -1
  return end === -1 || end - start > maxTag ? undefined : end
}

const isOpener = (text: string): text is Opener => text in closers

function isQuoteOpen(text: string, start: number, end: number): boolean {
  if (end - start > maxTag) return false
  let open = ''
  for (let at = start; at < end; at += 1) {
    const sign = text[at] ?? ''
    if (open !== '' && sign === '\\') at += 1
    else if (open === sign) open = ''
    else if (open === '' && (sign === '"' || sign === "'")) open = sign
  }
  return open !== ''
}

function tagOf(text: string, { start, end }: { start: number; end: number }, language: TemplateLanguage): TemplateTag {
  const whole = text.slice(start + 2, end - 2)
  const inner = /^[-+]?\s*/.exec(whole)?.[0].length ?? 0
  const code = {
    start: Math.min(start + 2 + inner, end - 2),
    end: start + 2 + whole.replace(/[-+]$/, '').trimEnd().length,
  }
  const opener = text.slice(start, start + 2)
  const said = text.slice(code.start, Math.max(code.start, code.end))
  const kind =
    opener === '{#' || (opener === '{{' && said.startsWith('/*'))
      ? 'comment'
      : opener === '{%' || (language === 'go' && goStatement.test(said))
        ? 'statement'
        : 'expression'
  return { kind, start, end, code: { start: code.start, end: Math.max(code.start, code.end) } }
}

const isRaw = (text: string, { kind, code }: TemplateTag): boolean =>
  kind === 'statement' && code.end - code.start === 3 && text.startsWith('raw', code.start)

/** Where the statement begins that ends a stretch that Jinja does not look at. */
function rawEnd(text: string, from: number, endOf: EndOf): number {
  const word = endOf('endraw', from)
  if (word === -1) return text.length
  const at = text.lastIndexOf('{%', word)
  return at < from ? word : at
}
