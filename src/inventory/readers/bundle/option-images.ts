import type { ImageFact } from '../../../facts/image.ts'
import { textOf } from '../../../yaml/fields.ts'
import type { YamlScalar } from '../../../yaml/node.ts'
import { embeddedImages } from '../../images/embedded-images.ts'
import { imageClass, withHoles } from '../../images/image-class.ts'
import { isQualifiedImage } from '../../images/image-reference.ts'
import { wordsOf } from '../../secrets/words-of.ts'
import type { Entry } from './entry.ts'

interface Option {
  readonly key: YamlScalar
  readonly value: YamlScalar
  /** The value as the file writes it, with white space for its secrets. */
  readonly written: string
}

const isImageWord = (word: string | undefined): boolean => word === 'image' || word === 'images'

/** The images that an option names: as its whole value, or inside a JSON, Python or YAML text. */
export function readOptionImages(
  { key, value, written }: Option,
  { places, application }: Entry,
): readonly ImageFact[] {
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
  if (isImageWord(words.at(-1)) && isWholeImage(text)) return [image(text, value.start, value.end)]
  if (!/[\s[{,]/.test(text)) return []
  return embeddedImages(written).map(({ reference, start, end }) =>
    image(reference, value.start + start, value.start + end),
  )
}

/** Also where a part, not all, is filled in later. */
function isWholeImage(text: string): boolean {
  const filled = withHoles(text)
  return isQualifiedImage(filled.replaceAll('\u0000', 'x')) && /[^\u0000/:]/.test(filled)
}
