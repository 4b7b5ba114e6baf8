import * as z from 'zod/mini'
import { applicationSubject } from '../application-subject.ts'
import { conclude } from '../conclude.ts'
import { monitoredDeployments } from '../monitored.ts'
import { onceEach } from '../once-each.ts'
import { defineProbe, type Finding } from '../probe.ts'

export const agentIsMaintained = defineProbe({
  id: 'cos/agent-is-maintained',
  title: 'No agent of the observability stack is one that another charm replaces',
  why: 'An agent that is no longer maintained gets no fixes of its vulnerabilities, and sees every metric and log of the deployment.',
  fix: 'Deploy the charm that takes its place, and move the relations of the old agent to it.',
  answers: ['monitoring-integration'],
  parameters: z.object({ through: z.optional(z.literal('agent')) }),
  fits: ({ through }) => through === 'agent',
  needs: ['application'],
  severity: 'low',
  examples: [
    {
      title: 'An agent that another one replaces, and that one',
      parameters: { through: 'agent' },
      files: {
        'bundle.yaml': `bundle: kubernetes
applications:
  old: { charm: grafana-agent-k8s, channel: 1/stable }
  new: { charm: opentelemetry-collector-k8s, channel: 2/stable }
`,
        'main.tf': `resource "juju_application" "agent" {
  charm { name = "grafana-agent" }
}
`,
        'deploy.sh': `juju deploy grafana-agent-k8s --channel 1/stable
`,
      },
      expect: ['unmet bundle.yaml:3', 'met bundle.yaml:4', 'unmet main.tf:2', 'unmet deploy.sh:1'],
    },
    {
      title: 'A guide that does not speak of agents',
      files: {
        'bundle.yaml': `bundle: kubernetes
applications:
  agent: { charm: grafana-agent-k8s, channel: 1/stable }
`,
      },
      expect: ['not-applicable'],
    },
    {
      title: 'A name that a later step fills in',
      parameters: { through: 'agent' },
      files: {
        'bundle.yaml': `bundle: kubernetes
applications:
  agent: { charm: "\${AGENT}", channel: 1/stable }
`,
      },
      expect: ['not-applicable'],
    },
  ],
  ask: (inventory, { through }, known) => {
    const all = through === undefined ? [] : monitoredDeployments(inventory, known)
    const findings = all.flatMap(({ deployment, agents }) =>
      agents.map(({ application, charm: { replacedBy } }): Finding => {
        const { name, charm } = application
        const about = {
          subject: applicationSubject(deployment, application, 'charm'),
          deployment: deployment.id,
          place: charm.place,
          via: [],
          certainty: 'certain',
        } as const
        if (replacedBy === undefined)
          return { outcome: 'met', ...about, message: `\`${name}\` is \`${charm.name}\`, which nothing replaces` }
        return {
          outcome: 'unmet',
          ...about,
          message: `\`${name}\` is \`${charm.name}\`, which \`${replacedBy}\` replaces`,
        }
      }),
    )
    return conclude(
      onceEach(findings),
      'the guide asks for no agent, or none is deployed in a place that promises a risk',
    )
  },
})
