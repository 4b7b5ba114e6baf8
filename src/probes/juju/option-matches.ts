import * as z from 'zod/mini'
import { scalar } from '../asked-values.ts'
import { conclude } from '../conclude.ts'
import { isSomebody, name, namedApplications, noneOf, whose } from '../named-applications.ts'
import { onceEach } from '../once-each.ts'
import { optionValue } from '../option-value.ts'
import { defineProbe } from '../probe.ts'

export const optionMatches = defineProbe({
  id: 'juju/option-matches',
  title: 'The option of the application has one of the values that are asked for',
  why: 'Often several values are as good, and all others weaken what the guide asks for. With the polarity `do-not` it is the other way round: the listed values are those that weaken it.',
  fix: 'Give the option a value of the list, in the bundle, an overlay or the Terraform module.',
  answers: [],
  parameters: z
    .object({
      ...whose,
      option: name,
      values: z.array(scalar).check(z.minLength(1), z.maxLength(100)),
      default: z.optional(scalar),
      polarity: z._default(z.enum(['do', 'do-not']), 'do'),
    })
    .check(isSomebody),
  needs: ['application'],
  severity: 'high',
  examples: [
    {
      title: 'A value of the list, another one, and none',
      parameters: { charm: 'ledger', option: 'tls-version', values: ['1.2', '1.3'] },
      files: {
        'bundle.yaml': `bundle: kubernetes
applications:
  books: { charm: ledger, options: { tls-version: "1.3" } }
  drafts: { charm: ledger, options: { tls-version: "1.0" } }
  archive: { charm: ledger, options: { workers: 2 } }
`,
      },
      expect: ['met bundle.yaml:3', 'unmet bundle.yaml:4', 'unmet bundle.yaml:5'],
    },
    {
      title: 'The values that a guide forbids',
      parameters: { charm: 'ledger', option: 'log-level', values: ['debug', 'trace'], polarity: 'do-not' },
      files: {
        'bundle.yaml': `bundle: kubernetes
applications:
  books: { charm: ledger, options: { log-level: info } }
  drafts: { charm: ledger, options: { log-level: debug } }
  archive: { charm: ledger }
  other: { charm: ledger, options: { log-level: "{{ level }}" } }
`,
      },
      expect: ['met bundle.yaml:3', 'unmet bundle.yaml:4', 'met bundle.yaml:5', 'unknown bundle.yaml:6'],
    },
    {
      title: 'An option of Terraform with the default of a variable',
      parameters: { charm: 'ledger', option: 'tls-version', values: ['1.2', '1.3'] },
      files: {
        'main.tf': `variable "tls" { default = "1.0" }
resource "juju_application" "books" {
  charm { name = "ledger" }
  config = { tls-version = var.tls }
}
`,
      },
      expect: ['unmet main.tf:1'],
    },
    {
      title: 'What a script sets, and an application of another charm',
      parameters: { charm: 'ledger', option: 'tls-version', values: ['1.2', '1.3'] },
      files: {
        'deploy.sh': `juju deploy ledger --channel 1/stable --config tls-version=1.1
juju deploy shop --channel 1/stable --config tls-version=1.1
`,
      },
      expect: ['unmet deploy.sh:1'],
    },
  ],
  ask: (inventory, { charm, application, ...asked }) => {
    const named = { charm, application }
    const findings = namedApplications(inventory, named).map(each => optionValue(each, asked, inventory))
    return conclude(onceEach(findings), noneOf(named))
  },
})
