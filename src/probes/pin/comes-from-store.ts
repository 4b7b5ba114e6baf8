import * as z from 'zod/mini'
import type { CharmReference } from '../../facts/application.ts'
import { promiseAt } from '../../inventory/inventory.ts'
import { applicationsWrittenIn } from '../../inventory/written-application.ts'
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
    const findings = inventory.deployments.flatMap(({ id, files }) =>
      files
        .flatMap(path => applicationsWrittenIn(inventory, path))
        .flatMap(({ name, place, charm }) =>
          charm ? [{ ...findingOf(name, charm), subject: `${place.path}#${name}.charm`, deployment: id }] : [],
        ),
    )
    // what is not known of a charm matters where something is promised: tests deploy the charm that they are about
    const said = findings.filter(
      ({ outcome, place }) => outcome !== 'unknown' || promiseAt(inventory, place.path) !== undefined,
    )
    const reason = 'no file deploys a charm'
    return conclude(onceEach(said), reason)
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
