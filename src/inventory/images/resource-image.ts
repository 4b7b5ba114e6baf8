import type { ImageFact } from '../../facts/image.ts'
import { isOpen } from '../is-open.ts'
import { wordsOf } from '../secrets/words-of.ts'
import { imageClass, withHoles } from './image-class.ts'
import { isFileName, isImageReference, isQualifiedImage } from './image-reference.ts'

/** How a resource of a charm holds its image; undefined where it is no image. */
export function resourceImageClass(name: string, reference: string): ImageFact['class'] | undefined {
  const isRevision = /^\d{1,9}$/.test(reference)
  const isNamed = wordsOf(name).some(word => word === 'image' || word === 'oci')
  if (isRevision) return isNamed ? 'resource-revision' : undefined
  return isImage(reference, isNamed) ? imageClass(reference) : undefined
}

/** Where the resource is named an image, a bare word is one too, and so is what a later step fills in. */
function isImage(reference: string, isNamed: boolean): boolean {
  const filled = withHoles(reference)
  if (filled !== reference || isOpen(reference)) return isNamed || isQualifiedImage(filled.replaceAll('\u0000', 'x'))
  return isNamed ? isImageReference(reference) && !isFileName(reference) : isQualifiedImage(reference)
}
