import type { ImageFact } from '../../../facts/image.ts'
import { pairsOf, textOf } from '../../../yaml/fields.ts'
import type { YamlNode, YamlPair } from '../../../yaml/node.ts'
import { imageClass, withHoles } from '../../images/image-class.ts'
import { isFileName, isImageReference, isQualifiedImage } from '../../images/image-reference.ts'
import { isOpen } from '../../is-open.ts'
import { wordsOf } from '../../secrets/words-of.ts'
import type { Entry } from './entry.ts'

/** The images among an application's `resources:`: references, and revisions of resources that are named images. */
export function readResources(resources: YamlNode | undefined, entry: Entry): readonly ImageFact[] {
  if (!entry.budget.enter(resources)) return []
  return pairsOf(resources).flatMap(pair => readResource(pair, entry))
}

function readResource({ key, value }: YamlPair, { places, application }: Entry): readonly ImageFact[] {
  const reference = textOf(value)
  if (reference === undefined) return []
  const isRevision = /^\d{1,9}$/.test(reference)
  const isNamed = wordsOf(key.value).some(word => word === 'image' || word === 'oci')
  if (isRevision ? !isNamed : !isImage(reference, isNamed)) return []
  return [
    {
      kind: 'image',
      place: places.place(value),
      deployments: [],
      source: 'resource',
      name: key.value,
      application,
      reference,
      class: isRevision ? 'resource-revision' : imageClass(reference),
    },
  ]
}

/** Where the resource is named an image, a bare word is one too, and so is what a later step fills in. */
function isImage(reference: string, isNamed: boolean): boolean {
  const filled = withHoles(reference)
  if (filled !== reference || isOpen(reference)) return isNamed || isQualifiedImage(filled.replaceAll('\u0000', 'x'))
  return isNamed ? isImageReference(reference) && !isFileName(reference) : isQualifiedImage(reference)
}
