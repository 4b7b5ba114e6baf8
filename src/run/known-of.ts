import { supportedByGuide } from '../binding/supported-by-guide.ts'
import type { Checklist } from '../checklist/checklist.ts'
import type { Known } from '../knowledge/known.ts'
import { overlaid } from '../knowledge/overlaid.ts'
import { shipped } from '../knowledge/shipped.ts'
import type { LineHint } from './bind-all.ts'
import { type Knowledge, snapshotName } from './load-knowledge.ts'

/** What is known beside the files: what ships, under the snapshot, under the guide, under the settings. */
export function knownOf({ snapshot, given }: Knowledge, checklist: Checklist, today: string): Known {
  const { channels } = checklist
  const supported = supportedByGuide(checklist, shipped.supported)
  return overlaid({ ...shipped, charms: snapshot?.charms ?? shipped.charms, today, channels, supported }, given)
}

/** The store moves on: what a snapshot says of it is told to be old from this many days on. */
const longDays = 90

export function snapshotHints({ snapshot }: Knowledge, today: string): readonly LineHint[] {
  if (snapshot === undefined) return []
  const days = Math.floor((Date.parse(today) - Date.parse(snapshot.taken)) / 86_400_000)
  if (days <= longDays) return []
  const message = `the snapshot of the store is ${days} days old: write it anew with \`hardlist channels update\``
  return [{ file: snapshotName, line: 1, message }]
}
