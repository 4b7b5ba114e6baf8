import { bind } from '../binding/bind.ts'
import type { BoundRequirement, Declaration, DeclaredProbe } from '../binding/binding.ts'
import { probes } from '../probes/probes.ts'
import type { RequirementSetting, Settings } from '../settings/settings.ts'
import { nearest } from '../text/nearest.ts'
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
  const declarations = new Map([...settings.requirements].map(([id, setting]) => [id, declarationOf(setting)]))
  const bindings = loaded.map(({ checklist }) => bind(checklist, probes, declarations))
  const wrong = bindings.flatMap(({ errors }) =>
    errors.map(({ requirement, probe, message }) => ({
      file: settings.path,
      line: settings.requirements.get(requirement)?.probeLines[probe] ?? 1,
      message,
    })),
  )
  const unknown = settings.waivers.flatMap(({ probe, line }) => unknownProbe(probe, { file: settings.path, line }))
  if (wrong.length + unknown.length > 0) return problem(2, ...wrong, ...unknown)
  const ids = loaded.flatMap(({ checklist }) => checklist.requirements.map(({ id }) => id))
  const hints = [...settings.requirements].flatMap(([id, { line }]) =>
    ids.includes(id) ? [] : [{ file: settings.path, line, message: unused(id, ids) }],
  )
  return { requirements: bindings.flatMap(({ requirements }) => requirements), hints }
}

function declarationOf({ severity, skip, attestation, probes: declared }: RequirementSetting): Declaration {
  const questions = declared?.map(({ id, ...parameters }): DeclaredProbe => ({ id, parameters }))
  return { severity, skip, attestation, probes: questions }
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
