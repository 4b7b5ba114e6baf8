import { readFileSync } from 'node:fs'
import { ask } from '../../src/binding/ask.ts'
import { bind } from '../../src/binding/bind.ts'
import { supportedByGuide } from '../../src/binding/supported-by-guide.ts'
import { buildChecklist } from '../../src/checklist/build-checklist.ts'
import { carryIds } from '../../src/checklist/carry-ids.ts'
import type { Checklist } from '../../src/checklist/checklist.ts'
import { toLock } from '../../src/checklist/lock.ts'
import { parseGuide } from '../../src/guide/parse-guide.ts'
import type { Inventory } from '../../src/inventory/inventory.ts'
import { shipped } from '../../src/knowledge/shipped.ts'
import { probes } from '../../src/probes/probes.ts'
import { at } from '../../src/text/place.ts'
import { judge } from '../../src/verdict/judge.ts'
import { knownWith } from '../probes/inventory-of.ts'

const path = 'docs/guides/charmed-kubeflow.md'
const today = '2026-11-30'

export const shippedGuide = readFileSync(path, 'utf8')

function checklistOf(text: string): Checklist {
  const read = parseGuide({ path, text })
  if (read.kind !== 'guide') throw new Error(read.problem.message)
  return buildChecklist(read.guide, { key: 'charmed-kubeflow', path })
}

const lock = toLock(checklistOf(shippedGuide), path, [])

/** What a guide's checklist says of a repository: each id of the shipped guide, kept by its lock, with status and findings. */
function verdictsUnder(text: string, inventory: Inventory): ReadonlyMap<string, string> {
  const { checklist } = carryIds(checklistOf(text), lock)
  const { requirements } = bind(checklist, probes, checklist.declarations)
  const { channels } = checklist
  const known = knownWith({ channels, supported: supportedByGuide(checklist, shipped.supported), today })
  const answered = ask(
    requirements.flatMap(({ questions }) => questions),
    inventory,
    known,
  )
  const decisions = { waivers: [], attestations: [], today }
  return new Map(
    judge(requirements, answered, { inventory, decisions }).map(({ requirement, status, probes: asked }) => {
      const unmet = asked.flatMap(({ id, evidence }) =>
        evidence.filter(({ outcome }) => outcome === 'unmet').map(({ place }) => `${id} ${at(place)}`),
      )
      return [requirement.id, [requirement.strength, status, ...new Set(unmet)].join(' ')]
    }),
  )
}

const unchanged = new WeakMap<Inventory, ReadonlyMap<string, string>>()

/** What a change of the guide's text changes: `id: before -> after`, `- id`, `+ id: after`. */
export function changesBy(change: (text: string) => string, inventory: Inventory): readonly string[] {
  const before = unchanged.get(inventory) ?? verdictsUnder(shippedGuide, inventory)
  unchanged.set(inventory, before)
  const after = verdictsUnder(change(shippedGuide), inventory)
  const kept = [...after].flatMap(([id, now]) => {
    const then = before.get(id)
    if (then === undefined) return [`+ ${id}: ${now}`]
    return then === now ? [] : [`${id}: ${then} -> ${now}`]
  })
  const gone = [...before.keys()].flatMap(id => (after.has(id) ? [] : [`- ${id}`]))
  return [...kept, ...gone].sort()
}
