import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/**
 * Lets the program mend a copy of a repository, and holds what it says afterwards against what it said before: what was
 * offered and wrong is wrong no more, and nothing else is.
 */
export function fixMismatches(repository, hardlist) {
  const copy = mkdtempSync(join(tmpdir(), 'hardlist-fixes-'))
  try {
    cpSync(repository, copy, { recursive: true })
    const before = findingsOf(hardlist('check', copy, '--format', 'json'))
    const offered = before.filter(({ outcome, fix, status }) => outcome === 'unmet' && fix && status === 'fail')
    hardlist('check', copy, '--fix')
    const after = findingsOf(hardlist('check', copy, '--format', 'json'))
    const unmet = new Map(after.filter(({ outcome }) => outcome === 'unmet').map(found => [found.identity, found]))
    const left = offered.filter(({ identity }) => unmet.has(identity))
    const known = new Set(before.filter(({ outcome }) => outcome === 'unmet').map(({ identity }) => identity))
    const fresh = [...unmet.values()].filter(({ identity }) => !known.has(identity))
    return {
      offered: offered.length,
      wrong: [...left.map(found => `still ${told(found)}`), ...fresh.map(found => `new ${told(found)}`)],
    }
  } finally {
    rmSync(copy, { recursive: true })
  }
}

const told = ({ probe, file, line }) => `${probe} ${file}:${line}`

function findingsOf({ stdout }) {
  return JSON.parse(stdout).verdicts.flatMap(({ status, probes }) =>
    probes.flatMap(({ id, evidence }) => evidence.map(found => ({ probe: id, status, ...found }))),
  )
}
