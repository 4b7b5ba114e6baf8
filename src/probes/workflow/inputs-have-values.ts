import type { WorkflowFact } from '../../facts/workflow.ts'
import { factsOf } from '../../inventory/inventory.ts'
import { groupedBy } from '../../inventory/resolve/grouped-by.ts'
import { conclude } from '../conclude.ts'
import { isInUse } from '../is-in-use.ts'
import { onceEach } from '../once-each.ts'
import { defineProbe, type Finding, wordless } from '../probe.ts'
import { replaceValue } from '../replace-value.ts'

export const inputsHaveValues = defineProbe({
  id: 'workflow/inputs-have-values',
  title: 'Every input of a workflow has a value in a run that nobody starts by hand',
  why: 'The default of an input counts only where somebody starts the workflow. A run by schedule or push gets an empty text, and a channel made from it becomes another one than the workflow shows.',
  fix: 'Give a value to fall back to in the expression itself, behind a double bar.',
  answers: ['stable-channel'],
  parameters: wordless,
  needs: ['workflow'],
  severity: 'medium',
  examples: [
    {
      title: 'A risk that is empty each night',
      files: {
        '.github/workflows/deploy.yaml': `on:
  schedule: [{ cron: "0 2 * * *" }]
  workflow_dispatch: { inputs: { risk: { default: stable } } }
jobs:
  deploy:
    steps:
      - run: juju deploy web --channel "2/\${{ inputs.risk }}"
`,
      },
      expect: ['unmet .github/workflows/deploy.yaml:7'],
    },
    {
      title: 'A value to fall back to, and a run that somebody starts',
      files: {
        '.github/workflows/deploy.yaml': `on:
  schedule: [{ cron: "0 2 * * *" }]
  workflow_dispatch: { inputs: { risk: { default: stable } } }
jobs:
  deploy:
    steps:
      - run: juju deploy web --channel "2/\${{ inputs.risk || 'stable' }}"
`,
        '.github/workflows/try.yaml': `on: { workflow_dispatch: { inputs: { risk: { default: edge } } } }
jobs:
  deploy:
    steps:
      - run: juju deploy web --channel "2/\${{ inputs.risk }}"
`,
      },
      expect: ['met .github/workflows/deploy.yaml:3'],
    },
    {
      title: 'A workflow that is switched off',
      files: {
        '.github/workflows/deploy.yaml.disabled': `on:
  push: { branches: [main] }
  workflow_dispatch: { inputs: { risk: { default: stable } } }
jobs:
  deploy:
    steps:
      - run: juju deploy web --channel "2/\${{ inputs.risk }}"
`,
      },
      expect: ['not-applicable'],
    },
  ],
  ask: inventory => {
    const workflows = factsOf(inventory, 'workflow').filter(({ place }) => isInUse(inventory, place.path))
    return conclude(workflows.flatMap(findingsOf), 'no workflow takes inputs and runs without any')
  },
})

/** What starts a run and gives the inputs. */
const giving: ReadonlySet<string> = new Set(['workflow_dispatch', 'workflow_call'])

/** One for each input that a run may lack: its uses without a value, or the input itself. */
function findingsOf(workflow: WorkflowFact): readonly Finding[] {
  const { place, inputs, emptyInputs, triggers } = workflow
  if (!triggers.some(({ event }) => !giving.has(event))) return []
  const uses = groupedBy(emptyInputs.map(empty => [empty.expression.split('.').at(-1) ?? '', empty] as const))
  const base = { via: [], certainty: 'certain' } as const
  const met = inputs
    .filter(({ name }) => !uses.has(name))
    .map(({ name, place: at }): Finding => {
      const message = `\`${name}\` is not used without a value`
      return { outcome: 'met', ...base, subject: `${place.path}#inputs.${name}`, place: at, message }
    })
  const unmet = [...uses].flatMap(([name, all]) =>
    all.map((empty, index): Finding => {
      const fix = all.length === 1 ? fixOf(workflow, empty) : undefined
      const subject = `${place.path}#inputs.${name}${index === 0 ? '' : `-${index + 1}`}`
      const message = `\`${empty.expression}\` is empty in a run by ${eventsOf(workflow)}`
      return { outcome: 'unmet', ...base, subject, place: empty.place, message, ...(fix === undefined ? {} : { fix }) }
    }),
  )
  return onceEach([...unmet, ...met])
}

function eventsOf({ triggers }: WorkflowFact): string {
  const events = triggers.flatMap(({ event }) => (giving.has(event) ? [] : [`\`${event.slice(0, 40)}\``]))
  return events.slice(0, 3).join(' or ')
}

/** The input's own default, where the expression is nothing but the input. */
function fixOf({ inputs }: WorkflowFact, { expression, place }: WorkflowFact['emptyInputs'][number]) {
  const name = /^inputs\.([\w-]{1,100})$/.exec(expression)?.[1]
  const given = inputs.find(input => input.name === name)?.default
  if (given === undefined || !/^[\w./-]{1,80}$/.test(given)) return undefined
  return replaceValue({ value: `\${{ ${expression} }}`, place }, `\${{ ${expression} || '${given}' }}`)
}
