import type { WorkflowFact } from '../facts/workflow.ts'
import { factsOf, type Inventory, scopeOf } from '../inventory/inventory.ts'
import type { InventoryReport } from './inventory-report.ts'

/** The workflows that run: a disabled file has none, so no schedule either. */
export function workflowLists(inventory: Inventory): Pick<InventoryReport, 'workflows' | 'schedules' | 'uses'> {
  const running = runningWorkflows(inventory)
  return {
    workflows: running.map(({ place, form, name, triggers, inputs }) => ({
      file: place.path,
      line: place.line,
      form,
      name: name ?? null,
      triggers: triggers.map(({ event }) => event),
      inputs: inputs.map(input => ({ line: input.place.line, name: input.name, default: input.default ?? null })),
    })),
    schedules: running.flatMap(({ schedules }) =>
      schedules.map(({ place, cron }) => ({ file: place.path, line: place.line, cron })),
    ),
    uses: running.flatMap(({ uses }) =>
      uses.map(({ place, action, ref, class: held }) => ({
        file: place.path,
        line: place.line,
        action,
        ref: ref ?? null,
        class: held,
      })),
    ),
  }
}

/** An input that is empty where nobody gives it switches what it is used for. */
export function emptyInputsOf(inventory: Inventory): InventoryReport['gates'] {
  return runningWorkflows(inventory).flatMap(({ emptyInputs }) =>
    emptyInputs.map(({ expression, place }) => ({
      file: place.path,
      line: place.line,
      expression,
      default: null,
      deployment: null,
    })),
  )
}

function runningWorkflows(inventory: Inventory): readonly WorkflowFact[] {
  return factsOf(inventory, 'workflow').filter(({ place }) => scopeOf(inventory, place.path) !== 'disabled')
}

export function commandsOf(inventory: Inventory): InventoryReport['commands'] {
  return factsOf(inventory, 'command').map(({ place, program, subcommand, deployments: [deployment], mention }) => ({
    file: place.path,
    line: place.line,
    program,
    subcommand,
    deployment: deployment ?? null,
    mention: mention === true,
  }))
}
