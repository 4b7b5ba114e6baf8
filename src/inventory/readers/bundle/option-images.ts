import type { ImageFact } from '../../../facts/image.ts'
import { textOf } from '../../../yaml/fields.ts'
import type { YamlPair } from '../../../yaml/node.ts'
import { embeddedImages } from '../../images/embedded-images.ts'
import { imageClass } from '../../images/image-class.ts'
import { isQualifiedImage } from '../../images/image-reference.ts'
import { wordsOf } from '../../secrets/words-of.ts'
import type { Entry } from './entry.ts'

const isImageWord = (word: string | undefined): boolean => word === 'image' || word === 'images'

/** The images that an option names: as its whole value, or inside a JSON, Python or YAML text. */
export function readOptionImages({ key, value }: YamlPair, { places, application }: Entry): readonly ImageFact[] {
  const text = textOf(value)
  const words = wordsOf(key.value)
  if (text === undefined || !words.some(isImageWord)) return []
  const image = (reference: string, start: number, end: number): ImageFact => ({
    kind: 'image',
    place: places.at(start, end),
    deployments: [],
    source: 'option',
    name: key.value,
    application,
    reference,
    class: imageClass(reference),
  })
  if (isImageWord(words.at(-1)) && isQualifiedImage(text)) return [image(text, value.start, value.end)]
  if (!/[\s[{,]/.test(text)) return []
  return embeddedImages(places.text.slice(value.start, value.end)).map(({ reference, start, end }) =>
    image(reference, value.start + start, value.start + end),
  )
}
