import type { CredentialFact } from '../../facts/credential.ts'
import type { Fact } from '../../facts/fact.ts'
import { groupedBy } from './grouped-by.ts'

/**
 * Facts in which a secret that several readers see is told once: by the one that knows its format, before the one that
 * only knows its form, and of two of these the first.
 */
export function ownCredentials(facts: readonly Fact[]): readonly Fact[] {
  const credentials = facts.filter((fact): fact is CredentialFact => fact.kind === 'credential')
  const byLine = groupedBy(credentials.map(fact => [lineOf(fact), fact] as const))
  if (byLine.size === credentials.length) return facts
  const repeated = new Set([...byLine.values()].flatMap(repeatedOf))
  if (repeated.size === 0) return facts
  const isTokenToo = isTokenIn([...repeated].filter(({ isToken }) => isToken))
  return facts.flatMap((fact): readonly Fact[] => {
    if (fact.kind !== 'credential') return [fact]
    if (repeated.has(fact)) return []
    return [isTokenToo(fact) ? { ...fact, isToken: true } : fact]
  })
}

/** What is told of a secret by its form is told by the reader that knows its format too. */
function isTokenIn(tokens: readonly CredentialFact[]): (fact: CredentialFact) => boolean {
  const byLine = groupedBy(tokens.map(fact => [lineOf(fact), fact] as const))
  return fact => byLine.get(lineOf(fact))?.some(token => overlap(fact, token)) === true
}

/** A secret of several lines begins in one of them, whichever reader sees it. */
const lineOf = ({ place }: CredentialFact): string => `${place.path}:${place.line}`

function repeatedOf(facts: readonly CredentialFact[]): readonly CredentialFact[] {
  const kept: CredentialFact[] = []
  for (const fact of [...facts.filter(isOfFormat), ...facts.filter(each => !isOfFormat(each))])
    if (!kept.some(other => overlap(other, fact) && !isInstance(other, fact))) kept.push(fact)
  return facts.filter(fact => !kept.includes(fact))
}

const isOfFormat = ({ isFoundByForm }: CredentialFact): boolean => isFoundByForm !== true

/** Deployments share files: what a file says in several of them is a fact of each. */
const isInstance = (a: CredentialFact, b: CredentialFact): boolean =>
  isOfFormat(a) && isOfFormat(b) && a.deployments.join('\n') !== b.deployments.join('\n')

function overlap({ place: a }: CredentialFact, { place: b }: CredentialFact): boolean {
  const isBefore = a.endLine === b.line && a.endColumn <= b.column
  const isBehind = b.endLine === a.line && b.endColumn <= a.column
  return !isBefore && !isBehind
}
