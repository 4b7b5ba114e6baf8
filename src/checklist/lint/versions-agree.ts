import type { Guide } from '../../guide/guide.ts'
import type { GuideWarning } from '../checklist.ts'
import type { DraftedStatement, Lint } from '../lint.ts'
import { productWords } from '../product-words.ts'
import { quoted } from '../quoted.ts'
import { stopWords } from '../stop-words.ts'

const versioned =
  /\b(TLS|SSL|[A-Z][A-Za-z]*[A-Za-z8]s?)(?: (?:Linux|Core|Server|Pro|LTS|versions?))* ?v?(\d+\.\d+(?:\.\d+)*)(?![\w.]*\w)/g
/** Words before a number that name no product. */
const unnamed =
  /^(?:section|versions?|figure|table|chapter|release|revision|step|part|appendix|cvss|score|page|clause|rule|track|channel)$/i
const at =
  /\b(?:is|are) (?:on top of|based on|built (?:on|from|upon|with)|deployed on|running on)\b|\bon top of\b|\b(?:based|built|runs?|running) (?:on|from|upon)\b|\b(?:uses?|ships? with|comes? with)\b/i
const needs = /\b(?:requires?|needs?)\b/i
const least = /\b(?:at least|minimum|or (?:later|newer|higher|above))\b/i
/** Speaks of what another sentence names. */
const pointing = /^(?:\w+, )?(?:it|they|this|these|that|those|which|he|she|both|each|all)\b/i
/** Speaks of other times, of a case or of a choice. */
const elsewhere =
  /\b(?:upgrad\w*|migrat\w*|refresh\w*|older|earlier|previous\w*|former\w*|legacy|prior|before|until|since|as of|starting|introduced|deprecated|removed|no longer|was|were|will|had|example|e\.g|such as|instead|not|never|if|when|whenever|where|unless|while|either|except|also|tested|recommended)\b|n['’]t\b/i
/** What follows a version where several are named. */
const listed = /^(?: ?(?:LTS|Linux))?(?: ?[,/–-] ?| (?:and|or|to|through|and\/or) )(?:[A-Z][A-Za-z]+ )?v?\d/

/** Two sentences of one guide that give the same thing in two versions: one of them was forgotten. */
export const versionsAgree: Lint = {
  name: 'versions-agree',
  find: ({ guide, statements, channels }) => {
    const product = new Set([...productWords(guide), ...channels.map(table => table.product), ...titleWords(guide)])
    const first = new Map<string, Named>()
    const warned = new Set<string>()
    return statements.flatMap((one): readonly GuideWarning[] => {
      const named = namedIn(one, product)
      if (named === undefined) return []
      const before = first.get(named.key)
      if (before === undefined) first.set(named.key, named)
      const isNew = before !== undefined && before.version !== named.version && !isApart(before, named)
      if (!isNew || warned.has(`${named.key} ${named.version}`)) return []
      warned.add(`${named.key} ${named.version}`)
      const [here, there] = [named, before].map(({ subject, version }) => quoted(`${subject} ${version}`))
      return [
        {
          line: named.line,
          message: `the guide says ${here} here and ${there} in line ${before.line}; name one version`,
        },
      ]
    })
  },
}

interface Named {
  /** The same for sentences that say the same kind of thing of the same thing. */
  readonly key: string
  readonly subject: string
  readonly version: string
  readonly line: number
  readonly section: readonly string[]
}

function namedIn({ statement, reading }: DraftedStatement, product: ReadonlySet<string>): Named | undefined {
  const { kind, text, place, section, leads } = statement
  if (kind !== 'sentence' || leads !== undefined || text.length > 400 || !/\d\.\d/.test(text)) return undefined
  if ((reading.kind !== 'claim' && reading.kind !== 'obligation') || elsewhere.test(text) || pointing.test(text))
    return undefined
  if (section.some(title => /\d/.test(title))) return undefined
  const found = [...text.matchAll(versioned)].filter(([, subject = '']) => !unnamed.test(subject))
  const [match, ...others] = found
  const [whole, subject, version] = match ?? []
  if (match === undefined || others.length > 0 || !whole || !subject || !version) return undefined
  const before = text.slice(0, match.index)
  const relation = relationIn(text, before)
  if (relation === undefined || listed.test(text.slice(match.index + whole.length))) return undefined
  const bearer = bearerIn(before, product)
  const name = /^k8s$/i.test(subject) ? 'kubernetes' : subject.toLowerCase()
  return { key: [relation, name, bearer].join('\n'), subject, version, line: place.line, section }
}

function relationIn(text: string, before: string): 'at least' | 'at' | 'needs' | undefined {
  if (least.test(text)) return 'at least'
  if (at.test(before)) return 'at'
  return needs.test(before) ? 'needs' : undefined
}

/** What is said to have the version: the words before the verb, without the product's own name. */
function bearerIn(before: string, product: ReadonlySet<string>): string {
  const subject = before.slice(0, (at.exec(before) ?? needs.exec(before))?.index ?? before.length)
  const words = subject.toLowerCase().match(/[\p{L}\p{N}][\p{L}\p{N}-]*/gu) ?? []
  return [
    ...new Set(
      words.filter(word => !stopWords.has(word) && !product.has(word) && !/ly$|^(?:least|minimum|now)$/.test(word)),
    ),
  ]
    .sort()
    .join(' ')
}

/** Variants of one section, as under two tabs, may differ. */
function isApart(a: Named, b: Named): boolean {
  return a.section.at(-1) === b.section.at(-1) && a.section.join('\n') !== b.section.join('\n')
}

/** A title's own name for the product: "Hardening Shop" speaks of Shop. */
function titleWords({ title }: Guide): readonly string[] {
  return title.toLowerCase().match(/[\p{L}\p{N}][\p{L}\p{N}-]*/gu) ?? []
}
