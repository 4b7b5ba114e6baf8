import { redactSecrets } from '../text/redact-secrets.ts'
import type { Draft } from './draft.ts'
import { mainClause } from './english/main-clause.ts'
import { subjectOf } from './english/sentence-parts.ts'
import type { Requirement } from './requirement.ts'
import { stopWords } from './stop-words.ts'

const longest = 120
const articles = new Set(['a', 'an', 'the', 'and', 'or', 'of', 'in', 'on', 'to', 'for', 'with', 'is', 'are', 's'])

/**
 * Gives each requirement an id: its headings and the first three content words of its sentence, `-2` where two are equal in
 * document order. A derived one has the id of its sentence and the rule's.
 */
export function withIds(drafts: readonly Draft[], product: readonly string[]): readonly Requirement[] {
  const given = new Map<string, number>()
  const taken = new Set<string>()
  return drafts.map(draft => {
    const wanted = idOf(draft, product)
    let count = (given.get(wanted) ?? 0) + 1
    while (taken.has(numbered(wanted, count))) count++
    given.set(wanted, count)
    const id = numbered(wanted, count)
    taken.add(id)
    return { id, ...draft }
  })
}

function numbered(id: string, count: number): string {
  return count === 1 ? id : `${id}-${count}`
}

function idOf(draft: Draft, product: readonly string[]): string {
  const headings = draft.section.map(
    heading => slug(words(heading).filter(word => !articles.has(word))) || slug(words(heading)),
  )
  const sentence = slug(contentWords(draft.text, product).slice(0, 3)) || 'item'
  const id = [...headings.filter(heading => heading !== ''), sentence].join('/').slice(0, longest)
  return draft.rule === undefined ? id : `${id}-${draft.rule.id}`
}

/** The head of the subject, then what is said of it; a second member of a pair adds length, not identity. */
function contentWords(text: string, product: readonly string[]): readonly string[] {
  const { main } = mainClause(text)
  const single = main.replace(
    / and (?:the|a|an|its|their|your) [^,;.]*?(?= (?:in|into|on|to|with|for|by|from|at) |[,;.]|$)/gi,
    '',
  )
  const subject = subjectOf(single)
  const rest = subject === undefined ? single : single.slice(single.indexOf(subject) + subject.length)
  const head = subject === undefined ? [] : headOf(subject, product)
  const content = [...head, ...kept(rest, product)]
  const distinct = (content.length > 0 ? content : kept(text, product)).filter(
    (word, index, all) => word !== all[index - 1],
  )
  return distinct.length > 0 ? distinct : words(text)
}

/** "K8s user used for bootstrapping" is about a user. */
function headOf(subject: string, product: readonly string[]): readonly string[] {
  const phrase =
    subject.split(
      / (?:of|for|in|on|to|from|with|by|that|which|who|used|responsible|installed|running|deployed)\b/i,
    )[0] ?? subject
  return kept(phrase, product).slice(-1)
}

function kept(text: string, product: readonly string[]): readonly string[] {
  return words(text).filter(word => !stopWords.has(word) && !product.includes(word))
}

function words(text: string): readonly string[] {
  // A secret in small letters is no longer found by its form.
  return redactSecrets(text)
    .normalize('NFKD')
    .replace(/[\u0300-\u036F]/g, '')
    .toLowerCase()
    .replace(/authoris/g, 'authoriz')
    .split(/[^a-z0-9.'’-]+/)
    .map(word => word.replace(/^[.'’-]+|[.'’-]+$/g, '').replace(/['’]/g, ''))
    .filter(word => word !== '')
}

function slug(list: readonly string[]): string {
  return list.map(word => word.replace(/\./g, '-')).join('-')
}
