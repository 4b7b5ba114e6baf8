import type { Field } from '../../../facts/kubernetes-object.ts'
import { field, isNull, itemsOf, pairsOf, textOf } from '../../../yaml/fields.ts'
import type { YamlNode, YamlPair, YamlScalar } from '../../../yaml/node.ts'
import { type Budget, createBudget } from '../../budget.ts'
import type { SourcePlaces } from '../../source-places.ts'
import { keptText } from './kept-text.ts'
import type { ManifestObject } from './objects.ts'

/** The fields of one object; `isWhole` is false where some are left out, since there are too many. */
export interface ReadFields {
  readonly fields: Field
  readonly isWhole: boolean
}

const maxFields = 3000
const maxDepth = 120

interface Reading {
  readonly places: SourcePlaces
  /** Of the object, and of all of the file. */
  readonly budgets: readonly Budget[]
  readonly isDefinition: boolean
  leftOut: boolean
}

/** The fields of an object without the secrets among them, and without the schemas of a definition. */
export function readFields({ root, kind }: ManifestObject, places: SourcePlaces, kept: Budget): ReadFields {
  const isDefinition = kind.value === 'CustomResourceDefinition'
  const own = createBudget(maxFields)
  const reading: Reading = { places, budgets: [own, kept], isDefinition, leftOut: isDefinition }
  return { fields: fieldOf(root, { name: '', isHidden: false, depth: 0 }, reading), isWhole: !reading.leftOut }
}

/** Where a field stands: the name that it belongs to, how deep, and whether it is in the data of a Secret. */
interface Within {
  readonly name: string
  readonly isHidden: boolean
  readonly depth: number
}

const named = ({ key }: YamlPair, value: Field, { places }: Reading) => ({
  name: key.value,
  namePlace: places.place(key),
  value,
})

/** They are longer than all else in a definition, and about other objects. */
const schemas = new Set(['versions', 'validation'])
const secretFields = new Set(['data', 'stringData'])

function fieldOf(node: YamlNode, within: Within, reading: Reading): Field {
  if (node.kind === 'scalar') return scalarOf(node, within, reading)
  const place = reading.places.place(node)
  const isRead = within.depth < maxDepth && reading.budgets.every(budget => budget.enter(node))
  if (!isRead) reading.leftOut = true
  const below = { ...within, depth: within.depth + 1 }
  if (node.kind === 'sequence') {
    const items = isRead ? itemsOf(node).map(item => fieldOf(item, below, reading)) : []
    return { kind: 'list', items, place }
  }
  if (!isRead) return { kind: 'map', fields: [], place }
  const pair = nameOfPair(node)
  const isSecret = textOf(field(node, 'kind')) === 'Secret'
  const pairs = pairsOf(node).filter(({ key }) => !(reading.isDefinition && schemas.has(key.value)))
  const fields = pairs.map(each => {
    const key = each.key.value
    const isHidden = within.isHidden || (isSecret && secretFields.has(key))
    const name = pair !== undefined && key === 'value' ? pair : key
    return named(each, fieldOf(each.value, { ...below, name, isHidden }, reading), reading)
  })
  return { kind: 'map', fields, place }
}

/** `{name: PASSWORD, value: ...}`: the value belongs to that name. */
const nameOfPair = (node: YamlNode): string | undefined =>
  field(node, 'value') ? textOf(field(node, 'name')) : undefined

function scalarOf(scalar: YamlScalar, { name, isHidden }: Within, reading: Reading): Field {
  const place = reading.places.place(scalar)
  if (isNull(scalar)) return { kind: 'scalar', text: '', place, isNull: true }
  if (isHidden) return { kind: 'scalar', text: '', place }
  const text = reading.budgets.every(budget => budget.enterText(scalar))
    ? keptText(name, scalar, reading.places.written(scalar) ?? '')
    : undefined
  if (text === undefined) reading.leftOut = true
  return { kind: 'scalar', text: text ?? '', place }
}
