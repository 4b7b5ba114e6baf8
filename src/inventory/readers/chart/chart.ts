import type { ImageFact } from '../../../facts/image.ts'
import { field, itemsOf, pairsOf } from '../../../yaml/fields.ts'
import type { YamlNode } from '../../../yaml/node.ts'
import { type Budget, beyond, createBudget } from '../../budget.ts'
import { imageClass } from '../../images/image-class.ts'
import { imageName } from '../../images/image-name.ts'
import { isImageReference, isTaggedImage } from '../../images/image-reference.ts'
import { isOpen } from '../../is-open.ts'
import { fileName } from '../../path-parts.ts'
import { createPlaces, type SourcePlaces } from '../../source-places.ts'
import type { YamlReader } from '../reader.ts'

const maxDepth = 50

interface Reading {
  readonly places: SourcePlaces
  readonly budget: Budget
  readonly images: ImageFact[]
}

/** Reads the values of a Helm chart: images as `{registry, repository, tag, digest}`, or as one text under `image`. */
export const chart: YamlReader = {
  name: 'chart',
  syntax: 'yaml',
  candidates: path => /^(?:[\w.-]{1,100}[-_.])?values(?:[-_.][\w.-]{1,100})?\.ya?ml$/i.test(fileName(path)),
  words: { image: [['repository', 'tag'], ['repository', 'digest'], ['image']], gate: [['true'], ['false']] },
  read(file, documents) {
    const placesOf = createPlaces(file)
    const budget = createBudget()
    const facts = documents.flatMap(({ root, index }) => {
      const reading = { places: placesOf(documents.length > 1 ? index : undefined), budget, images: [] }
      look(root, 0, reading)
      return reading.images
    })
    const switches = fileName(file.path) === 'values.yaml' ? switchesIn(documents[0]?.root) : undefined
    return {
      facts,
      ...(switches ? { chart: { path: file.path, switches } } : {}),
      unread: beyond(budget, placesOf(undefined).at(0, 0)),
    }
  },
}

function look(node: YamlNode | undefined, depth: number, reading: Reading): void {
  if (!node || node.kind === 'scalar' || depth > maxDepth || !reading.budget.enter(node)) return
  readParts(node, reading)
  for (const item of itemsOf(node)) look(item, depth + 1, reading)
  for (const { key, value } of pairsOf(node)) {
    if (key.value === 'image' && value.kind === 'scalar') readWhole(value, reading)
    look(value, depth + 1, reading)
  }
}

/** Without a tag or digest the chart decides: mostly the version of the application. */
function readParts(node: YamlNode, reading: Reading): void {
  const { places } = reading
  const text = (key: string): string | undefined => places.written(field(node, key))
  const repository = text('repository')
  const digest = text('digest')
  const held = digest ? field(node, 'digest') : field(node, 'tag')
  const version = places.written(held)
  if (!held || !repository || !version) return
  const path = [text('registry'), repository].filter(part => part).join('/')
  add(`${path}${digest ? '@' : ':'}${version}`, held, reading)
}

function readWhole(value: YamlNode, reading: Reading): void {
  const text = reading.places.written(value)
  if (text !== undefined && isTaggedImage(text)) add(text, value, reading)
}

function add(reference: string, node: YamlNode, { places, images }: Reading): void {
  const open = isOpen(reference)
  if (!open && !isImageReference(reference)) return
  images.push({
    kind: 'image',
    place: places.place(node),
    deployments: [],
    source: 'chart',
    name: imageName(reference),
    reference,
    class: open ? 'undetermined' : imageClass(reference),
  })
}

const maxSwitches = 1000

/** What is true or false in the values, by its path with dots, as templates name it. */
function switchesIn(root: YamlNode | undefined): ReadonlyMap<string, boolean> {
  const found = new Map<string, boolean>()
  const visit = (node: YamlNode | undefined, path: string, depth: number): void => {
    for (const { key, value } of depth > maxDepth ? [] : pairsOf(node)) {
      if (found.size >= maxSwitches || value.via) continue
      const name = path === '' ? key.value : `${path}.${key.value}`
      if (value.kind === 'scalar' && value.style === 'plain' && /^(?:true|false)$/.test(value.value))
        found.set(name, value.value === 'true')
      else visit(value, name, depth + 1)
    }
  }
  visit(root, '', 0)
  return found
}
