import { severities } from '../probes/probe.ts'
import type { Place, SourceFile } from '../text/place.ts'
import { isFailure } from './status-of.ts'
import type { Evidence, Verdict } from './verdict.ts'

/** A tree that was judged: the verdicts, all paths of the tree, and the files of it that were read. */
export interface Judged {
  readonly verdicts: readonly Verdict[]
  readonly paths: readonly string[]
  readonly files: readonly SourceFile[]
}

/** An unwaived unmet finding of a requirement that fails. */
interface Failing {
  readonly verdict: Verdict
  readonly probe: string
  readonly found: Evidence
}

/** A finding that was unmet and is not any more: because it is `met`, or because its subject is not found (`absent`). */
export interface Ended extends Failing {
  readonly now: 'met' | 'absent'
}

/** What a change did: identities of the findings that it brought, and those that it ended. */
export interface Comparison {
  readonly isNew: (identity: string) => boolean
  readonly ended: readonly Ended[]
}

/**
 * Compares two judged trees under one policy. A finding is from before where the same words stood there, and mattered no
 * less: a bad value that becomes another bad value is new. A file that was moved takes its old findings along.
 */
export function compare(before: Judged, after: Judged): Comparison {
  const old = failing(before)
  const now = failing(after)
  const known = new Map(old.map(one => [one.found.identity, one]))
  const still = new Set(now.map(({ found }) => found.identity))
  const fresh = now.filter(one => !isSame(known.get(one.found.identity), one))
  const gone = old.filter(({ found }) => !still.has(found.identity))
  const moves = movesOf({ gone, fresh }, ownersIn(before), ownersIn(after))
  const isNew = new Set(fresh.filter(one => !moves.has(one)).map(({ found }) => found.identity))
  const moved = new Set(moves.values())
  return {
    isNew: identity => isNew.has(identity),
    ended: endedOf(
      gone.filter(one => !moved.has(one)),
      after.verdicts,
    ),
  }
}

/** A failing finding with the text at its place: what was written there. */
interface Written extends Failing {
  readonly text: string
}

function failing({ verdicts, files }: Judged): readonly Written[] {
  const textAt = createTextAt(files)
  return verdicts
    .filter(({ status }) => status === 'fail')
    .flatMap(verdict =>
      verdict.probes.flatMap(({ id, evidence }) =>
        evidence.filter(isFailure).map(found => ({ verdict, probe: id, found, text: textAt(found.place) })),
      ),
    )
}

const isSame = (old: Written | undefined, { text, found }: Written): boolean =>
  old !== undefined && old.text === text && severities.indexOf(found.severity) >= severities.indexOf(old.found.severity)

interface Unpaired {
  readonly gone: readonly Written[]
  readonly fresh: readonly Written[]
}

/** What a subject may begin with in a tree: its files, and the deployments that something is said of. */
function ownersIn({ paths, verdicts }: Judged): ReadonlySet<string> {
  const evidence = verdicts.flatMap(({ probes }) => probes.flatMap(probe => probe.evidence))
  return new Set([...paths, ...evidence.flatMap(({ deployment }) => deployment ?? [])])
}

/** Pairs findings that differ in the owner alone, where the old one is gone and the new one was not there. */
function movesOf(
  { gone, fresh }: Unpaired,
  before: ReadonlySet<string>,
  after: ReadonlySet<string>,
): ReadonlyMap<Failing, Failing> {
  const left = new Map<string, Written[]>()
  for (const one of gone.filter(({ found }) => !after.has(ownerOf(found))))
    left.set(nameOf(one), [...(left.get(nameOf(one)) ?? []), one])
  return new Map(
    fresh
      .filter(({ found }) => !before.has(ownerOf(found)))
      .flatMap(one => {
        const partner = left.get(nameOf(one))?.find(old => isSame(old, one))
        if (partner === undefined) return []
        left.set(
          nameOf(one),
          (left.get(nameOf(one)) ?? []).filter(old => old !== partner),
        )
        return [[one, partner] as const]
      }),
  )
}

/** The subject of a finding begins with a file, most often that of its place, or with a deployment. */
function ownerOf({ subject, place, deployment }: Evidence): string {
  if (subject.startsWith(`${place.path}#`)) return place.path
  if (deployment !== undefined && subject.startsWith(`${deployment}#`)) return deployment
  const end = subject.indexOf('#')
  return end < 0 ? subject : subject.slice(0, end)
}

function nameOf({ verdict, probe, found }: Failing): string {
  const { guide, requirement } = verdict
  return JSON.stringify([guide, requirement.id, probe, found.subject.slice(ownerOf(found).length)])
}

/** What is not known any more was not ended: the finding itself, or its whole file. */
function endedOf(gone: readonly Failing[], verdicts: readonly Verdict[]): readonly Ended[] {
  const evidence = verdicts.flatMap(({ probes }) => probes.flatMap(probe => probe.evidence))
  const unknown = evidence.filter(({ outcome }) => outcome === 'unknown')
  const open = new Set(unknown.flatMap(({ identity, place }) => [identity, place.path]))
  const met = new Set(evidence.filter(({ outcome }) => outcome === 'met').map(({ identity }) => identity))
  return gone
    .filter(({ found }) => !open.has(found.identity) && !open.has(found.place.path))
    .map(({ verdict, probe, found }) => ({ verdict, probe, found, now: met.has(found.identity) ? 'met' : 'absent' }))
}

/** The text at a place of the files; of one that is not there none. */
function createTextAt(files: readonly SourceFile[]): (place: Place) => string {
  const texts = new Map(files.map(({ path, text }) => [path, text]))
  const lines = new Map<string, readonly string[]>()
  return ({ path, line, column, endLine, endColumn }) => {
    const text = texts.get(path)
    if (text === undefined) return ''
    const all = lines.get(path) ?? text.split(/\r\n|\r|\n/)
    lines.set(path, all)
    const [first = '', ...others] = all.slice(line - 1, endLine)
    const last = others.at(-1)
    if (last === undefined) return first.slice(column - 1, endColumn - 1)
    return [first.slice(column - 1), ...others.slice(0, -1), last.slice(0, endColumn - 1)].join('\n')
  }
}
