import * as z from 'zod/mini'
import { applicationPresence } from '../application-presence.ts'
import { conclude } from '../conclude.ts'
import { isSomebody, standingDeployments, whose } from '../named-applications.ts'
import { onceEach } from '../once-each.ts'
import { defineProbe } from '../probe.ts'

export const applicationIsAbsent = defineProbe({
  id: 'juju/application-is-absent',
  title: 'No deployment has the application',
  why: 'What is not deployed cannot be attacked: tools for debugging and demonstration open what the guide closes.',
  fix: 'Take the application and its relations out of the bundle or the Terraform module.',
  answers: [],
  parameters: z.object(whose).check(isSomebody),
  needs: ['application'],
  severity: 'high',
  examples: [
    {
      title: 'One deployment lacks it and another has it',
      parameters: { charm: 'debug-shell' },
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
      title: 'One of Terraform, and one that is off unless somebody switches it on',
      parameters: { charm: 'debug-shell' },
      files: {
        'a/main.tf': `resource "juju_application" "shell" {
  charm { name = "debug-shell" }
}
`,
        'b/main.tf': `variable "debug" { default = false }
resource "juju_application" "shell" {
  count = var.debug ? 1 : 0
  charm { name = "debug-shell" }
}
`,
      },
      expect: ['unmet a/main.tf:1', 'met b/main.tf:2'],
    },
    {
      title: 'A script that deploys it, one that does not, and a comment',
      parameters: { charm: 'debug-shell' },
      files: {
        'a.sh': `juju deploy debug-shell --channel 1/stable
`,
        'b.sh': `# juju deploy debug-shell --channel 1/stable
juju deploy ledger --channel 1/stable
`,
      },
      expect: ['unmet a.sh:1', 'unknown b.sh:2'],
    },
  ],
  ask: (inventory, named) => {
    const asked = { ...named, polarity: 'do-not' } as const
    const findings = standingDeployments(inventory).flatMap(each => applicationPresence(inventory, each, asked))
    return conclude(onceEach(findings), 'there is no deployment in a place that promises a risk')
  },
})
