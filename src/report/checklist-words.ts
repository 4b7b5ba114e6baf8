import { shortened } from '../text/shortened.ts'
import type { GuideRow, RequirementRow } from './checklist-report.ts'
import { plural } from './summary-of.ts'

type Verification = RequirementRow['verification']

/** Who shows that a requirement holds, strongest first. */
const verifications = ['automatic', 'mixed', 'attestation', 'reference', 'unmapped'] as const

export const shownBy: Readonly<Record<Verification, string>> = {
  automatic: 'files',
  mixed: 'files and a person',
  attestation: 'a person',
  reference: 'see there',
  unmapped: 'nothing yet',
}

export interface ChecklistSection {
  readonly heading: string
  readonly requirements: readonly RequirementRow[]
}

/** Requirements that follow each other below the same headings. */
export function sectionsOf({ title, requirements }: GuideRow): readonly ChecklistSection[] {
  const runs: { heading: string; requirements: RequirementRow[] }[] = []
  for (const requirement of requirements) {
    const heading = requirement.section.join(' > ') || title
    const last = runs.at(-1)
    if (last?.heading === heading) last.requirements.push(requirement)
    else runs.push({ heading, requirements: [requirement] })
  }
  return runs
}

/** The words of an item; a sentence that stands directly above is not said again. */
export function wordsOf({ text, line, part, rule }: RequirementRow, above: RequirementRow | undefined): string {
  if (rule !== null) return `derived: ${rule.text} (rule ${rule.id})`
  if (part === null) return text
  const isSaid = above !== undefined && above.line === line && above.text === text
  return isSaid ? `the same sentence, here: ${part}` : `${text} (here: ${part})`
}

const mostValues = 12

/** What the guide's words fix, for people: `verbs create, delete; resources pods`. Empty where they fix nothing. */
export function parameterWords(parameters: RequirementRow['parameters']): string {
  return Object.entries(parameters ?? {})
    .map(([name, value]) => [spaced(name), valueWords(value)] as const)
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `${name} ${value}`)
    .join('; ')
}

function valueWords(value: unknown): string {
  if (value === undefined || value === null) return ''
  if (Array.isArray(value)) {
    const shown = value.slice(0, mostValues).map(valueWords)
    const rest = value.length - shown.length
    return [...shown, ...(rest > 0 ? [`${rest} more`] : [])].join(', ')
  }
  const words = value instanceof Object ? Object.values(value).map(valueWords).join(' ') : String(value)
  return shortened(words, 80)
}

/** `minimumTls` as `minimum tls`. */
function spaced(name: string): string {
  return name.replace(/[A-Z]/g, letter => ` ${letter.toLowerCase()}`)
}

/** The counts of a guide, each line adding up: the statements, the items that they give, and who shows these. */
export function countLines({ statements, requirements }: GuideRow): readonly string[] {
  const { total, requirements: stated, references, others } = statements
  const derived = requirements.filter(({ basis }) => basis === 'derived').length
  const sources = [
    [stated + references, 'from the statements that oblige, claim or refer, one each'],
    [requirements.length - derived - stated - references, 'more where a statement asks for several things'],
    [derived, 'derived by a rule'],
  ] as const
  const kept = requirements.filter(({ skip }) => skip === null)
  const left = requirements.length - kept.length
  const shown = [
    ...verifications.map(kind => `${kept.filter(one => one.verification === kind).length} ${shownBy[kind]}`),
    ...(left > 0 ? [`${left} left out`] : []),
  ]
  const items = sources.flatMap(([count, what]) => (count > 0 ? [`${count} ${what}`] : []))
  return [
    `${plural(total, 'statement')}: ${stated} that oblige or claim, ${references} that refer elsewhere, ${plural(others, 'other')}`,
    ...(items.length === 0 ? ['0 items'] : [`${plural(requirements.length, 'item')}: ${items.join(', ')}`]),
    ...(items.length === 0 ? [] : [`shown by ${shown.join(', ')}`]),
  ]
}

/** What no probe looks at, by who is left to show it. */
export function unverifiedOf({ requirements }: GuideRow): readonly string[] {
  return (['attestation', 'unmapped'] as const).flatMap(kind => {
    const found = requirements.filter(one => one.verification === kind && one.skip === null)
    const lines = [...new Set(found.map(({ line }) => line))]
    const named = `${lines.length === 1 ? 'line' : 'lines'} ${lines.join(', ')}`
    return found.length === 0 ? [] : [`${plural(found.length, 'item')}, shown by ${shownBy[kind]}: ${named}`]
  })
}

/** Why a requirement is in the checklist, and what it is about. */
export function reasonOf({ strength, signals, topic, basis, rule }: RequirementRow): string {
  const about = topic === null ? 'no topic knows what it is about' : `about ${topic}`
  if (rule !== null) return `${strength}, derived by the rule ${rule.id}: ${rule.text}`
  const words = signals.map(signal => `"${signal}"`).join(', ')
  const said = words === '' ? '' : `, by ${words}`
  if (basis === 'declared') return `${strength}${said}, with a declaration; ${about}`
  if (strength === 'reference') return 'points elsewhere'
  if (strength === 'fact' && topic !== null) return `fact, which the topic ${topic} knows`
  return `${strength}${said}; ${about}`
}

/** What nobody shows yet, unless the settings leave it out. */
export function openOf({ requirements }: GuideRow): readonly RequirementRow[] {
  return requirements.filter(({ verification, skip }) => verification === 'unmapped' && skip === null)
}
