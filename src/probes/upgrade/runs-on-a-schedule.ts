import * as z from 'zod/mini'
import { conclude } from '../conclude.ts'
import { cronDays } from '../cron-days.ts'
import { topOf } from '../main-files.ts'
import { defineProbe } from '../probe.ts'
import { deployingWorkflows, scanningWorkflows } from '../running-workflows.ts'

export const runsOnASchedule = defineProbe({
  id: 'upgrade/runs-on-a-schedule',
  title: 'A workflow that deploys or scans runs on a schedule',
  why: 'Vulnerabilities are found on days on which nobody changes anything. A workflow that waits for a push or for somebody to start it says nothing of them.',
  fix: 'Add a schedule to the triggers of the workflow, as often as the guide says, or take the comment signs away from the one that is there.',
  answers: ['charm-refresh'],
  parameters: z.object({ days: z.optional(z.number()) }),
  needs: ['workflow', 'command'],
  severity: 'low',
  examples: [
    {
      title: 'A scan whose schedule is only a comment',
      files: {
        '.github/workflows/scan.yaml': `on:
  # schedule: [{ cron: "0 2 * * *" }]
  workflow_dispatch:
jobs:
  scan:
    steps: [{ uses: aquasecurity/trivy-action@0.28.0 }]
`,
      },
      expect: ['unmet .github/workflows/scan.yaml:1'],
    },
    {
      title: 'A deployment of each week, beside tests that deploy for each change',
      files: {
        '.github/workflows/ci.yaml': `on: { pull_request: {} }
jobs: { test: { steps: [{ run: juju deploy web --channel 2/edge }] } }
`,
        '.github/workflows/deploy.yaml': `on:
  schedule: [{ cron: "0 2 * * 1" }]
jobs: { deploy: { steps: [{ run: juju refresh web --channel 2/stable }] } }
`,
      },
      expect: ['met .github/workflows/deploy.yaml:2'],
    },
    {
      title: 'A schedule that is too seldom for the guide',
      parameters: { days: 7 },
      files: {
        '.github/workflows/refresh.yaml': `on:
  schedule: [{ cron: "0 2 1 * *" }]
jobs: { refresh: { steps: [{ run: juju refresh web --channel 2/stable }] } }
`,
      },
      expect: ['unmet .github/workflows/refresh.yaml:2'],
    },
    {
      title: 'Workflows that neither deploy nor scan, and one that is switched off',
      files: {
        '.github/workflows/lint.yaml': 'on: [push]\njobs: { lint: { steps: [{ run: make lint }] } }\n',
        '.github/workflows/scan.yaml.disabled': `on: [push]
jobs: { scan: { steps: [{ uses: aquasecurity/trivy-action@0.28.0 }] } }
`,
      },
      expect: ['not-applicable'],
    },
  ],
  ask: (inventory, { days }) => {
    const workflows = [...scanningWorkflows(inventory), ...deployingWorkflows(inventory)]
    const [first] = workflows
    const reason = 'no workflow deploys or scans'
    if (first === undefined) return conclude([], reason)
    const base = { subject: 'schedule', via: [], certainty: 'certain' } as const
    const [scheduled] = workflows
      .flatMap(({ schedules }) => schedules)
      .map(({ cron, place }) => ({ cron, place, every: cronDays(cron) }))
      .toSorted((a, b) => a.every - b.every)
    if (scheduled === undefined) {
      const message = `no workflow that deploys or scans runs by schedule, such as \`${first.place.path}\``
      return conclude([{ outcome: 'unmet', ...base, place: topOf(first.place.path), message }], reason)
    }
    const { cron, place, every } = scheduled
    if (days === undefined || every <= days)
      return conclude([{ outcome: 'met', ...base, place, message: `it runs by schedule: \`${cron}\`` }], reason)
    const message = `it runs every ${every} days at most, \`${cron}\`, and the guide says every ${days} days`
    return conclude([{ outcome: 'unmet', ...base, place, message }], reason)
  },
})
