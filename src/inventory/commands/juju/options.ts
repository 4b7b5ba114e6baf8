import type { ApplicationOption, OtherOptions } from '../../../facts/application.ts'
import type { CredentialFact } from '../../../facts/credential.ts'
import type { Fact } from '../../../facts/fact.ts'
import type { Value } from '../../../facts/value.ts'
import type { YamlScalar } from '../../../yaml/node.ts'
import { imageClass } from '../../images/image-class.ts'
import { optionImages } from '../../images/option-images.ts'
import { optionSecret } from '../../secrets/option-secret.ts'
import { redacted } from '../../secrets/redacted.ts'
import { searchText } from '../../secrets/search-text.ts'
import { placeIn, wordAfter } from '../sub-word.ts'
import type { Command, Word } from '../word.ts'
import { soleText } from '../word-values.ts'

export interface CommandOptions {
  readonly options: readonly ApplicationOption[]
  readonly otherOptions?: OtherOptions
  readonly facts: readonly Fact[]
}

/** Whose options they are. `names` are the words that the application goes by. */
interface Owner {
  readonly command: Command
  readonly application: string
  readonly names: readonly string[]
}

/** Options as `name=value`; a word without a sign is a file of them. */
export function readOptions(words: readonly Word[], owner: Owner): CommandOptions {
  const read = words.map(word => readOption(word, owner))
  const isOpen = read.some(each => each === undefined)
  return {
    options: read.flatMap(each => (each ? [each.option] : [])),
    ...(isOpen ? { otherOptions: { kind: 'open', why: 'a file of options is given' } as const } : {}),
    facts: read.flatMap(each => each?.facts ?? []),
  }
}

interface ReadOption {
  readonly option: ApplicationOption
  readonly facts: readonly Fact[]
}

function readOption(word: Word, owner: Owner): ReadOption | undefined {
  const name = /^([\w.-]{1,200})=/.exec(word.raw)?.[1]
  const value = wordAfter(word, '=')
  if (name === undefined || value === undefined) return undefined
  const text = soleText(value) ?? (value.raw || '')
  const scalar = asScalar(text)
  const secret = optionSecret(name, scalar, owner.names)
  const place = placeOf(value)
  if (secret) {
    const said = redacted(secret.shape)
    const fact: CredentialFact = {
      kind: 'credential',
      place,
      deployments: owner.command.deployments,
      credential: secret.credential,
      application: owner.application,
      field: name,
      shape: secret.shape,
      redacted: said,
    }
    const known: Value<string> = { kind: 'known', value: said, place, via: [] }
    return { option: { name, place, value: known, secret: secret.shape }, facts: [fact] }
  }
  return readText({ name, value, text }, owner)
}

/** Where a value is written: a text that a variable holds stands there. */
export function placeOf({ value, place }: Word): Word['place'] {
  if (value.kind === 'unknown') return place
  const one = value.kind === 'known' ? value : value.values[0]
  return one && !one.parts ? one.place : place
}

interface WrittenText {
  readonly name: string
  readonly value: Word
  readonly text: string
}

function readText({ name, value, text }: WrittenText, { command, application, names }: Owner): ReadOption {
  const { kept, blanked, secrets } = searchText(value.raw, text, { option: name, names })
  const images = optionImages({ name, text, value: { ...asScalar(text), end: value.raw.length }, written: blanked })
  const { deployments } = command
  const at = (start: number, end: number) => placeIn(value, start, end)
  const isFile = value.value.kind === 'known' && text.startsWith('@')
  const known: Value<string> = isFile
    ? { kind: 'unknown', raw: value.raw, place: value.place, why: 'it is read from a file' }
    : kept === text
      ? value.value
      : { kind: 'known', value: kept, place: value.place, via: [] }
  return {
    option: { name, place: value.place, value: known },
    facts: [
      ...images.map(({ reference, start, end }): Fact => {
        const place = at(start, Math.min(end, value.raw.length))
        return {
          kind: 'image',
          place,
          deployments,
          source: 'option',
          name,
          application,
          reference,
          class: imageClass(reference),
        }
      }),
      ...secrets.map(({ field, shape, start, end }): Fact => {
        const path = `${name}.${field}`
        const place = at(start, end)
        return {
          kind: 'credential',
          place,
          deployments,
          credential: 'option',
          application,
          field: path,
          shape,
          redacted: redacted(shape),
        }
      }),
    ],
  }
}

const asScalar = (text: string): YamlScalar => ({
  kind: 'scalar',
  value: text,
  style: 'plain',
  start: 0,
  end: text.length,
})
