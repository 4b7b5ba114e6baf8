import type { DraftedStatement, Lint } from '../lint.ts'
import { quoted } from '../quoted.ts'
import { stopWords } from '../stop-words.ts'

/** What can be said of everything, and by which nothing can be shown. */
const vague = new Set(
  `secure securely secured security safe safely safety careful carefully caution cautious care vigilant vigilance aware awareness
  attention attentive mindful diligent diligence responsible responsibly prudent wise wisely good better well proper properly
  appropriate appropriately adequate adequately sufficient sufficiently suitable suitably reasonable reasonably correct correctly
  right robust strong strongly high highly maximum optimal effective effectively protect protected protects protection safeguard
  safeguarded harden hardened hardening everything anything things thing something system systems environment environments
  deployment deployments infrastructure setup installation solution product everyone everybody anyone always possible
  precautions precaution measures measure steps step actions action practices procedures guidelines advice rules take taken pay
  keep kept stay remain follow followed implement implemented apply applied adopt use think act secret threats threat risks risk
  put place danger dangers attacks attack attackers problems problem issues issue mind account highest level utmost overall every times time`.split(
    /\s+/,
  ),
)

/** An obligation made of such words alone asks for something that neither a file nor a person could ever show. */
export const obligationsAreConcrete: Lint = {
  name: 'obligations-are-concrete',
  find: ({ statements }) =>
    statements.flatMap(one =>
      isObligation(one) && isVague(one)
        ? [
            {
              line: one.statement.place.line,
              message: `nobody could show that ${quoted(one.statement.text)} holds; say what to do`,
            },
          ]
        : [],
    ),
}

function isObligation({ reading, drafts }: DraftedStatement): boolean {
  return (
    reading.kind === 'obligation' &&
    drafts.length > 0 &&
    drafts.every(({ topic, basis }) => topic === undefined && basis === 'direct')
  )
}

/** Without a name, a number, code, a link or a list, and without a word that tells it from any other advice. */
function isVague({ statement, items, reading }: DraftedStatement): boolean {
  const { text, code, links, leads, kind } = statement
  if (kind !== 'sentence' || code.length + links.length + items.length > 0 || leads !== undefined || text.length > 200)
    return false
  const signals = reading.kind === 'obligation' ? reading.signals : []
  const said = signals.reduce((left, words) => left.replace(words, ' '), text)
  const words = said.match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu) ?? []
  const named = words.slice(1).some(word => /[\p{Lu}\p{N}]/u.test(word))
  return !named && words.every(word => isEmpty(word.toLowerCase()))
}

function isEmpty(word: string): boolean {
  return (stopWords.has(word) && !names.has(word)) || vague.has(word)
}

/** Stand in no id, and name something all the same. */
const names = new Set(['juju', 'kubernetes', 'k8s', 'charmed', 'canonical'])
