import type { ApplicationOption } from '../../../facts/application.ts'
import type { CredentialFact } from '../../../facts/credential.ts'
import type { Fact } from '../../../facts/fact.ts'
import type { Value } from '../../../facts/value.ts'
import type { Place } from '../../../text/place.ts'
import { isNull, pairsOf, textOf } from '../../../yaml/fields.ts'
import type { YamlNode, YamlPair, YamlScalar } from '../../../yaml/node.ts'
import { type OptionSecret, optionSecret } from '../../secrets/option-secret.ts'
import { redacted } from '../../secrets/redacted.ts'
import { type EmbeddedSecret, searchText } from '../../secrets/search-text.ts'
import { tagsWithin } from '../../templates/overlapping.ts'
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
  if (!entry.budget.enterText(value)) return { option: { name: key.value, place, value: unread(place) }, facts: [] }
  const secret = optionSecret(key.value, shownBy(value, entry), entry.names ?? [])
  return secret ? readSecret(pair, secret, entry) : readText(key, value, entry)
}

/** The value with what its template says, not what masks it. */
function shownBy(value: YamlScalar, { places }: Entry): YamlScalar {
  return places.template ? { ...value, value: places.written(value) ?? value.value } : value
}

const unread = (place: Place): Value<string> => ({ kind: 'unknown', raw: '', place, why: 'the value is not read' })

/** An option that is no secret itself, without the secrets in its text. */
function readText(key: YamlScalar, value: YamlScalar, entry: Entry): ReadOption {
  const place = entry.places.place(value)
  const shown = shownBy(value, entry)
  const text = textOf(shown) ?? ''
  const written = entry.places.text.slice(value.start, value.end)
  const { kept, blanked, secrets } = searchText(written, text, { option: key.value, names: entry.names ?? [] })
  const seen = kept === text ? entry.places.value(value) : withoutSecrets(value, kept, entry)
  return {
    option: { name: key.value, place, value: isNull(value) ? { kind: 'known', value: '', place, via: [] } : seen },
    facts: [
      ...readOptionImages({ key, value: shown, written: blanked }, entry),
      ...secrets.map(found => credentialOf(found, { key, value, entry })),
    ],
  }
}

function withoutSecrets(value: YamlScalar, kept: string, { places }: Entry): Value<string> {
  if (!places.template || tagsWithin(places.template, value).length === 0)
    return places.value({ ...value, value: kept })
  return { kind: 'unknown', raw: kept, place: places.place(value), why: 'the template fills it in' }
}

function readSecret({ key, value }: YamlPair, { shape, credential }: OptionSecret, entry: Entry): ReadOption {
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
