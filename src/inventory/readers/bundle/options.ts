import type { ApplicationOption, SecretShape } from '../../../facts/application.ts'
import type { CredentialFact } from '../../../facts/credential.ts'
import type { Fact } from '../../../facts/fact.ts'
import { isNull, pairsOf, textOf } from '../../../yaml/fields.ts'
import type { YamlNode, YamlPair, YamlScalar } from '../../../yaml/node.ts'
import { embeddedSecrets, withoutSecrets } from '../../secrets/embedded-secrets.ts'
import { privateKeyIn } from '../../secrets/private-key.ts'
import { redacted } from '../../secrets/redacted.ts'
import { isSecretName } from '../../secrets/secret-name.ts'
import { secretShape } from '../../secrets/secret-shape.ts'
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
  const secret = secretOf(key.value, value, entry)
  if (secret) return readSecret(pair, secret, entry)
  const text = textOf(value) ?? ''
  const kept = withoutSecrets(text)
  const seen = kept === text ? entry.places.value(value) : { ...entry.places.value({ ...value, value: kept }) }
  return {
    option: { name: key.value, place, value: isNull(value) ? { kind: 'known', value: '', place, via: [] } : seen },
    facts: [...(kept === text ? readOptionImages(pair, entry) : []), ...readEmbedded(key.value, value, entry)],
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
  if (!isSecretName(name) || isSwitch(name, value)) return undefined
  return { shape: secretShape(text, [name, ...(entry.names ?? [])]), credential: 'option' }
}

/** A switch or a number is no secret, unless the option is a password, which may be digits only. */
function isSwitch(name: string, { style, value }: YamlScalar): boolean {
  if (style !== 'plain') return /^(?:true|false)$/i.test(value)
  return /^(?:true|false)$/i.test(value) || (/^-?\d+(?:\.\d+)?$/.test(value) && !/pass/i.test(name))
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

/** Secrets inside a longer text, placed where the file writes them. */
function readEmbedded(name: string, value: YamlScalar, { places, application }: Entry): readonly CredentialFact[] {
  return embeddedSecrets(places.text.slice(value.start, value.end)).map(({ field, shape, start, end }) => ({
    kind: 'credential',
    place: places.at(value.start + start, value.start + end),
    deployments: [],
    credential: 'option',
    application,
    field: `${name}.${field}`,
    shape,
    redacted: redacted(shape),
  }))
}
