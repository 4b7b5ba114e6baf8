import type { Page } from '../report/page/page.ts'
import type { LineAt } from '../run/lines-at-commit.ts'
import type { ActionWorld } from './action-world.ts'
import { fromTop, type Step } from './read-step.ts'

/** The commits that a page links to: what was looked at, and where a file is that came with the base since. */
export interface LinkTargets {
  readonly commit: string | undefined
  readonly base: string | undefined
  readonly policy: string | undefined
  /** The number of a line at the commit. */
  readonly lineAt: LineAt
}

type Links = Pick<Page, 'fileLink' | 'guideLink' | 'probeLink'>

/** Links to lines at the commit that was looked at, to the guide where the policy stands, and to the pages of the probes. */
export function pageLinks(step: Step, { env }: ActionWorld, targets: LinkTargets): Links {
  const server = serverOf(env)
  const own = `${server}/${step.repository}`
  const action = actionOf(env, server)
  const blob = (commit: string, path: string): string => `${own}/blob/${commit}/${encoded(fromTop(step, path))}`
  const fileLink = (file: string, line: number): string => {
    if (targets.commit === undefined) return `${encoded(fromTop(step, file))}#L${line}`
    const there = targets.lineAt(file, line)
    if (there === 'absent') return blob(targets.base ?? targets.commit, file)
    return `${blob(targets.commit, file)}${there === undefined ? '' : `#L${there}`}`
  }
  return {
    fileLink,
    guideLink: (path, line) => {
      if (path.startsWith('hardlist:'))
        return action && `${action}/docs/guides/${encoded(path.slice('hardlist:'.length))}#L${line}`
      const commit = targets.policy ?? targets.commit
      return commit === undefined ? undefined : `${blob(commit, path)}#L${line}`
    },
    probeLink: id => action && `${action}/docs/probes/${encoded(id)}.md`,
  }
}

const serverOf = (env: ActionWorld['env']): string =>
  /^https:\/\/[\w.-]+(?::\d+)?$/.test(env.GITHUB_SERVER_URL ?? '')
    ? (env.GITHUB_SERVER_URL ?? '')
    : 'https://github.com'

/** The repository and the ref that the step's `uses:` names; none for an action of the repository itself. */
function actionOf(env: ActionWorld['env'], server: string): string | undefined {
  const { GITHUB_ACTION_REPOSITORY: repository = '', GITHUB_ACTION_REF: ref = '' } = env
  const isNamed = /^[\w.-]+\/[\w.-]+$/.test(repository) && /^[\w./-]{1,100}$/.test(ref)
  return isNamed ? `${server}/${repository}/blob/${ref}` : undefined
}

const encoded = (path: string): string =>
  path
    .split('/')
    .map(name => encodeURIComponent(name.replace(/\p{Surrogate}/gu, '\ufffd')))
    .join('/')
