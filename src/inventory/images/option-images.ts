import type { YamlScalar } from '../../yaml/node.ts'
import { wordsOf } from '../secrets/words-of.ts'
import { type EmbeddedImage, embeddedImages } from './embedded-images.ts'
import { withHoles } from './image-class.ts'
import { isHostedImage, isQualifiedImage, isTaggedImage } from './image-reference.ts'

/** An option with its text. `written` is its value as the file writes it, with white space for its secrets. */
interface WrittenOption {
  readonly name: string
  readonly text: string | undefined
  readonly value: YamlScalar
  readonly written: string
}

const isImageWord = (word: string | undefined): boolean => word === 'image' || word === 'images'

/**
 * The images that an option names, at their offsets in the file: as its whole value, or inside a JSON, Python or YAML
 * text. Where the name says nothing of images, only a whole value that names a public registry is one.
 */
export function optionImages({ name, text, value, written }: WrittenOption): readonly EmbeddedImage[] {
  const words = wordsOf(name)
  if (text === undefined) return []
  const whole = [{ reference: text, start: value.start, end: value.end }]
  if (!words.some(isImageWord)) return isHostedImage(text) ? whole : []
  if (isImageWord(words.at(-1)) ? isWholeImage(text) : text.includes('/') && isTaggedImage(text)) return whole
  if (!/[\s[{,]/.test(text)) return []
  return embeddedImages(written).map(({ reference, start, end }) => ({
    reference,
    start: value.start + start,
    end: value.start + end,
  }))
}

/** Also where a part, not all, is filled in later. */
function isWholeImage(text: string): boolean {
  const filled = withHoles(text)
  return isQualifiedImage(filled.replaceAll('\u0000', 'x')) && /[^\u0000/:]/.test(filled)
}
