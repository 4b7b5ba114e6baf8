import type { UsedAction } from '../../facts/workflow.ts'
import { textOf } from '../../yaml/fields.ts'
import type { YamlNode } from '../../yaml/node.ts'
import type { SourcePlaces } from '../source-places.ts'

/** What a step or a job `uses`: an action, a reusable workflow, an image. */
export function usedAction(node: YamlNode | undefined, places: SourcePlaces): readonly UsedAction[] {
  const text = textOf(node)?.trim()
  if (!node || text === undefined || text === '') return []
  const place = places.place(node)
  if (/^\.{1,2}\//.test(text)) return [{ action: text, place, class: 'local' }]
  const at = text.startsWith('docker://') ? -1 : text.lastIndexOf('@')
  if (at === -1) return [{ action: text, place, class: text.includes('${{') ? 'undetermined' : 'none' }]
  const ref = text.slice(at + 1)
  return [{ action: text.slice(0, at), place, ref, class: refClass(ref) }]
}

/** What a Git reference is by its form: a short hash may be a branch as well. */
function refClass(ref: string): UsedAction['class'] {
  if (/^(?:[\da-f]{40}|[\da-f]{64})$/i.test(ref)) return 'sha'
  if (/^[\da-f]{7,39}$/.test(ref) && /\d/.test(ref) && /[a-f]/.test(ref)) return 'undetermined'
  if (ref === '' || /[${}\s]/.test(ref)) return 'undetermined'
  return /^v?\d{1,9}(?:\.\d{1,9}){0,3}(?:[-+.][\w.]{1,40})?$/i.test(ref) || /-v\d/.test(ref) ? 'tag' : 'branch'
}
