import * as z from 'zod/mini'
import type { WorkflowFact } from '../../facts/workflow.ts'
import { factsOf } from '../../inventory/inventory.ts'
import { matchesGlob } from '../../text/matches-glob.ts'
import { conclude } from '../conclude.ts'
import { glob, wholeFile } from '../file-paths.ts'
import { isInUse } from '../is-in-use.ts'
import { onceEach } from '../once-each.ts'
import { defineProbe, type Finding } from '../probe.ts'

/** Events that trigger workflows (docs.github.com/actions/reference/workflows-and-actions/events-that-trigger-workflows). */
const events = [
  'branch_protection_rule',
  'check_run',
  'check_suite',
  'create',
  'delete',
  'deployment',
  'deployment_status',
  'discussion',
  'discussion_comment',
  'fork',
  'gollum',
  'image_version',
  'issue_comment',
  'issues',
  'label',
  'merge_group',
  'milestone',
  'page_build',
  'public',
  'pull_request',
  'pull_request_review',
  'pull_request_review_comment',
  'pull_request_target',
  'push',
  'registry_package',
  'release',
  'repository_dispatch',
  'schedule',
  'status',
  'watch',
  'workflow_call',
  'workflow_dispatch',
  'workflow_run',
] as const

export const isTriggeredBy = defineProbe({
  id: 'workflow/is-triggered-by',
  title: 'The workflow is triggered by the event',
  why: 'A scan or an upgrade that nothing triggers does not happen, and a workflow that strangers can trigger runs with the rights of the repository. The polarity `do-not` asks for the second.',
  fix: 'Add the event to `on`, or with the polarity `do-not` take it out.',
  answers: [],
  parameters: z.object({
    event: z.enum(events),
    path: z.optional(glob),
    name: z.optional(z.string().check(z.minLength(1), z.maxLength(200))),
    polarity: z._default(z.enum(['do', 'do-not']), 'do'),
  }),
  needs: ['workflow'],
  severity: 'medium',
  examples: [
    {
      title: 'A schedule, and one that is commented out',
      parameters: { event: 'schedule', path: '.github/workflows/scan-*.yaml' },
      files: {
        '.github/workflows/scan-images.yaml': `on:
  schedule:
    - cron: "0 3 * * 1"
jobs: {}
`,
        '.github/workflows/scan-charms.yaml': `on:
  # schedule: [{ cron: "0 3 * * 1" }]
  workflow_dispatch:
jobs: {}
`,
        '.github/workflows/lint.yaml': `on: push
jobs: {}
`,
      },
      expect: ['unmet .github/workflows/scan-charms.yaml:1', 'met .github/workflows/scan-images.yaml:2'],
    },
    {
      title: 'An event that a guide forbids',
      parameters: { event: 'pull_request_target', polarity: 'do-not' },
      files: {
        '.github/workflows/a.yaml': `on: [push, pull_request_target]
jobs: {}
`,
        '.github/workflows/b.yaml': `on: [push, pull_request]
jobs: {}
`,
      },
      expect: ['unmet .github/workflows/a.yaml:1', 'met .github/workflows/b.yaml:1'],
    },
    {
      title: 'Any workflow is enough where none is named, and a disabled one never runs',
      parameters: { event: 'schedule' },
      files: {
        '.github/workflows/a.yaml': `on: push
jobs: {}
`,
        '.github/workflows/b.yaml.disabled': `on: { schedule: [{ cron: "0 3 * * 1" }] }
jobs: {}
`,
      },
      expect: ['unmet .github/workflows/a.yaml:1'],
    },
  ],
  ask: (inventory, { event, path, name, polarity }) => {
    const workflows = factsOf(inventory, 'workflow').filter(
      workflow =>
        workflow.form === 'workflow' &&
        isInUse(inventory, workflow.place.path) &&
        (path === undefined || matchesGlob(path, workflow.place.path)) &&
        (name === undefined || workflow.name === name),
    )
    const isWanted = polarity === 'do'
    const findings = workflows.map(workflow => findingOf(workflow, event, isWanted))
    const met = findings.filter(({ outcome }) => outcome === 'met')
    const isAny = isWanted && path === undefined && name === undefined
    // of all workflows one is enough, and where none is it is said of the first
    const kept = isAny ? (met.length > 0 ? met : findings.slice(0, 1)) : findings
    return conclude(onceEach(kept), 'there is no such workflow')
  },
})

function findingOf({ place, name, triggers }: WorkflowFact, event: string, isWanted: boolean): Finding {
  const found = triggers.find(trigger => trigger.event === event)
  const own = name === undefined ? 'the workflow' : `\`${name.replaceAll('`', "'").slice(0, 80)}\``
  return {
    outcome: (found !== undefined) === isWanted ? 'met' : 'unmet',
    subject: `${place.path}#${event}`,
    place: found?.place ?? wholeFile(place.path),
    via: [],
    certainty: 'certain',
    message: `${own} is ${found ? '' : 'not '}triggered by \`${event}\``,
  }
}
