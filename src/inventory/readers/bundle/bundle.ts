import type { Fact } from '../../../facts/fact.ts'
import { isNonEmpty, type NonEmpty } from '../../../text/non-empty.ts'
import { isNull, pairsOf } from '../../../yaml/fields.ts'
import type { YamlDocument } from '../../../yaml/node.ts'
import { beyond, createBudget } from '../../budget.ts'
import { createPlaces, type SourcePlaces } from '../../source-places.ts'
import { tagsWithin } from '../../templates/overlapping.ts'
import { isYamlPath } from '../../templates/template-of.ts'
import type { FileFacts, WordGroup, YamlReader, YamlSource } from '../reader.ts'
import { readApplications } from './applications.ts'
import { readConsumed } from './consumed.ts'
import { gatesOf } from './gates.ts'
import { outlineOf } from './outline.ts'
import { type BundleDocument, laterDocument, recogniseDocument } from './recognise.ts'
import { readRelations } from './relations.ts'

const applications: readonly WordGroup[] = [['applications'], ['services', 'charm']]

const beside = (...words: readonly string[]): readonly WordGroup[] =>
  applications.flatMap(group => words.map(word => [...group, word]))

/** Reads bundles and their overlays, as `juju deploy` takes and `juju export-bundle` writes them. */
export const bundle: YamlReader = {
  name: 'bundle',
  syntax: 'yaml',
  candidates: isYamlPath,
  words: {
    application: applications,
    release: applications,
    gate: [['relations', '{%'], ...beside('{%')],
    relation: [['relations']],
    consumed: [['saas']],
    offer: beside('offers'),
    grant: beside('acl'),
    image: beside('image', 'resources'),
    credential: beside('pass', 'pw', 'psk', 'secret', 'token', 'key', 'pat', 'credential', 'auth', 'PRIVATE KEY'),
  },
  read(file, documents) {
    if (isOfChart(file)) return { facts: [], unread: [] }
    const recognised = recognise(documents)
    const several = documents.length > 1
    return isNonEmpty(recognised) ? readDocuments(file, recognised, several) : { facts: [], unread: [] }
  },
}

/** A template of Helm makes objects of Kubernetes, whatever words it holds. */
const isOfChart = ({ template, text }: YamlSource): boolean =>
  template?.language === 'go' && /\.(?:Values|Release|Chart)\b/.test(text)

interface Recognised extends BundleDocument {
  readonly index: number
}

/** The bundle's documents in order. Once one is recognised, what follows is laid over it. */
function recognise(documents: readonly YamlDocument[]): readonly Recognised[] {
  const recognised: Recognised[] = []
  for (const { root, index } of documents) {
    const document = recognised.length === 0 ? recogniseDocument(root) : laterDocument(root)
    if (document) recognised.push({ ...document, index })
  }
  return recognised
}

function readDocuments(file: YamlSource, documents: NonEmpty<Recognised>, several: boolean): FileFacts {
  const placesOf = createPlaces(file)
  const budget = createBudget()
  const facts: Fact[] = []
  for (const document of documents) {
    const places = placesOf(several ? document.index : undefined)
    facts.push(
      ...readApplications(document, places, budget),
      ...readRelations(document, places, budget),
      ...readConsumed(document, places, budget),
    )
  }
  const outline = outlineOf(documents[0], facts, placesOf(several ? documents[0].index : undefined))
  const strange = documents.flatMap(document =>
    strangeEntries(document, placesOf(several ? document.index : undefined)),
  )
  return { facts: [...facts, ...gatesOf(facts)], outline, unread: [...beyond(budget, outline.place), ...strange] }
}

/** One entry that Juju would not take must not hide the others, nor what it may have meant. */
function strangeEntries({ applications: entries }: Recognised, places: SourcePlaces): FileFacts['unread'] {
  return pairsOf(entries?.value)
    .filter(({ value }) => value.kind !== 'mapping' && !isNull(value))
    .filter(({ value }) => !places.template || tagsWithin(places.template, value).length === 0)
    .slice(0, 1)
    .map(({ key }) => ({ place: places.place(key), reason: 'an application here is no mapping' }))
}
