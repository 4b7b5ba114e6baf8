import { isFailure } from './status-of.ts'
import type { Evidence, Verdict } from './verdict.ts'

/** A tree that was judged: the verdicts, and all paths of the tree. */
export interface Judged {
  readonly verdicts: readonly Verdict[]
  readonly paths: readonly string[]
}

/** An unwaived unmet finding of a requirement that fails. */
export interface Failing {
  readonly verdict: Verdict
  readonly probe: string
  readonly found: Evidence
}

/** What a change did: identities of the findings that it brought, and what was unmet before and is not any more. */
export interface Comparison {
  readonly isNew: (identity: string) => boolean
  readonly mended: readonly Failing[]
}

/** Compares two judged trees under one policy. A file that was moved takes its old findings along. */
export function compare(before: Judged, after: Judged): Comparison {
  const old = failing(before.verdicts)
  const now = failing(after.verdicts)
  const known = new Set(old.map(({ found }) => found.identity))
  const still = new Set(now.map(({ found }) => found.identity))
  const fresh = now.filter(({ found }) => !known.has(found.identity))
  const gone = old.filter(({ found }) => !still.has(found.identity))
  const moves = movesOf({ gone, fresh }, new Set(before.paths), new Set(after.paths))
  const isNew = new Set(fresh.filter(one => !moves.has(one)).map(({ found }) => found.identity))
  const moved = new Set(moves.values())
  const open = openIn(after.verdicts)
  return {
    isNew: identity => isNew.has(identity),
    mended: gone.filter(one => !moved.has(one) && !open(one)),
  }
}

function failing(verdicts: readonly Verdict[]): readonly Failing[] {
  return verdicts
    .filter(({ status }) => status === 'fail')
    .flatMap(verdict =>
      verdict.probes.flatMap(({ id, evidence }) =>
        evidence.filter(isFailure).map(found => ({ verdict, probe: id, found })),
      ),
    )
}

interface Unpaired {
  readonly gone: readonly Failing[]
  readonly fresh: readonly Failing[]
}

/** Pairs findings that differ in the file alone, where the old file is gone and the new one was not there. */
function movesOf(
  { gone, fresh }: Unpaired,
  before: ReadonlySet<string>,
  after: ReadonlySet<string>,
): ReadonlyMap<Failing, Failing> {
  const left = new Map<string, Failing[]>()
  for (const one of gone.filter(({ found }) => !after.has(fileOf(found))))
    left.set(nameOf(one), [...(left.get(nameOf(one)) ?? []), one])
  return new Map(
    fresh
      .filter(({ found }) => !before.has(fileOf(found)))
      .flatMap(one => {
        const partner = left.get(nameOf(one))?.shift()
        return partner ? [[one, partner] as const] : []
      }),
  )
}

/** The subject of a finding begins with a file, most often that of its place. */
function fileOf({ subject, place }: Evidence): string {
  if (subject.startsWith(`${place.path}#`)) return place.path
  const end = subject.indexOf('#')
  return end < 0 ? subject : subject.slice(0, end)
}

function nameOf({ verdict, probe, found }: Failing): string {
  const { guide, requirement } = verdict
  const rest = found.subject.slice(fileOf(found).length)
  return JSON.stringify([guide, requirement.id, probe, rest, found.message])
}

/** What is not known any more was not mended: the finding itself, or its whole file. */
function openIn(verdicts: readonly Verdict[]): (one: Failing) => boolean {
  const unknown = verdicts
    .flatMap(({ probes }) => probes.flatMap(({ evidence }) => evidence))
    .filter(({ outcome }) => outcome === 'unknown')
  const identities = new Set(unknown.map(({ identity }) => identity))
  const files = new Set(unknown.map(({ place }) => place.path))
  return ({ found }) => identities.has(found.identity) || files.has(found.place.path)
}
