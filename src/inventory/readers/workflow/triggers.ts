import type { WorkflowInput, WorkflowSchedule, WorkflowTrigger } from '../../../facts/workflow.ts'
import { field, itemsOf, pairsOf, textOf } from '../../../yaml/fields.ts'
import type { YamlNode } from '../../../yaml/node.ts'
import type { SourcePlaces } from '../../source-places.ts'
import { type DeclaredInput, declaredInputs } from '../../workflows/inputs.ts'
import { workflowInput } from '../../workflows/workflow-input.ts'

const maxTriggers = 100

/** The events of `on:`, which is one name, a list of them, or a mapping. */
export function readTriggers(on: YamlNode | undefined, places: SourcePlaces): readonly WorkflowTrigger[] {
  const nodes =
    on?.kind === 'mapping' ? pairsOf(on).map(({ key }) => key) : on?.kind === 'sequence' ? itemsOf(on) : [on]
  return nodes.slice(0, maxTriggers).flatMap(node => {
    const event = textOf(node)
    return node && event !== undefined && event !== '' ? [{ event, place: places.place(node) }] : []
  })
}

export function readSchedules(on: YamlNode | undefined, places: SourcePlaces): readonly WorkflowSchedule[] {
  return itemsOf(field(on, 'schedule'))
    .slice(0, maxTriggers)
    .flatMap(item => {
      const cron = field(item, 'cron')
      const text = textOf(cron)
      return cron && text !== undefined ? [{ cron: text, place: places.place(cron) }] : []
    })
}

/** The triggers that take inputs. */
export const givingTriggers = ['workflow_dispatch', 'workflow_call'] as const

interface TriggerInputs {
  readonly declared: readonly DeclaredInput[]
  readonly inputs: readonly WorkflowInput[]
}

export function readInputs(on: YamlNode | undefined, places: SourcePlaces): TriggerInputs {
  const of = givingTriggers.map(trigger => {
    const declared = declaredInputs(field(field(on, trigger), 'inputs'))
    return { declared, inputs: declared.map(input => workflowInput(input, places, trigger)) }
  })
  return { declared: of.flatMap(each => each.declared), inputs: of.flatMap(each => each.inputs) }
}
