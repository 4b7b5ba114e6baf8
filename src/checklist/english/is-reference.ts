import type { GuideLink } from '../../guide/guide.ts'
import { mainClause } from './main-clause.ts'

const points =
  /^(?:see|refer to|refer|consult|visit|check(?: out)?|read|follow|have a look|take a look|look at|find|learn|browse|go to)\b/i
const asks =
  /^(?:for (?:more|further|additional|detailed|general|full|other|in-depth) (?:\w+ )?(?:information|details|guidance|instructions|reading|help|context|examples|documentation|on|about|see|visit)\b|for more,|for (?:details|instructions|information|guidance|examples|a (?:full|complete|list|detailed)|an (?:overview|example))\b|(?:more|further|additional|detailed) (?:information|details|reading|guidance|instructions)\b|learn (?:more|about|how)|read more|see (?:also|more)|related\b.{0,20}:)/i
const described =
  /\b(?:is|are|can be) (?:further |also |fully )?(?:described|documented|explained|covered|detailed|outlined|found|discussed|listed|available)(?: \w+){0,3} (?:in|at|on|here|under)\b/i
const named =
  /\b(?:below|above|following|next section)\b|\b(?:the|this|our|these) [^.]{0,80}\b(?:guides?|pages?|sections?|documentation|docs|links?|tables?|tutorials?|how-tos?)\b/i
/** Where links are lost, a title after the verb tells what it points at. */
const titled = /^(?:[Ss]ee|[Rr]efer to) (?:the )?\p{Lu}/u

/** One of these words stands in whatever the patterns find. */
const hints =
  /\b(?:see|refer|consult|visit|check|read|reading|follow|look|find|learn|browse|go|more|further|information|details?|instructions|guidance|examples?|overview|related|described|documented|explained|covered|detailed|outlined|found|discussed|listed|available)\b/i

/** A sentence that only names another text. */
export function isReference(sentence: string, links: readonly GuideLink[]): boolean {
  if (/\bmake sure\b|\bensure that\b/i.test(sentence)) return false
  if (!hints.test(sentence)) return false
  const pointing = links.length > 0 || named.test(sentence)
  const bare = sentence.replace(/^(?:please|also|and|you (?:can|should|may) (?:also )?|note:?)\s+/i, '')
  if (asks.test(bare)) return true
  const { main } = mainClause(bare)
  if (asks.test(main)) return true
  if (titled.test(main)) return true
  if (points.test(main)) return pointing && !(/^(?:follow|check|read)\b/i.test(main) && links.length === 0)
  return links.length > 0 && described.test(main)
}

/** An item that consists of links, with at most a few words between them. */
export function isOnlyLinks(text: string, links: readonly GuideLink[]): boolean {
  if (links.length === 0) return false
  const rest = links.reduce((left, link) => left.replace(link.text, ' '), text)
  return (
    !/\b(?:recommended|required|must|should|mandatory)\b/i.test(rest) &&
    (rest.match(/[\p{L}\p{N}]+/gu) ?? []).length <= 2
  )
}
