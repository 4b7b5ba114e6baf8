import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { makeFolder } from '../files/make-folder.ts'
import { writeFile } from '../files/write-file.ts'
import type { CheckReport } from '../report/check-report.ts'
import { jsonPieces } from '../text/json-pieces.ts'
import type { ActionWorld } from './action-world.ts'

type WrittenReport =
  | { readonly kind: 'written'; readonly path: string }
  | { readonly kind: 'refused'; readonly path: string; readonly reason: string }

/** Writes `report.json` at once, in a folder for each key. It is what `hardlist check --format json` prints. */
export function writeReport(
  report: CheckReport,
  { world, key }: { readonly world: ActionWorld; readonly key: string },
): WrittenReport {
  const folder = join(world.env.RUNNER_TEMP || tmpdir(), 'hardlist', key)
  const path = join(folder, 'report.json')
  const reason = makeFolder(folder)
  if (reason !== undefined) return { kind: 'refused', path, reason }
  const done = writeFile(path, lineOf(jsonPieces(report)))
  return done.kind === 'written' ? { kind: 'written', path } : { kind: 'refused', path, reason: done.reason }
}

function* lineOf(pieces: Iterable<string>): Generator<string> {
  yield* pieces
  yield '\n'
}
