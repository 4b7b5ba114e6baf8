import type { ImageFact } from '../facts/image.ts'
import { imageClass } from '../inventory/images/image-class.ts'
import { factsOf, type Inventory } from '../inventory/inventory.ts'
import { soleValue } from '../inventory/sole-value.ts'
import { splitReference } from './image-subject.ts'

/** Joins an image with the tag that another option of the same application or charm gives it: `image` and `image-tag`. */
export function createJoin(inventory: Inventory): (image: ImageFact) => ImageFact {
  let tags: ReadonlyMap<string, string | undefined> | undefined
  return image => {
    const { source, reference } = image
    if (source !== 'option' && source !== 'option-default') return image
    if (reference.includes('@') || splitReference(reference).tag !== undefined) return image
    tags ??= tagsIn(inventory)
    const key = keyOf(image.place.path, source === 'option' ? image.application : undefined)
    if (!tags.has(key)) return image
    const tag = tags.get(key)
    return tag === undefined
      ? { ...image, class: 'undetermined' }
      : { ...image, reference: `${reference}:${tag}`, class: imageClass(`${reference}:${tag}`) }
  }
}

const isTag = (name: string): boolean => /(?:^|[-_])(?:tag|version|digest)$/.test(name)

/** An empty tag stands for the default of the charm. */
function tagsIn(inventory: Inventory): ReadonlyMap<string, string | undefined> {
  const tags = new Map<string, string | undefined>()
  for (const { name, options } of factsOf(inventory, 'application'))
    for (const { name: option, value, place } of options)
      if (isTag(option)) tags.set(keyOf(place.path, name), soleValue(value)?.value || undefined)
  for (const { name, default: text, place } of factsOf(inventory, 'option-default'))
    if (isTag(name)) tags.set(keyOf(place.path, undefined), text || undefined)
  return tags
}

const keyOf = (path: string, application: string | undefined): string => JSON.stringify([path, application])
