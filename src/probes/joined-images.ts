import type { ImageFact } from '../facts/image.ts'
import { imageClass } from '../inventory/images/image-class.ts'
import { isQualifiedImage } from '../inventory/images/image-reference.ts'
import { factsOf, type Inventory } from '../inventory/inventory.ts'
import { soleValue } from '../inventory/sole-value.ts'
import type { Place } from '../text/place.ts'

/**
 * The images of which the text of an option tells the parts under keys of their own: where they come from (`global-hub`)
 * and their tag (`global-tag`), which may move. The names of the images need not be there.
 */
export function joinedImages(inventory: Inventory): readonly ImageFact[] {
  const ofApplications = factsOf(inventory, 'application').flatMap(({ name: application, deployments, options }) =>
    options.flatMap(({ name, value }) => {
      const sole = isOfImages(name) ? soleValue(value) : undefined
      return sole ? imageIn(sole.value, { ...sole, name, deployments, application, source: 'option' }) : []
    }),
  )
  const ofCharms = factsOf(inventory, 'option-default').flatMap(({ name, default: text, place, deployments }) =>
    text !== undefined && isOfImages(name) ? imageIn(text, { name, place, deployments, source: 'option-default' }) : [],
  )
  return [...ofApplications, ...ofCharms]
}

const isOfImages = (name: string): boolean => /(?:^|[-_])images?(?:$|[-_])/.test(name)

type Owner = Pick<ImageFact, 'name' | 'place' | 'deployments' | 'source' | 'application'>

/** A key of a JSON or YAML mapping, and a plain value. */
const pair = /["']?[\w.-]{0,60}(hub|tag)["']?[ \t]{0,8}:[ \t]{0,8}["']?([\w.:/-]{1,200})/g

function imageIn(text: string, { name, place, deployments, source, application }: Owner): readonly ImageFact[] {
  if (!text.includes('hub') || !text.includes('tag')) return []
  const pairs = [...text.slice(0, maxText).matchAll(pair)]
  const [hub, tag] = ['hub', 'tag'].map(noun => pairs.find(found => found[1] === noun))
  const reference = `${(hub?.[2] ?? '').replace(/\/$/, '')}:${tag?.[2] ?? ''}`
  if (!tag || !isQualifiedImage(reference) || imageClass(reference) !== 'floating') return []
  return [
    {
      kind: 'image',
      place: lineOf(place, text.slice(0, tag.index).split('\n').length),
      deployments,
      source,
      name,
      ...(application === undefined ? {} : { application }),
      reference,
      class: 'floating',
    },
  ]
}

const maxText = 20_000

/** A block has its first line below its key's. */
function lineOf(place: Place, line: number): Place {
  if (place.endLine === place.line) return place
  const at = Math.min(place.line + line, place.endLine)
  return { ...place, line: at, column: 1, endLine: at, endColumn: 1 }
}
