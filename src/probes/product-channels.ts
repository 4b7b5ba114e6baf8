import type { WorkflowFact } from '../facts/workflow.ts'
import { factsOf, type Inventory } from '../inventory/inventory.ts'
import { versionSubject } from '../inventory/version-subject.ts'
import type { Place } from '../text/place.ts'

/** Whether a workflow that names just a channel means the product: it deploys it, or the repository holds its releases. */
function isAbout(inventory: Inventory, { place }: WorkflowFact, product: string): boolean {
  return (
    factsOf(inventory, 'release').some(release => release.product === product) ||
    factsOf(inventory, 'application').some(each => each.charm?.name === product && each.place.path === place.path)
  )
}

/** Whether a bundle that a workflow names may be one of the product: the repository holds no releases of others. */
function mayBeAbout(inventory: Inventory, product: string): boolean {
  return factsOf(inventory, 'release').every(release => release.product === product)
}

/** A channel, a track or several of them, as a matrix or the default of an input names them for a product. */
export interface NamedChannels {
  readonly subject: string
  readonly value: string
  readonly place: Place
  readonly isNumber: boolean
}

/** Whether a name is one for channels of the product. */
type IsProduct = (name: string) => boolean

/** What a workflow names for a product, by the names under which it does. */
export function productChannels(
  inventory: Inventory,
  workflow: WorkflowFact,
  product: string,
): readonly NamedChannels[] {
  const mayBe = mayBeAbout(inventory, product)
  const isSure = isAbout(inventory, workflow, product)
  return valuesOf(workflow, name => isNamed(name, product, isSure || (mayBe && /bundle/i.test(name))))
}

function valuesOf({ matrix, inputs, place: { path } }: WorkflowFact, isProduct: IsProduct): readonly NamedChannels[] {
  const counts = new Map<string, number>()
  const subject = (name: string): string => {
    const count = (counts.get(name) ?? 0) + 1
    counts.set(name, count)
    return `${path}#${name}${count === 1 ? '' : `-${count}`}`
  }
  const isAsked = (name: string, value: string): boolean => isProduct(name) && looksLikeOne(value)
  return [
    ...matrix.flatMap(({ name, value, place, isNumber }) =>
      isAsked(name, value) ? [{ subject: subject(`matrix.${name}`), value, place, isNumber }] : [],
    ),
    ...inputs.flatMap(({ name, default: value = '', defaultPlace: place }) =>
      place !== undefined && isAsked(name, value)
        ? [{ subject: subject(`inputs.${name}`), value, place, isNumber: false }]
        : [],
    ),
  ]
}

const plain: ReadonlySet<string> = new Set(
  'channel channels track tracks release releases bundle bundles source target from to name deploy'.split(' '),
)

/** `track`, `bundle-channel`, `kubeflow_release`: no word of another thing, such as Juju or a snap. */
function isNamed(name: string, product: string, isAlone: boolean): boolean {
  const words = name.toLowerCase().split(/[-_.]/)
  const isOfBundle = words.some(word => /^bundles?$/.test(word))
  const others = words.filter(word => !plain.has(word) && !(isOfBundle && /^versions?$/.test(word)))
  const thing = others.join('-')
  const isOwn = thing !== '' && (thing === product || versionSubject(`${thing}-track`, '1.0') === product)
  return isOwn ? words.length > others.length : others.length === 0 && isAlone
}

/** Channels and tracks, one or several; a path or the name of a file is none. */
const looksLikeOne = (value: string): boolean =>
  partsOf(value).length > 0 &&
  partsOf(value).every(part => /^(?:latest|v?\d{1,4}(?:\.\d{1,4}){0,2})(?:[-/][a-z]{1,20})?$/.test(part))

/** One by one: `1.9, 1.10`. */
export const partsOf = (value: string): readonly string[] =>
  value
    .slice(0, 200)
    .split(/[\s,]+/)
    .filter(part => part !== '')
