import type { CredentialFact } from '../../../facts/credential.ts'
import { field, pairsOf, textOf } from '../../../yaml/fields.ts'
import type { YamlPair } from '../../../yaml/node.ts'
import type { Budget } from '../../budget.ts'
import { isOpen } from '../../is-open.ts'
import { redacted } from '../../secrets/redacted.ts'
import { secretShape } from '../../secrets/secret-shape.ts'
import type { SourcePlaces } from '../../source-places.ts'
import { decoded } from './decoded.ts'
import type { ManifestObject } from './objects.ts'
import { isNamed, type SecretValue, secretValue } from './secret-value.ts'

/** The secrets that a Secret holds in `data` and `stringData`. */
export function readSecret({ root }: ManifestObject, places: SourcePlaces, budget: Budget): readonly CredentialFact[] {
  return ['data', 'stringData'].flatMap(name => {
    const values = field(root, name)
    if (!budget.enter(values)) return []
    return pairsOf(values).flatMap(pair => readValue(pair, { isEncoded: name === 'data', places, budget }))
  })
}

interface Reading {
  readonly isEncoded: boolean
  readonly places: SourcePlaces
  readonly budget: Budget
}

function readValue({ key, value }: YamlPair, { isEncoded, places, budget }: Reading): readonly CredentialFact[] {
  if (value.kind !== 'scalar' || !budget.enterText(value)) return []
  const found = judged(key.value, textOf(value) ?? '', isEncoded)
  if (!found) return []
  return [
    {
      kind: 'credential',
      place: places.place(value),
      deployments: [],
      credential: found.credential,
      field: key.value,
      shape: found.shape,
      redacted: redacted(found.shape),
    },
  ]
}

/** What is no base64 where it must be is a placeholder; a word that happens to be base64 was not meant as such. */
function judged(key: string, text: string, isEncoded: boolean): SecretValue | undefined {
  const stands = (shape: SecretValue['shape']): SecretValue | undefined =>
    isNamed(key) ? { shape, credential: 'secret' } : undefined
  if (text.trim() === '') return stands('empty')
  if (isOpen(text.trim()) && !text.includes('-----BEGIN')) return stands('placeholder')
  if (!isEncoded) return secretValue(key, text)
  const plain = decoded(text)
  if (plain === undefined) return stands('placeholder')
  return plain.kind === 'text' ? secretValue(key, plain.text) : stands(secretShape(text, [key]))
}
