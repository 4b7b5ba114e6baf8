import { ask } from '../../src/binding/ask.ts'
import type { Question } from '../../src/binding/binding.ts'
import type { Inventory } from '../../src/inventory/inventory.ts'
import { readRejected, readSources } from '../../src/inventory/read-sources.ts'
import { loadAllReaders } from '../../src/inventory/readers/load-readers.ts'
import { takeInventory } from '../../src/inventory/take-inventory.ts'
import type { Known } from '../../src/knowledge/known.ts'
import { shipped } from '../../src/knowledge/shipped.ts'
import type { Answer, Example, Probe } from '../../src/probes/probe.ts'
import { at, type Edit } from '../../src/text/place.ts'
import { parseFast } from '../../src/yaml/fast-yaml.ts'
import { parseTolerant } from '../../src/yaml/tolerant-yaml.ts'

const readers = await loadAllReaders()

export type Files = Readonly<Record<string, string>>

/** Every probe asks about the files of every example: they are read once for all of them. */
const taken = new WeakMap<Files, Inventory>()

/** The inventory of some files, by the readers and parsers of the real run; of the same object it is the same. */
export function inventoryOf(files: Files): Inventory {
  const inventory = taken.get(files) ?? inventoryAnew(files)
  taken.set(files, inventory)
  return inventory
}

function inventoryAnew(files: Files): Inventory {
  const sources = Object.entries(files).map(([path, text]) => ({ path, text }))
  const fast = readSources(sources, parseFast, readers)
  const read = [...fast.read, ...readRejected(fast.rejected, parseTolerant, readers)]
  return takeInventory(read, [], { paths: Object.keys(files) })
}

export function knownWith(known: Partial<Known> = {}): Known {
  return { ...shipped, channels: [], today: '2026-11-24', ...known }
}

export function answerOf(probe: Probe, files: Files, { parameters, known }: Partial<Example> = {}): Answer {
  return probe.ask(inventoryOf(files), probe.parameters.parse(parameters ?? {}), knownWith(known))
}

/** A probe as a question that some sentence of a guide puts to it. */
export function questionOf(probe: Probe, parameters: unknown = {}): Question {
  const requirement: Question['requirement'] = {
    id: 'part/some-duty',
    text: 'Some duty.',
    place: { path: 'guide.md', line: 1, column: 1, endLine: 1, endColumn: 1 },
    section: [],
    strength: 'must',
    polarity: 'do',
    signals: [],
    basis: 'direct',
  }
  return { guide: 'guide', requirement, probe, parameters: probe.parameters.parse(parameters) }
}

/** What the run makes of a probe's answer: with the input that could not be read. */
export function askedOf(probe: Probe, inventory: Inventory, { parameters, known }: Partial<Example> = {}): Answer {
  const [answered] = ask([questionOf(probe, parameters)], inventory, knownWith(known))
  if (!answered) throw new Error('a question has an answer')
  return answered.answer
}

/** Every finding of an answer as `outcome path:line`, in its order; an answer without findings as its outcome. */
export function outcomesOf(answer: Answer): readonly string[] {
  if (answer.outcome !== 'found') return [answer.outcome]
  return answer.findings.map(({ outcome, place }) => `${outcome} ${at(place)}`)
}

/** The files after an edit. */
export function applyEdit(files: Files, { place, text }: Edit): Files {
  const lines = (files[place.path] ?? '').split('\n')
  const line = lines[place.line - 1] ?? ''
  if (place.line !== place.endLine) throw new Error('an edit of a probe stays on its line')
  const mended = line.slice(0, place.column - 1) + text + line.slice(place.endColumn - 1)
  return { ...files, [place.path]: lines.with(place.line - 1, mended).join('\n') }
}
