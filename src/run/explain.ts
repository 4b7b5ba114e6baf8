import type { BoundRequirement } from '../binding/binding.ts'
import { explainCatalogue } from '../explain/explain-catalogue.ts'
import { explainProbe } from '../explain/explain-probe.ts'
import { explainRequirement } from '../explain/explain-requirement.ts'
import { probes } from '../probes/probes.ts'
import { buildExplainReport } from '../report/build-explain-report.ts'
import type { ExplainReport } from '../report/explain-report.ts'
import { nearest } from '../text/nearest.ts'
import type { Safe } from '../text/safe.ts'
import { bindAll } from './bind-all.ts'
import type { GuideRequest } from './find-guides.ts'
import { openPolicy } from './open-policy.ts'
import { isProblem, type Problem, problem } from './problem.ts'

export interface Explanation {
  readonly page: Safe<'markdown'>
  readonly report: ExplainReport
}

/** The page of a probe or of a requirement of a root's guides; without an id, which probes the guides ask for. */
export async function explain(request: GuideRequest & { readonly id?: string }): Promise<Explanation | Problem> {
  const policy = await openPolicy(request)
  if (isProblem(policy)) return policy
  const { guides, settings } = policy
  const binding = bindAll(guides, settings)
  if (isProblem(binding)) return binding
  const { requirements: bound } = binding
  const { id } = request
  if (id === undefined) return { page: explainCatalogue(probes, bound), report: buildExplainReport({ probes, bound }) }
  const probe = probes.find(candidate => candidate.id === id)
  if (probe) return { page: explainProbe(probe), report: buildExplainReport({ probes: [probe], bound }) }
  const requirement = bound.find(one => one.requirement.id === id)
  const title = guides.find(({ checklist }) => checklist.key === requirement?.guide)?.checklist.title
  if (requirement && title !== undefined) {
    const asked = requirement.questions.map(question => question.probe)
    return {
      page: explainRequirement(requirement, { title }),
      report: buildExplainReport({ probes: asked, bound, requirement }),
    }
  }
  return problem(2, { message: `\`${id}\` is neither a probe nor a requirement`, remedy: hintFor(id, bound) })
}

function hintFor(id: string, bound: readonly BoundRequirement[]): string {
  const ids = [...probes.map(probe => probe.id), ...bound.map(({ requirement }) => requirement.id)]
  const like = nearest(id, ids) ?? ids.find(known => known.includes(id))
  return like === undefined ? '`hardlist checklist` lists the requirements with their ids' : `did you mean \`${like}\`?`
}
