import { isQualifiedImage, isTaggedImage } from './image-reference.ts'

/** An image inside a longer text, at its offsets in that text. */
export interface EmbeddedImage {
  readonly reference: string
  readonly start: number
  readonly end: number
}

/**
 * The images in a JSON object or list, a Python list, or a small YAML text or list that an option holds, as written in the
 * file, quotes and escapes included. Keys are none; in a list a reference needs no tag.
 */
export function embeddedImages(written: string): readonly EmbeddedImage[] {
  const list = /^(?:[|>][-+\d]{0,2}[ \t]{0,80}\r?\n)?\s*(?:\[|- )/.test(written)
  const images: EmbeddedImage[] = []
  for (const match of written.matchAll(/[^\s"'\\,[\]{}]+/g)) {
    const [reference] = match
    const end = match.index + reference.length
    const isImage = list ? isQualifiedImage(reference) : isTaggedImage(reference)
    if (isImage && !isKey(written, end)) images.push({ reference, start: match.index, end })
  }
  return images
}

const isKey = (written: string, end: number): boolean => /^\\?["']?\s{0,8}:/.test(written.slice(end, end + 12))
