import type { ApplicationOption, OtherOptions, SecretShape } from '../../../../facts/application.ts'
import type { Value } from '../../../../facts/value.ts'
import type { Place } from '../../../../text/place.ts'
import { privateKeyIn } from '../../../secrets/private-key.ts'
import { redacted } from '../../../secrets/redacted.ts'
import { searchText } from '../../../secrets/search-text.ts'
import { secretIn } from '../../../secrets/secret-in.ts'
import { secretName } from '../../../secrets/secret-name.ts'
import { isOverridable, textFrom } from '../evaluated.ts'
import { entriesOf } from './entries.ts'
import type { Use } from './stating.ts'
import { placeOf, textValue } from './values.ts'

interface Options {
  readonly options: readonly ApplicationOption[]
  readonly others?: OtherOptions
  /** The secrets that stand elsewhere and come to an option by references, whatever they are called there. */
  readonly secrets: readonly GivenSecret[]
}

export interface GivenSecret {
  readonly option: string
  readonly shape: 'literal' | 'guessable'
  readonly place: Place
}

/** The options of an application's `config`. The text of a secret stays here: what goes on is its shape. */
export function optionsOf(config: Use | undefined, names: readonly string[]): Options {
  const { entries, open } = entriesOf(config)
  const options = entries.flatMap(([name, use]) => optionOf(name, use, names) ?? [])
  const secrets = entries.flatMap(([name, use]) => secretsGiven(name, use, names))
  if (open !== undefined) return { options, secrets, others: { kind: 'open', why: open } }
  return config && isOverridable(config.value)
    ? { options, secrets, others: { kind: 'overridable' } }
    : { options, secrets }
}

function secretsGiven(option: string, use: Use, names: readonly string[]): readonly GivenSecret[] {
  const value = secretName(option) === undefined ? undefined : textValue(use)
  if (value === undefined || value.kind === 'unknown') return []
  return (value.kind === 'known' ? [value] : value.values).flatMap(({ value: text, place, via, parts }) => {
    const shape = via.length === 0 || parts ? undefined : shapeOfText(option, text, names)
    return shape === 'literal' || shape === 'guessable' ? [{ option, shape, place }] : []
  })
}

/** Null is no option: the provider leaves it unset. A default of null is one that is empty until somebody sets it. */
function optionOf(name: string, use: Use, names: readonly string[]): ApplicationOption | undefined {
  const value = textValue(use) ?? emptyDefault(use)
  if (!value) return undefined
  const place = placeOf(use)
  const shape = shapeOf(name, { value, use }, names)
  if (shape === undefined) return { name, place, value: withoutSecrets(value, name, names) }
  const kept = redacted(shape)
  return { name, place, value: { kind: 'known', value: kept, place, via: [] }, secret: shape }
}

function emptyDefault(use: Use): Value<string> | undefined {
  if (use.value.kind !== 'scalar' || !use.value.origin.overridable) return undefined
  return textValue({ ...use, value: textFrom('', use.value.origin) })
}

/** The id of a Juju secret that is made, or looked up, when the files are applied. */
const secretAddress = /(?:^|\.)juju_secret\.[^.]{1,200}\.secret_(?:uri|id)$/

interface Given {
  readonly value: Value<string>
  readonly use: Use
}

/** Of several values the one that gives the most away. */
function shapeOf(name: string, { value, use }: Given, names: readonly string[]): SecretShape | undefined {
  if (value.kind === 'unknown') {
    const address = use.value.kind === 'unknown' ? use.value.address : undefined
    if (address !== undefined && secretAddress.test(address)) return 'secret-id'
    return secretName(name) === undefined ? undefined : 'placeholder'
  }
  const texts = value.kind === 'known' ? [value.value] : value.values.map(each => each.value)
  const shapes = texts.map(text => shapeOfText(name, text, names))
  const order: readonly SecretShape[] = ['guessable', 'literal', 'file', 'placeholder', 'secret-id', 'empty']
  return order.find(shape => shapes.includes(shape))
}

const shapeOfText = (name: string, text: string, names: readonly string[]): SecretShape | undefined =>
  privateKeyIn(text) === 'whole' ? 'literal' : secretIn({ name, value: text, isQuoted: true, names })

/** A longer text with its secrets left out; what it was put together from is left out with them. */
function withoutSecrets(value: Value<string>, option: string, names: readonly string[]): Value<string> {
  if (value.kind === 'unknown') return value
  const kept = (text: string): string => searchText(text, text, { option, names }).kept
  if (value.kind === 'one-of') {
    const values = value.values.map(({ parts, ...each }) => {
      const text = kept(each.value)
      return { ...each, value: text, ...(parts && text === each.value ? { parts } : {}) }
    })
    return withoutRaw(
      { ...value, values },
      values.every((each, index) => each.value === value.values[index]?.value),
    )
  }
  const text = kept(value.value)
  if (text === value.value) return value
  const { parts: _parts, raw: _raw, ...rest } = value
  return { ...rest, value: text }
}

function withoutRaw(value: Extract<Value<string>, { kind: 'one-of' }>, isSame: boolean): Value<string> {
  if (isSame) return value
  const { raw: _raw, ...rest } = value
  return rest
}
