import * as z from 'zod/mini'
import type { CharmReference } from '../../facts/application.ts'
import { applicationsIn } from '../../inventory/deployed-application.ts'
import { conclude } from '../conclude.ts'
import { onceEach } from '../once-each.ts'
import { defineProbe, type Finding } from '../probe.ts'

export const comesFromStore = defineProbe({
  id: 'pin/comes-from-store',
  title: 'Every charm comes from Charmhub',
  why: 'A refresh reaches only what a store gives out. The older Charm Store is closed, so a charm that was pinned there receives no fix any more, and a charm from a file receives one only when somebody builds it.',
  fix: 'Name the charm as Charmhub does, and check that its publisher there is the one you mean.',
  answers: ['charm-refresh'],
  parameters: z.object({}),
  needs: ['application'],
  severity: 'high',
  examples: [
    {
      title: 'One charm is still pinned in the closed Charm Store',
      files: {
        'bundle.yaml': `bundle: kubernetes
applications:
  dashboard: { charm: ch:dashboard, channel: 1.10/stable }
  proxy:
    charm: cs:~example-team/haproxy-61
`,
      },
      expect: ['met bundle.yaml:3', 'unmet bundle.yaml:5'],
    },
    {
      title: 'Where a charm from a file came from is not in the files',
      files: {
        'bundle.yaml': `bundle: kubernetes
applications:
  dashboard: { charm: ./dashboard.charm }
`,
      },
      expect: ['unknown bundle.yaml:3'],
    },
  ],
  ask: inventory => {
    const findings = inventory.deployments
      .filter(({ promise }) => promise !== undefined)
      .flatMap(deployment =>
        applicationsIn(inventory, deployment).map(({ name, place, charm }) => ({
          ...findingOf(name, charm),
          subject: `${place.path}#${name}.charm`,
          deployment: deployment.id,
        })),
      )
    const reason = 'no charm is deployed in a place that promises a risk'
    return conclude(onceEach(findings), { inventory, needs: ['application'], reason })
  },
})

function findingOf(name: string, charm: CharmReference): Omit<Finding, 'subject'> {
  const base = { place: charm.place, via: [], certainty: 'certain' } as const
  switch (charm.store) {
    case 'charmhub':
      return { ...base, outcome: 'met', message: `\`${name}\` comes from Charmhub` }
    case 'local':
      return {
        ...base,
        outcome: 'unknown',
        message: `\`${name}\` is a local charm: where it came from is not in the files`,
      }
    case 'undetermined': {
      const message = `which charm \`${name}\` is, is filled in later`
      return { ...base, outcome: 'unknown', message }
    }
    case 'charm-store':
      return { ...base, outcome: 'unmet', message: `\`${name}\` is \`${charm.reference}\`; the Charm Store is closed` }
  }
}
