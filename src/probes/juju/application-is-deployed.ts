import * as z from 'zod/mini'
import { applicationPresence } from '../application-presence.ts'
import { conclude } from '../conclude.ts'
import { isSomebody, standingDeployments, whose } from '../named-applications.ts'
import { onceEach } from '../once-each.ts'
import { defineProbe } from '../probe.ts'

const needs = ['application'] as const

export const applicationIsDeployed = defineProbe({
  id: 'juju/application-is-deployed',
  title: 'Every deployment has the application',
  why: 'What protects the others only does so where it is deployed beside them. With the polarity `do-not` it is the other way round: what is not deployed cannot be attacked.',
  fix: 'Add the application to the bundle or the Terraform module, or with the polarity `do-not` take it out.',
  answers: [],
  parameters: z.object({ ...whose, polarity: z._default(z.enum(['do', 'do-not']), 'do') }).check(isSomebody),
  needs,
  severity: 'high',
  examples: [
    {
      title: 'One deployment has it and another lacks it',
      parameters: { charm: 'audit-collector' },
      files: {
        'a/bundle.yaml': `bundle: kubernetes
applications:
  audit: { charm: audit-collector }
  ledger: { charm: ledger }
`,
        'b/bundle.yaml': `bundle: kubernetes
applications:
  ledger: { charm: ledger }
`,
      },
      expect: ['met a/bundle.yaml:3', 'unmet b/bundle.yaml:2'],
    },
    {
      title: 'What a guide forbids',
      parameters: { charm: 'debug-shell', polarity: 'do-not' },
      files: {
        'a/bundle.yaml': `bundle: kubernetes
applications:
  ledger: { charm: ledger }
`,
        'b/bundle.yaml': `bundle: kubernetes
applications:
  ledger: { charm: ledger }
  shell: { charm: debug-shell }
`,
      },
      expect: ['met a/bundle.yaml:2', 'unmet b/bundle.yaml:4'],
    },
    {
      title: 'A charm whose name a later step fills in, and the name alone',
      parameters: { charm: 'audit-collector' },
      files: {
        'bundle.yaml': `bundle: kubernetes
applications:
  audit-collector: { charm: "\${CHARM}" }
  ledger: { charm: ledger }
`,
      },
      expect: ['unknown bundle.yaml:2'],
    },
  ],
  ask: (inventory, parameters) => {
    const findings = standingDeployments(inventory).flatMap(deployment =>
      applicationPresence(inventory, deployment, parameters),
    )
    return conclude(onceEach(findings), 'there is no deployment in a place that promises a risk')
  },
})
