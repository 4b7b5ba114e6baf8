import type { CredentialFact } from '../../../facts/credential.ts'
import type { Fact } from '../../../facts/fact.ts'
import { field } from '../../../yaml/fields.ts'
import type { YamlNode } from '../../../yaml/node.ts'
import { beyond, createBudget, enteredItems } from '../../budget.ts'
import { imageClass } from '../../images/image-class.ts'
import { imageName } from '../../images/image-name.ts'
import { isImageReference } from '../../images/image-reference.ts'
import { isOpen } from '../../is-open.ts'
import { fileName } from '../../path-parts.ts'
import { redacted } from '../../secrets/redacted.ts'
import { secretIn } from '../../secrets/secret-in.ts'
import { createPlaces, type SourcePlaces } from '../../source-places.ts'
import type { YamlReader } from '../reader.ts'

/** Reads kustomizations (kubectl.docs.kubernetes.io/references/kustomize): the images they choose, the secrets they make. */
export const kustomization: YamlReader = {
  name: 'kustomization',
  syntax: 'yaml',
  candidates: path => /^kustomization(?:\.ya?ml)?$/i.test(fileName(path)),
  words: { image: [['images']], credential: [['secretGenerator']] },
  read(file, documents) {
    const placesOf = createPlaces(file)
    const budget = createBudget()
    const facts = documents.flatMap(({ root, index }) => {
      const places = placesOf(documents.length > 1 ? index : undefined)
      const secrets = enteredItems(field(root, 'secretGenerator'), budget)
      return [
        ...enteredItems(field(root, 'images'), budget).flatMap(item => readImage(item, places)),
        ...secrets.flatMap(item =>
          enteredItems(field(item, 'literals'), budget).flatMap(literal => readLiteral(literal, places)),
        ),
      ]
    })
    return { facts, unread: beyond(budget, placesOf(undefined).at(0, 0)) }
  },
}

/** A new name alone leaves the tag to the manifest. */
function readImage(item: YamlNode, places: SourcePlaces): readonly Fact[] {
  const [digest, tag] = [field(item, 'digest'), field(item, 'newTag')]
  const name = places.written(field(item, 'newName')) ?? places.written(field(item, 'name'))
  const held = digest ?? tag
  const text = places.written(held)
  if (!held || name === undefined || text === undefined || text === '') return []
  const reference = `${name}${held === digest ? '@' : ':'}${text}`
  const open = isOpen(reference)
  if (!open && !isImageReference(reference)) return []
  return [
    {
      kind: 'image',
      place: places.place(held),
      deployments: [],
      source: 'kustomization',
      name: imageName(name),
      reference,
      class: open ? 'undetermined' : imageClass(reference),
    },
  ]
}

/** `password=value`, of which a Secret is made. */
function readLiteral(node: YamlNode, places: SourcePlaces): readonly CredentialFact[] {
  const [, name, value] = /^\s*([\w.-]{1,100})=(.{1,2000})$/s.exec(places.written(node) ?? '') ?? []
  if (name === undefined || value === undefined) return []
  const shape = secretIn({ name, value: value.replace(/^(["'])(.*)\1$/s, '$2'), isQuoted: true, names: [] })
  if (!shape) return []
  const place = places.place(node)
  return [
    { kind: 'credential', place, deployments: [], credential: 'secret', field: name, shape, redacted: redacted(shape) },
  ]
}
