import { explainProbe } from '../explain/explain-probe.ts'
import { explainRequirement } from '../explain/explain-requirement.ts'
import { probes } from '../probes/probes.ts'
import { nearest } from '../text/nearest.ts'
import type { Safe } from '../text/safe.ts'
import { bindAll } from './bind-all.ts'
import type { GuideRequest } from './find-guides.ts'
import { loadChecklists } from './load-checklists.ts'
import { openRoot } from './open-root.ts'
import { isProblem, type Problem, problem } from './problem.ts'

/** The page of a probe, or of a requirement of a root's guides. */
export async function explain(
  request: GuideRequest & { readonly id: string },
): Promise<{ readonly page: Safe<'markdown'> } | Problem> {
  const probe = probes.find(({ id }) => id === request.id)
  if (probe) return { page: explainProbe(probe) }
  const settings = await openRoot(request.root)
  if (isProblem(settings)) return settings
  const loaded = loadChecklists(request, settings)
  if (isProblem(loaded)) return loaded
  const bound = bindAll(loaded, settings)
  if (isProblem(bound)) return bound
  const found = bound.requirements.find(({ requirement }) => requirement.id === request.id)
  const title = loaded.find(({ checklist }) => checklist.key === found?.guide)?.checklist.title
  if (found && title !== undefined) return { page: explainRequirement(found, { title }) }
  const ids = [...probes.map(({ id }) => id), ...bound.requirements.map(({ requirement }) => requirement.id)]
  return problem(2, {
    message: `\`${request.id}\` is neither a probe nor a requirement`,
    remedy: hintFor(request.id, ids),
  })
}

function hintFor(id: string, ids: readonly string[]): string {
  const like = nearest(id, ids) ?? ids.find(known => known.includes(id))
  return like === undefined ? '`hardlist checklist` lists the requirements with their ids' : `did you mean \`${like}\`?`
}
