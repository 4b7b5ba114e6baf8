import type { Fact } from '../../../../facts/fact.ts'
import type { ModuleFact } from '../../../../facts/module.ts'
import { withoutPassword } from '../../../secrets/without-password.ts'
import type { Declared } from '../declared.ts'
import { evaluate } from '../evaluate.ts'
import { textOf } from '../evaluated.ts'
import type { ModuleInstance } from '../module-instance.ts'
import { readModuleSource, refClass } from '../module-source.ts'
import { placeOf, rawOf } from './values.ts'

/** A module call with what holds its version. */
export function moduleFact(call: Declared, instance: ModuleInstance): readonly Fact[] {
  const attribute = call.attributes.get('source')
  if (!attribute) return []
  const expression = attribute.expression()
  const value = evaluate(expression, instance.defaults().scope(attribute.file))
  const use = { file: attribute.file, span: attribute.value, expression }
  const base = { kind: 'module', place: placeOf(use), deployments: [], name: call.labels[0] ?? '' } as const
  if (value.kind !== 'text') return [{ ...base, source: rawOf(use), class: 'undetermined' }]
  const source = textOf(value)
  return [{ ...base, source: withoutPassword(source), ...heldBy(source, call, instance, use) }]
}

function heldBy(
  source: string,
  call: Declared,
  { module }: ModuleInstance,
  use: Parameters<typeof placeOf>[0],
): Pick<ModuleFact, 'ref' | 'class'> {
  const read = readModuleSource(source, module.folder)
  if (read.kind === 'local') return { class: 'local' }
  if (read.kind === 'git') {
    if (read.ref === undefined) return { class: 'none' }
    return { ref: { text: read.ref, place: refPlace(use, read.ref) }, class: refClass(read.ref) }
  }
  if (read.kind === 'archive') return { class: 'undetermined' }
  const version = call.attributes.get('version')
  const expression = version?.expression()
  if (!version || expression?.kind !== 'literal' || typeof expression.value !== 'string')
    return { class: version ? 'undetermined' : 'none' }
  return { ref: { text: expression.value, place: version.file.place(expression.text) }, class: 'version' }
}

/** The reference within the source, where that is written in one piece. */
function refPlace(use: Parameters<typeof placeOf>[0], ref: string) {
  if (use.expression.kind !== 'literal') return placeOf(use)
  const { text } = use.expression
  const at = use.file.source(text).indexOf(`ref=${ref}`)
  if (at === -1) return placeOf(use)
  const start = text.start + at + 'ref='.length
  return use.file.place({ start, end: start + ref.length })
}
