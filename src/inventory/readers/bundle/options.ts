import type { ApplicationOption, SecretShape } from '../../../facts/application.ts'
import type { CredentialFact } from '../../../facts/credential.ts'
import type { Fact } from '../../../facts/fact.ts'
import type { Value } from '../../../facts/value.ts'
import type { Place } from '../../../text/place.ts'
import { isNull, pairsOf, textOf } from '../../../yaml/fields.ts'
import type { YamlNode, YamlPair, YamlScalar } from '../../../yaml/node.ts'
import { privateKeyIn } from '../../secrets/private-key.ts'
import { redacted } from '../../secrets/redacted.ts'
import { type EmbeddedSecret, searchText } from '../../secrets/search-text.ts'
import { secretIn } from '../../secrets/secret-in.ts'
import type { Entry } from './entry.ts'
import { readOptionImages } from './option-images.ts'

export interface ReadOptions {
  readonly options: readonly ApplicationOption[]
  readonly facts: readonly Fact[]
}

/** An application's `options:`. The text of a secret stays here: what goes on is its shape. */
export function readOptions(options: YamlNode | undefined, entry: Entry): ReadOptions {
  if (!entry.budget.enter(options)) return { options: [], facts: [] }
  const read = pairsOf(options).map(pair => readOption(pair, entry))
  return { options: read.map(each => each.option), facts: read.flatMap(each => each.facts) }
}

interface ReadOption {
  readonly option: ApplicationOption
  readonly facts: readonly Fact[]
}

function readOption(pair: YamlPair, entry: Entry): ReadOption {
  const { key, value } = pair
  const place = entry.places.place(value)
  if (value.kind !== 'scalar')
    return { option: { name: key.value, place, value: entry.places.value(value) }, facts: [] }
  if (value.via && !entry.budget.spend(Math.ceil(value.value.length / charactersOfValue)))
    return { option: { name: key.value, place, value: unread(place) }, facts: [] }
  const secret = secretOf(key.value, value, entry)
  return secret ? readSecret(pair, secret, entry) : readText(key, value, entry)
}

/** A text that an alias brings in again and again is looked through each time, so its length is counted. */
const charactersOfValue = 100

const unread = (place: Place): Value<string> => ({ kind: 'unknown', raw: '', place, why: 'the value is not read' })

/** An option that is no secret itself, without the secrets in its text. */
function readText(key: YamlScalar, value: YamlScalar, entry: Entry): ReadOption {
  const place = entry.places.place(value)
  const text = textOf(value) ?? ''
  const written = entry.places.text.slice(value.start, value.end)
  const { kept, blanked, secrets } = searchText(written, text, { option: key.value, names: entry.names ?? [] })
  const seen = entry.places.value(kept === text ? value : { ...value, value: kept })
  return {
    option: { name: key.value, place, value: isNull(value) ? { kind: 'known', value: '', place, via: [] } : seen },
    facts: [
      ...readOptionImages({ key, value, written: blanked }, entry),
      ...secrets.map(found => credentialOf(found, { key, value, entry })),
    ],
  }
}

interface Secret {
  readonly shape: SecretShape
  readonly credential: CredentialFact['credential']
}

function secretOf(name: string, value: YamlScalar, entry: Entry): Secret | undefined {
  const text = textOf(value) ?? ''
  const key = privateKeyIn(text)
  if (key !== 'none') return { shape: key === 'whole' ? 'literal' : 'placeholder', credential: 'private-key' }
  const shape = secretIn({ name, value: text, isQuoted: value.style !== 'plain', names: entry.names ?? [] })
  return shape && { shape, credential: 'option' }
}

function readSecret({ key, value }: YamlPair, { shape, credential }: Secret, entry: Entry): ReadOption {
  const place = entry.places.place(value)
  const text = redacted(shape)
  const fact: CredentialFact = {
    kind: 'credential',
    place,
    deployments: [],
    credential,
    application: entry.application,
    field: key.value,
    shape,
    redacted: text,
  }
  const known = { kind: 'known', value: text, place, via: entry.places.via(value) } as const
  return { option: { name: key.value, place, value: known, secret: shape }, facts: [fact] }
}

/** A secret inside a longer text, placed where the file writes it. */
function credentialOf(
  { field, shape, start, end }: EmbeddedSecret,
  { key, value, entry }: { readonly key: YamlScalar; readonly value: YamlScalar; readonly entry: Entry },
): CredentialFact {
  return {
    kind: 'credential',
    place: entry.places.at(value.start + start, value.start + end),
    deployments: [],
    credential: 'option',
    application: entry.application,
    field: `${key.value}.${field}`,
    shape,
    redacted: redacted(shape),
  }
}
