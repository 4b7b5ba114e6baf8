import type { Inventory } from '../../src/inventory/inventory.ts'
import { asUnread, readSources } from '../../src/inventory/read-sources.ts'
import { takeInventory } from '../../src/inventory/take-inventory.ts'
import type { Known } from '../../src/knowledge/known.ts'
import { shipped } from '../../src/knowledge/shipped.ts'
import type { Answer, Example, Probe } from '../../src/probes/probe.ts'
import { at, type Edit } from '../../src/text/place.ts'
import { parseFast } from '../../src/yaml/fast-yaml.ts'
import { parseTolerant } from '../../src/yaml/tolerant-yaml.ts'

export type Files = Readonly<Record<string, string>>

/** The inventory of some files, by the readers and parsers of the real run. */
export function inventoryOf(files: Files): Inventory {
  const sources = Object.entries(files).map(([path, text]) => ({ path, text }))
  const fast = readSources(sources, parseFast)
  const tolerant = readSources(
    fast.rejected.map(({ file }) => file),
    parseTolerant,
  )
  const read = [...fast.read, ...tolerant.read, ...tolerant.rejected.map(asUnread)]
  return takeInventory(read, [], { paths: Object.keys(files) })
}

export function knownWith(known: Partial<Known> = {}): Known {
  return { ...shipped, channels: [], today: '2026-11-24', ...known }
}

export function answerOf(probe: Probe, files: Files, { parameters, known }: Partial<Example> = {}): Answer {
  return probe.ask(inventoryOf(files), probe.parameters.parse(parameters ?? {}), knownWith(known))
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
