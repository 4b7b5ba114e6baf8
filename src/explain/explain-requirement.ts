import type { BoundRequirement, Question, Verification } from '../binding/binding.ts'
import type { Requirement } from '../checklist/requirement.ts'
import { wordingDigest } from '../checklist/wording-digest.ts'
import {
  joinMarkdown,
  markdown,
  markdownBlock,
  markdownCode,
  markdownProse,
  markdownText,
} from '../text/escape-markdown.ts'
import { at } from '../text/place.ts'
import type { Safe } from '../text/safe.ts'

type Markdown = Safe<'markdown'>

/** The page of a requirement: the guide's sentence, what is looked at, who else answers, what would change the verdict. */
export function explainRequirement(bound: BoundRequirement, guide: { readonly title: string }): Markdown {
  const { requirement, questions, verification } = bound
  const blocks = [
    markdown`# ${markdownCode(requirement.id)}`,
    markdown`## What the guide says`,
    markdown`> ${markdownText(requirement.text)}`,
    joinMarkdown(sentenceLines(requirement, guide.title), '\n'),
    markdown`## What is looked at`,
    ...lookedAt(bound),
    markdown`## Who else answers`,
    whoElse[verification],
    markdown`## What would change the verdict`,
    joinMarkdown(changes(bound), '\n'),
    ...(questions.length > 0 ? [markdown`## How to waive it`, markdownBlock(waiverOf(requirement), 'yaml')] : []),
    ...(verification === 'mixed' || verification === 'attestation'
      ? [markdown`## How to attest it`, markdownBlock(attestationOf(requirement), 'yaml')]
      : []),
  ]
  return markdown`${joinMarkdown(blocks, '\n\n')}\n`
}

function sentenceLines(requirement: Requirement, title: string): readonly Markdown[] {
  const { part, place, section, strength, signals, subject, condition, polarity, topic, basis, rule } = requirement
  const said = signals.length > 0 ? markdown`, by the words ${codes(signals)}` : markdown``
  const negated = polarity === 'do-not' ? markdown`; it says what not to do` : markdown``
  return [
    ...(part === undefined ? [] : [markdown`- the part of it: ${markdownText(part)}`]),
    markdown`- where: ${markdownCode(at(place))}, ${markdownText([title, ...section].join(' › '))}`,
    markdown`- strength: ${markdownText(strength)}${said}${negated}`,
    ...(subject === undefined ? [] : [markdown`- about: ${markdownText(subject)}`]),
    ...(condition === undefined ? [] : [markdown`- only if: ${markdownText(condition)}`]),
    ...(topic === undefined ? [] : [markdown`- topic: ${markdownCode(topic)}${parametersOf(requirement.parameters)}`]),
    ...(rule === undefined
      ? [markdown`- basis: ${basisOf[basis]}`]
      : [markdown`- basis: derived by the rule ${markdownCode(rule.id)}: ${markdownText(rule.text)}`]),
  ]
}

const basisOf: Readonly<Record<Requirement['basis'], Markdown>> = {
  direct: markdown`the sentence itself`,
  derived: markdown`a rule, from this sentence`,
  declared: markdown`a declaration in the guide or in the settings`,
}

function lookedAt({ questions, skip }: BoundRequirement): readonly Markdown[] {
  if (skip !== undefined) return [markdown`Nothing: the guide or the settings leave it out. ${markdownText(skip)}`]
  if (questions.length === 0) return [markdown`Nothing: no probe is asked.`]
  return [joinMarkdown(questions.map(questionLine), '\n')]
}

const questionLine = ({ probe, parameters }: Question): Markdown =>
  markdown`- ${markdownCode(probe.id)}: ${markdownProse(probe.title)}${parametersOf(parameters)}`

function parametersOf(parameters: unknown): Markdown {
  const given = Object.entries(parameters ?? {}).filter(([, value]) => value !== undefined)
  const shown = given.map(
    ([name, value]) => markdown`${markdownCode(name)} ${markdownCode(shortened(JSON.stringify(value)))}`,
  )
  return shown.length === 0 ? markdown`` : markdown`, with ${joinMarkdown(shown, ', ')}`
}

const whoElse: Readonly<Record<Verification, Markdown>> = {
  automatic: markdown`Nobody: the files show it.`,
  mixed: markdown`A person, for what the files do not show. An attestation never covers a failure that they do show.`,
  attestation: markdown`A person alone: no file shows it.`,
  reference: markdown`Nobody: the sentence points elsewhere, and asks for nothing by itself.`,
  unmapped: markdown`Nobody yet: declare a probe for it, or that a person answers, in the guide or under ${markdownCode('requirements')} in ${markdownCode('hardlist.yml')}.`,
}

function changes({ requirement, questions, verification, severity }: BoundRequirement): readonly Markdown[] {
  const raised = requirement.strength === 'must' ? markdown`, one step up because the guide says must` : markdown``
  const weight =
    severity === undefined ? markdown`` : markdown` The settings make every failure ${markdownText(severity)}.`
  const severities = [...new Set(questions.map(({ probe }) => probe.severity))].map(markdownText)
  const byFiles = [
    requirement.strength === 'may'
      ? markdown`- What is unmet never fails: the guide says may.`
      : markdown`- One finding that is unmet makes it fail, severity ${joinMarkdown(severities, ', ')}${raised}.${weight}`,
    markdown`- A value that the files do not determine, or a file that cannot be read, makes it unknown.`,
    markdown`- Other words in the guide change what is asked: its parameters are those above.`,
  ]
  const byPerson = [markdown`- An attestation ends on its day, or when the sentence is reworded.`]
  const other = [markdown`- A declaration in ${markdownCode('hardlist.yml')}, or other words in the guide.`]
  const known = [...(questions.length > 0 ? byFiles : []), ...(isForPerson(verification) ? byPerson : [])]
  return known.length > 0 ? known : other
}

const isForPerson = (verification: Verification): boolean => verification === 'mixed' || verification === 'attestation'

const waiverOf = ({ id }: Requirement): string =>
  `waivers:
  - { requirement: ${id}, path: PATH, reason: "WHY IT IS ACCEPTED", owner: WHO, until: YYYY-MM-DD }
`

const attestationOf = (requirement: Requirement): string =>
  `attestations:
  - { requirement: ${requirement.id}, by: WHO, evidence: "WHERE IT IS SHOWN", until: YYYY-MM-DD, text: "${wordingDigest(requirement)}" }
`

const codes = (words: readonly string[]): Markdown => joinMarkdown(words.map(markdownCode), ', ')

const shortened = (text: string): string => (text.length > 200 ? `${text.slice(0, 197)}...` : text)
