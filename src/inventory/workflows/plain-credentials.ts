import type { CredentialFact, CredentialKind } from '../../facts/credential.ts'
import type { YamlNode, YamlPair } from '../../yaml/node.ts'
import { redacted } from '../secrets/redacted.ts'
import { secretIn } from '../secrets/secret-in.ts'
import { wordsOf } from '../secrets/words-of.ts'
import type { SourcePlaces } from '../source-places.ts'

const registryWords = new Set(['registry', 'docker', 'dockerhub', 'ghcr', 'quay', 'acr', 'ecr'])

/** A secret that a workflow states in plain text under its name. */
export function plainCredential({ key, value }: YamlPair, places: SourcePlaces): readonly CredentialFact[] {
  const shape = secretShapeOf(key.value, value)
  if (shape === undefined) return []
  return [
    {
      kind: 'credential',
      place: places.place(value),
      deployments: [],
      credential: credentialKind(key.value),
      field: key.value,
      shape,
      redacted: redacted(shape),
    },
  ]
}

/** The shape of a secret that stands under a name as text; an expression, a placeholder or a file is none. */
export function secretShapeOf(name: string, value: YamlNode): 'literal' | 'guessable' | undefined {
  if (value.kind !== 'scalar' || value.value.includes('${{') || value.value.trim() === '') return undefined
  const shape = secretIn({ name, value: value.value, isQuoted: value.style !== 'plain', names: [] })
  return shape === 'literal' || shape === 'guessable' ? shape : undefined
}

const credentialKind = (name: string): CredentialKind =>
  wordsOf(name).some(word => registryWords.has(word)) ? 'registry' : 'variable'
