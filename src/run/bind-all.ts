import { bind } from '../binding/bind.ts'
import type { BoundRequirement } from '../binding/binding.ts'
import type { BindingError } from '../binding/declared-questions.ts'
import { probes } from '../probes/probes.ts'
import type { Settings } from '../settings/settings.ts'
import { nearest } from '../text/nearest.ts'
import { declarationsOf } from './declarations-of.ts'
import type { LoadedChecklist } from './load-checklists.ts'
import { type Problem, problem } from './problem.ts'

/** Something about a line of the settings or of a guide that people should know. */
export interface LineHint {
  readonly file: string
  readonly line: number
  readonly message: string
}

export interface BoundAll {
  readonly requirements: readonly BoundRequirement[]
  readonly hints: readonly LineHint[]
}

/** Binds every checklist to the catalogue as the settings say. Wrong declarations are a problem, unused ones a hint. */
export function bindAll(loaded: readonly LoadedChecklist[], settings: Settings): BoundAll | Problem {
  const bindings = loaded.map(({ checklist }) => bind(checklist, probes, declarationsOf(checklist, settings)))
  const wrong = bindings.flatMap(({ errors }, index) =>
    errors.map(error => ({ ...placeOf(error, loaded[index], settings), message: error.message })),
  )
  const unknown = settings.waivers.flatMap(({ probe, line }) => unknownProbe(probe, { file: settings.path, line }))
  if (wrong.length + unknown.length > 0) return problem(2, ...wrong, ...unknown)
  const ids = loaded.flatMap(({ checklist }) => checklist.requirements.map(({ id }) => id))
  const hints = [...settings.requirements].flatMap(([id, { line }]) =>
    ids.includes(id) ? [] : [{ file: settings.path, line, message: unused(id, ids) }],
  )
  return { requirements: bindings.flatMap(({ requirements }) => requirements), hints }
}

/** Where a declaration stands: what the settings say of a probe goes before what the guide says. */
function placeOf({ requirement, probe }: BindingError, loaded: LoadedChecklist | undefined, settings: Settings) {
  const setting = settings.requirements.get(requirement)
  const annotated = loaded?.checklist.declarations.get(requirement)?.probes?.[probe ?? -1]
  if (loaded && annotated && setting?.probes === undefined)
    return { file: loaded.source.file.path, line: annotated.line }
  return { file: settings.path, line: setting?.probeLines[probe ?? -1] ?? setting?.line ?? 1 }
}

function unknownProbe(id: string | undefined, place: { readonly file: string; readonly line: number }) {
  const ids = probes.map(probe => probe.id)
  if (id === undefined || ids.includes(id)) return []
  const meant = nearest(id, ids)
  const valid = meant === undefined ? `there are ${ids.join(', ')}` : `did you mean \`${meant}\`?`
  return [{ ...place, message: `the waiver names \`${id}\`, and no probe is called so; ${valid}` }]
}

function unused(id: string, ids: readonly string[]): string {
  const meant = nearest(id, ids)
  return `\`${id}\` names no requirement of the guides that were checked${meant === undefined ? '' : `; did you mean \`${meant}\`?`}`
}
