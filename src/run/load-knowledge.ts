import { jsonErrorLine } from '../checklist/json-error-line.ts'
import type { FileTree } from '../files/folder-tree.ts'
import { type GivenKnowledge, knownLists } from '../knowledge/overlaid.ts'
import type { Snapshot } from '../knowledge/snapshot-schema.ts'
import type { Settings } from '../settings/settings.ts'
import { createLocator } from '../text/place.ts'
import { parseFast } from '../yaml/fast-yaml.ts'
import { startOf } from '../yaml/start-of.ts'
import { isProblem, type Problem, problem } from './problem.ts'

/** What a policy knows beside its guides: a snapshot of the store, and rows of its settings. */
export interface Knowledge {
  readonly snapshot?: Snapshot
  readonly given: GivenKnowledge
}

export const snapshotName = 'hardlist.channels.json'

const maxSnapshotBytes = 16_777_216

/** Reads and checks both. The schemas are loaded only where there is something to check. */
export async function loadKnowledge(tree: FileTree, settings: Settings): Promise<Knowledge | Problem> {
  const snapshot = await loadSnapshot(tree)
  if (snapshot && isProblem(snapshot)) return snapshot
  const given = await givenKnowledge(settings)
  if (isProblem(given)) return given
  return snapshot === undefined ? { given } : { snapshot, given }
}

/** The snapshot of a tree, `undefined` where it has none. */
export async function loadSnapshot(tree: FileTree): Promise<Snapshot | undefined | Problem> {
  const file = tree.read(snapshotName, maxSnapshotBytes)
  if (file.kind === 'absent') return undefined
  const wrong = (message: string, line?: number): Problem =>
    problem(2, { file: snapshotName, ...(line === undefined ? {} : { line }), message, remedy })
  if (file.kind === 'refused') return wrong(`the snapshot cannot be read: the file ${file.reason}`)
  const { text } = file
  const value = parsed(text)
  if (value === undefined) return wrong('the snapshot is not JSON', jsonErrorLine(text))
  const { Snapshot } = await import('../knowledge/snapshot-schema.ts')
  const checked = Snapshot.safeParse(value.json, { reportInput: true })
  if (checked.success) return checked.data
  const { explainIssue, pathTo } = await import('../settings/explain-issue.ts')
  const [issue] = checked.error.issues
  if (!issue) return wrong('the snapshot is not valid')
  return wrong(explainIssue(issue, Snapshot), lineIn(text, pathTo(issue)))
}

const remedy = 'restore it from version control, or write it anew with `hardlist channels update`'

function parsed(text: string): { readonly json: unknown } | undefined {
  try {
    return { json: JSON.parse(text) }
  } catch {
    return undefined
  }
}

function lineIn(text: string, path: readonly PropertyKey[]): number {
  const read = parseFast(text)
  const root = read.kind === 'documents' ? read.documents[0]?.root : undefined
  const start = startOf(root, path)
  return createLocator({ path: snapshotName, text }).place(start, start).line
}

async function givenKnowledge({ known, path: file }: Settings): Promise<GivenKnowledge | Problem> {
  if (known === undefined || knownLists.every(list => known.lists[list] === undefined)) return {}
  const [{ KnownSetting }, { explainIssue, pathTo }] = await Promise.all([
    import('../knowledge/known-schema.ts'),
    import('../settings/explain-issue.ts'),
  ])
  const checked = KnownSetting.safeParse({ known: known.lists }, { reportInput: true })
  if (checked.success) return checked.data.known
  const causes = checked.error.issues.map(issue => {
    return { file, line: known.lineOf(pathTo(issue).slice(1)), message: explainIssue(issue, KnownSetting) }
  })
  return problem(2, ...causes.toSorted((a, b) => a.line - b.line))
}
