import type { ImageFact } from '../../../facts/image.ts'
import type { YamlScalar } from '../../../yaml/node.ts'
import { imageClass } from '../../images/image-class.ts'
import { optionImages } from '../../images/option-images.ts'
import type { Entry } from './entry.ts'

interface Option {
  readonly key: YamlScalar
  readonly value: YamlScalar
  /** The value as the file writes it, with white space for its secrets. */
  readonly written: string
}

/** The images that an option of an application names. */
export function readOptionImages(
  { key, value, written }: Option,
  { places, application }: Entry,
): readonly ImageFact[] {
  return optionImages({ name: key.value, text: places.written(value), value, written }).map(
    ({ reference, start, end }) => ({
      kind: 'image',
      place: places.at(start, end),
      deployments: [],
      source: 'option',
      name: key.value,
      application,
      reference,
      class: imageClass(reference),
    }),
  )
}
