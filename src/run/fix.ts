import { asStored, type ReplacedText, replaceTexts } from '../files/replace-texts.ts'
import { prefixOf } from '../git/commits.ts'
import type { CheckReport } from '../report/check-report.ts'
import type { Safe } from '../text/safe.ts'
import { unifiedPatch } from '../text/unified-patch.ts'
import type { Evidence } from '../verdict/verdict.ts'
import { type CheckRequest, type JudgedTree, judgeTree, type Opened, open, reportOf, textsOf } from './check.ts'
import { compareWithBase } from './compare-with-base.ts'
import type { Trial } from './fix-trials.ts'
import { type Mended, mend } from './mend.ts'
import { isProblem, type Problem, problem } from './problem.ts'
import type { SourceTree } from './read-tree.ts'

/** One place that a fix changes: what it writes there, and the probes that offer it. */
export interface MadeFix {
  readonly file: string
  readonly line: number
  readonly text: string
  readonly probes: readonly string[]
}

/** The report is of the files as they are in the end: after the fixes where they were written, else before. */
export interface FixResult {
  readonly report: CheckReport
  readonly made: readonly MadeFix[]
  /** Where nothing was to be written. */
  readonly patch?: Safe<'patch'>
}

/** Makes the fixes that a check offers for its failures, in the files or as a patch. Of a change only what is new is mended. */
export async function fix(
  request: CheckRequest,
  { writes }: { readonly writes: boolean },
): Promise<FixResult | Problem> {
  const opened = await open(request)
  if (isProblem(opened)) return opened
  const judged = await judgeTree(request, opened)
  if (isProblem(judged)) return judged
  const isWanted = await newOnly(judged)
  if (isProblem(isWanted)) return isWanted
  const mended = await mend({ ...judged, texts: textsOf(judged.tree) }, isWanted)
  const files = replacedIn(judged.tree, mended)
  const made = mended.made.map(madeFix)
  return writes
    ? written(request, opened, { judged, mended, files, made })
    : shown(request, opened, { judged, files, made })
}

async function newOnly({ sides, request, reviewed }: JudgedTree): Promise<((found: Evidence) => boolean) | Problem> {
  if (!sides) return () => true
  const compared = await compareWithBase(sides, request, reviewed)
  return isProblem(compared) ? compared : ({ identity }) => compared.isNew(identity)
}

interface Made {
  readonly judged: JudgedTree
  readonly files: readonly ReplacedText[]
  readonly made: readonly MadeFix[]
}

async function written(
  request: CheckRequest,
  opened: Opened,
  { judged, mended, files, made }: Made & { readonly mended: Mended },
): Promise<FixResult | Problem> {
  const done = replaceTexts(request.root, files)
  if (done.kind === 'refused') return notWritten(done)
  const tree = withTexts(judged.tree, mended.judged.texts)
  const after = await judgeTree(request, opened, { tree, reading: mended.judged.reading })
  if (isProblem(after)) return after
  const report = await reportOf(request, opened, after)
  return isProblem(report) ? report : { report, made }
}

async function shown(
  request: CheckRequest,
  opened: Opened,
  { judged, files, made }: Made,
): Promise<FixResult | Problem> {
  const stored = asStored(request.root, files)
  if (stored.kind === 'refused') return notWritten({ ...stored, written: [] })
  const prefix = files.length === 0 ? '' : (prefixOf(request.root) ?? '')
  const report = await reportOf(request, opened, judged)
  if (isProblem(report)) return report
  return { report, made, patch: unifiedPatch(stored.files.map(file => ({ ...file, path: prefix + file.path }))) }
}

function notWritten({
  path,
  reason,
  written: others,
}: {
  readonly path: string
  readonly reason: string
  readonly written: readonly string[]
}): Problem {
  const told =
    others.length === 0 ? 'no file was changed' : `changed before it: ${others.map(other => `\`${other}\``).join(', ')}`
  return problem(2, { file: path, message: `cannot be mended: it ${reason}; ${told}`, remedy: 'run the command again' })
}

const madeFix = ({ edit: { place, text }, probes }: Trial): MadeFix => ({
  file: place.path,
  line: place.line,
  text,
  probes,
})

function replacedIn({ files }: SourceTree, { judged: { texts } }: Mended): readonly ReplacedText[] {
  return files.flatMap(({ path, text }) => {
    const after = texts.get(path) ?? text
    return after === text ? [] : [{ path, before: text, after }]
  })
}

/** The same tree with other texts. */
function withTexts(tree: SourceTree, texts: ReadonlyMap<string, string>): SourceTree {
  const { paths, files, unreadable, notes, branch } = tree
  return {
    paths,
    files: files.map(({ path, text }) => ({ path, text: texts.get(path) ?? text })),
    unreadable,
    notes,
    get repository() {
      return tree.repository
    },
    get isPart() {
      return tree.isPart
    },
    readMore: more => tree.readMore(more),
    ...(branch === undefined ? {} : { branch }),
  }
}
