import type { CredentialFact } from '../../../facts/credential.ts'
import type { ImageFact } from '../../../facts/image.ts'
import { field, itemsOf, pairsOf, textOf } from '../../../yaml/fields.ts'
import type { YamlMapping, YamlNode, YamlScalar } from '../../../yaml/node.ts'
import type { Budget } from '../../budget.ts'
import { imageClass } from '../../images/image-class.ts'
import { imageName } from '../../images/image-name.ts'
import { isImageReference, isQualifiedImage } from '../../images/image-reference.ts'
import { isOpen } from '../../is-open.ts'
import { optionSecret } from '../../secrets/option-secret.ts'
import { redacted } from '../../secrets/redacted.ts'
import type { SourcePlaces } from '../../source-places.ts'

/** What stands under a key: lists of containers of a pod or a task of Tekton, one container of Argo, its environment. */
type As = 'containers' | 'container' | 'environment' | 'variable' | 'other'

const meanings: ReadonlyMap<string, As> = new Map([
  ['containers', 'containers'],
  ['initContainers', 'containers'],
  ['ephemeralContainers', 'containers'],
  ['sidecars', 'containers'],
  ['steps', 'containers'],
  ['container', 'container'],
  ['script', 'container'],
  ['env', 'environment'],
])

const itemOf: Readonly<Record<As, As>> = {
  containers: 'container',
  environment: 'variable',
  container: 'other',
  variable: 'other',
  other: 'other',
}

const maxDepth = 100

interface Reading {
  readonly places: SourcePlaces
  readonly budget: Budget
  readonly facts: (ImageFact | CredentialFact)[]
  /** Where each stands: what aliases bring in again is told once. */
  readonly seen: Set<number>
}

/** The images of an object's containers, wherever a template of a pod stands, and secrets in their environment. */
export function readContainers(
  root: YamlMapping,
  { places, budget }: Pick<Reading, 'places' | 'budget'>,
): readonly (ImageFact | CredentialFact)[] {
  const reading: Reading = { places, budget, facts: [], seen: new Set() }
  const image = field(field(root, 'spec'), 'image')
  if (isQualifiedImage(textOf(image) ?? '')) readImage(image, field(field(root, 'metadata'), 'name'), reading)
  for (const { key, value } of root.pairs) if (!apart.has(key.value)) look(value, meaningOf(key), 0, reading)
  return reading.facts
}

const apart = new Set(['apiVersion', 'kind', 'metadata', 'status', 'data', 'stringData', 'binaryData'])

const meaningOf = (key: YamlScalar): As => meanings.get(key.value) ?? 'other'

function look(node: YamlNode, as: As, depth: number, reading: Reading): void {
  if (node.kind === 'scalar' || depth > maxDepth || !reading.budget.enter(node)) return
  const pairs = pairsOf(node)
  // A template may give it once for each of its branches.
  const images = as === 'container' ? pairs.filter(({ key }) => key.value === 'image') : []
  for (const { value } of images) readImage(value, field(node, 'name'), reading)
  if (as === 'variable') readVariable(node, reading)
  for (const item of itemsOf(node)) look(item, itemOf[as], depth + 1, reading)
  for (const { key, value } of pairs) look(value, meaningOf(key), depth + 1, reading)
}

function readImage(image: YamlNode | undefined, named: YamlNode | undefined, { places, facts, seen }: Reading): void {
  const text = textOf(image)?.trim()
  if (!image || text === undefined || text === '' || seen.has(image.start)) return
  seen.add(image.start)
  const open = isOpen(text)
  if (!open && !isImageReference(text)) return
  const reference = places.written(image)?.trim() ?? text
  facts.push({
    kind: 'image',
    place: places.place(image),
    deployments: [],
    source: 'manifest',
    name: places.written(named) ?? imageName(reference),
    reference,
    class: open ? 'undetermined' : imageClass(text),
  })
}

function readVariable(item: YamlNode, { places, facts, seen }: Reading): void {
  const [name, value] = [textOf(field(item, 'name')), field(item, 'value')]
  if (name === undefined || value?.kind !== 'scalar' || seen.has(value.start)) return
  seen.add(value.start)
  const secret = optionSecret(name, value, [])
  if (!secret) return
  facts.push({
    kind: 'credential',
    place: places.place(value),
    deployments: [],
    credential: secret.credential === 'option' ? 'secret' : secret.credential,
    field: name,
    shape: secret.shape,
    redacted: redacted(secret.shape),
  })
}
