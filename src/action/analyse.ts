import { isAbsolute, relative, sep } from 'node:path'
import { folderTree } from '../files/folder-tree.ts'
import { isFolder, isReallyBelow } from '../files/is-there.ts'
import type { CheckReport } from '../report/check-report.ts'
import { type BaseOfChange, baseOfChange } from '../run/base-of-change.ts'
import { check } from '../run/check.ts'
import { isProblem, type Problem, problem } from '../run/problem.ts'
import type { ActionWorld } from './action-world.ts'
import { type FetchedBase, fetchBase } from './fetch-base.ts'
import type { OpenedConnection } from './open-connection.ts'
import type { Step } from './read-step.ts'

/** What a step found, and the commits of the change that it is about. */
export interface Analysis {
  readonly report: CheckReport
  readonly change?: Change
}

/** Runs the check of a step: a change by the policy of its base and compared with it, else the files as they are. */
export async function analyse(
  step: Step,
  { env, home, version, today }: ActionWorld,
  connect: () => Promise<OpenedConnection>,
): Promise<Analysis | Problem> {
  const { inputs, workspace, root, branch } = step
  if (isFolder(root) && !isReallyBelow(workspace, inputs.root))
    return problem(2, { message: `the input \`root\` is \`${inputs.root}\`, which is a link or lies behind one` })
  const change = await changeOf(step, connect)
  if (change && isProblem(change)) return change
  const report = await check({
    root,
    home,
    cwd: workspace,
    version,
    today,
    failOn: inputs['fail-on'],
    branch,
    apart: below(root, env.RUNNER_TEMP),
    readGuide: (guide, maxBytes) => folderTree(workspace).read(guide, maxBytes),
    ...(inputs.guide === '' ? {} : { guide: inputs.guide }),
    ...(change === undefined ? {} : { policyRef: change.policy, newOnly: change.compared, commits: change.source }),
  })
  if (isProblem(report)) return report
  return { report, ...(change === undefined ? {} : { change }) }
}

/** Where the runner keeps its own files, credentials among them, when that is below the root. */
function below(root: string, folder: string | undefined): string | undefined {
  const path = relative(root, folder || root).split(sep)
  return path[0] === '' || path[0] === '..' || isAbsolute(path.join(sep)) ? undefined : path.join('/')
}

type Change = BaseOfChange & Partial<Pick<FetchedBase, 'source' | 'headFiles'>>

async function changeOf(
  { event, root, commit }: Step,
  connect: () => Promise<OpenedConnection>,
): Promise<Change | Problem | undefined> {
  if (event.kind !== 'pull-request' && event.kind !== 'merge-group') return undefined
  if (!isFolder(root)) return undefined
  const change = { head: event.head, base: event.base, event: commit }
  const found = baseOfChange(root, change)
  if (found.kind === 'found') return found
  if (found.kind === 'no-clone')
    return problem(3, {
      message: 'the workspace holds no clone of the repository',
      remedy: 'run actions/checkout before, with `fetch-depth: 0`',
    })
  if (found.kind === 'elsewhere')
    return problem(3, {
      message: `the workspace is at \`${found.checkedOut.slice(0, 7)}\`, which does not hold the change \`${event.head.slice(0, 7)}\``,
      remedy: 'leave out `ref:` at actions/checkout, so that the change is checked out',
    })
  const fetched = await fetchBase(root, connect, { change: event, shallow: found })
  if (fetched) return fetched
  return problem(3, {
    message: `the clone does not hold the base \`${event.base.slice(0, 7)}\`, so what the change brings cannot be told from what was there`,
    remedy: 'give actions/checkout `fetch-depth: 0`',
  })
}
