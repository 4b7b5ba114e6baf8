import type { CheckReport, Evidence, ProbeResult } from './check-report.ts'

/** What one probe could not tell, and for how many requirements. */
export interface Unknown {
  readonly probe: string
  readonly items: number
  readonly reasons: readonly UnknownReason[]
}

/** One reason, with the first of the places it holds for. */
export interface UnknownReason {
  readonly message: string
  readonly first?: Evidence
  readonly count: number
}

/**
 * What is not known, by probe; findings that differ only in names are one reason. What was not read is left out: the
 * report says so once, among the reasons why it is not whole.
 */
export function unknownsOf({ verdicts, unread }: CheckReport): readonly Unknown[] {
  const notRead = new Set(unread.map(({ file, line }) => `${file}:${line}`))
  const isUnknown = ({ outcome, file, line }: Evidence): boolean =>
    outcome === 'unknown' && !notRead.has(`${file}:${line}`)
  const results = verdicts
    .filter(({ status }) => status === 'unknown' || status === 'fail')
    .flatMap(({ status, reason, probes }) =>
      probes.map(probe => asUnknown(probe, status === 'unknown' ? reason : null, isUnknown)),
    )
    .filter(({ evidence, silent }) => evidence.length > 0 || silent.length > 0)
  return [...new Set(results.map(({ probe }) => probe))].map(probe => {
    const mine = results.filter(result => result.probe === probe)
    const evidence = [...new Map(mine.flatMap(result => result.evidence).map(found => [keyOf(found), found])).values()]
    const silent = [...new Set(mine.flatMap(result => result.silent))].map(
      (message): UnknownReason => ({ message, count: 1 }),
    )
    return { probe, items: mine.length, reasons: [...silent, ...grouped(evidence)] }
  })
}

interface ProbeUnknown {
  readonly probe: string
  readonly evidence: readonly Evidence[]
  readonly silent: readonly string[]
}

/** What is unmet under a condition that files do not decide is not known either, for the verdict's reason. */
function asUnknown(
  { id, outcome, reason, evidence }: ProbeResult,
  condition: string | null,
  isUnknown: (found: Evidence) => boolean,
): ProbeUnknown {
  const open = evidence.filter(found => found.outcome === 'unmet' && condition !== null)
  return {
    probe: id,
    evidence: [
      ...evidence.filter(isUnknown),
      ...open.map(found => ({ ...found, message: `${found.message}; ${condition}` })),
    ],
    silent: outcome === 'unknown' && evidence.length === 0 && reason !== null ? [reason] : [],
  }
}

function grouped(evidence: readonly Evidence[]): readonly UnknownReason[] {
  const groups = new Map<string, Evidence[]>()
  for (const found of evidence) {
    const group = groups.get(generalOf(found))
    if (group) group.push(found)
    else groups.set(generalOf(found), [found])
  }
  return [...groups.values()].flatMap(([first, ...others]) =>
    first ? [{ message: first.message, first, count: placesOf([first, ...others]) }] : [],
  )
}

const placesOf = (found: readonly Evidence[]): number =>
  new Set(found.map(({ file, line, column }) => JSON.stringify([file, line, column]))).size

const keyOf = ({ subject, line, column }: Evidence): string => `${subject}:${line}:${column}`

const generalOf = ({ message }: Evidence): string => message.replace(/`[^`]*`/g, '`...`')
