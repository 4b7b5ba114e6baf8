import type { CredentialFact } from '../../../facts/credential.ts'
import type { Fact } from '../../../facts/fact.ts'
import type { ImageFact } from '../../../facts/image.ts'
import type { OptionDefaultFact } from '../../../facts/option-default.ts'
import { field, isNull } from '../../../yaml/fields.ts'
import type { YamlNode, YamlPair, YamlScalar } from '../../../yaml/node.ts'
import type { Budget } from '../../budget.ts'
import { imageClass } from '../../images/image-class.ts'
import { optionImages } from '../../images/option-images.ts'
import { optionSecret } from '../../secrets/option-secret.ts'
import { redacted } from '../../secrets/redacted.ts'
import { searchText } from '../../secrets/search-text.ts'
import type { SourcePlaces } from '../../source-places.ts'
import { typeOf } from './recognise.ts'

interface Reading {
  readonly places: SourcePlaces
  readonly budget: Budget
}

/** An option of a charm with its default, and what the default holds: images, credentials. */
export function readOption({ key, value }: YamlPair, { places, budget }: Reading): readonly Fact[] {
  const type = typeOf(value) ?? 'string'
  const stated = field(value, 'default')
  if (!isText(stated) || !budget.enterText(stated)) {
    return [{ kind: 'option-default', place: places.place(key), deployments: [], name: key.value, type }]
  }
  const option = { key, value: stated, type, places }
  return type === 'string' ? readText(option) : [defaultFact(option, places.written(stated) ?? '')]
}

const isText = (node: YamlNode | undefined): node is YamlScalar => node?.kind === 'scalar' && !isNull(node)

interface Option {
  readonly key: YamlScalar
  readonly value: YamlScalar
  readonly type: string
  readonly places: SourcePlaces
}

/** The text of a secret stays here: what goes on is its shape. */
function readText(option: Option): readonly Fact[] {
  const { key, value, places } = option
  const secret = optionSecret(key.value, value, [])
  if (secret) {
    const { credential, shape } = secret
    const place = places.place(value)
    return [
      defaultFact(option, redacted(shape)),
      ...credentials([{ place, credential, field: key.value, shape, redacted: redacted(shape) }]),
    ]
  }
  const written = places.text.slice(value.start, value.end)
  const text = places.written(value) ?? ''
  const { kept, blanked, secrets } = searchText(written, text, { option: key.value, names: [] })
  return [
    defaultFact(option, kept),
    ...optionImages({ name: key.value, text, value, written: blanked }).map(found => imageFact(option, found)),
    ...credentials(
      secrets.map(({ field: name, shape, start, end }) => ({
        place: places.at(value.start + start, value.start + end),
        credential: 'option',
        field: `${key.value}.${name}`,
        shape,
        redacted: redacted(shape),
      })),
    ),
  ]
}

const credentials = (found: readonly Omit<CredentialFact, 'kind' | 'deployments'>[]): readonly CredentialFact[] =>
  found.map(each => ({ kind: 'credential', deployments: [], ...each }))

const defaultFact = ({ key, value, type, places }: Option, text: string): OptionDefaultFact => ({
  kind: 'option-default',
  place: places.place(value),
  deployments: [],
  name: key.value,
  type,
  default: text,
})

const imageFact = (
  { key, places }: Option,
  { reference, start, end }: { readonly reference: string; readonly start: number; readonly end: number },
): ImageFact => ({
  kind: 'image',
  place: places.at(start, end),
  deployments: [],
  source: 'option-default',
  name: key.value,
  reference,
  class: imageClass(reference),
})
