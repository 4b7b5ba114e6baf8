import * as z from 'zod/mini'
import { scalar } from '../asked-values.ts'
import { conclude } from '../conclude.ts'
import { isSomebody, name, namedApplications, noneOf, whose } from '../named-applications.ts'
import { onceEach } from '../once-each.ts'
import { optionValue } from '../option-value.ts'
import { defineProbe } from '../probe.ts'

const needs = ['application'] as const

export const optionEquals = defineProbe({
  id: 'juju/option-equals',
  title: 'The option of the application has the value that is asked for',
  why: 'A value that differs from the one of the guide switches off or weakens what the guide asks for, and nothing else in the files shows it.',
  fix: 'Give the option the value of the guide, in the bundle, an overlay or the Terraform module.',
  answers: [],
  parameters: z.object({ ...whose, option: name, value: scalar, default: z.optional(scalar) }).check(isSomebody),
  needs,
  severity: 'high',
  examples: [
    {
      title: 'The value, another one, and none',
      parameters: { charm: 'ledger', option: 'audit-log', value: true },
      files: {
        'bundle.yaml': `bundle: kubernetes
applications:
  books: { charm: ledger, options: { audit-log: "true" } }
  drafts: { charm: ledger, options: { audit-log: false } }
  archive: { charm: ledger, options: { workers: 2 } }
`,
      },
      expect: ['met bundle.yaml:3', 'unmet bundle.yaml:4', 'unmet bundle.yaml:5'],
    },
    {
      title: 'A default of the charm that the declaration names',
      parameters: { charm: 'ledger', option: 'tls-version', value: 1.2, default: '1.2' },
      files: {
        'bundle.yaml': `bundle: kubernetes
applications:
  books: { charm: ledger, options: { workers: 2 } }
  drafts: { charm: ledger, options: { tls-version: "1.2" } }
`,
      },
      expect: ['met bundle.yaml:3', 'met bundle.yaml:4'],
    },
    {
      title: 'A value that is filled in later, and an application of another charm',
      parameters: { charm: 'ledger', option: 'audit-log', value: true },
      files: {
        'bundle.yaml': `bundle: kubernetes
applications:
  books: { charm: ledger, options: { audit-log: "{{ audit }}" } }
  shop: { charm: shop, options: { audit-log: false } }
`,
      },
      expect: ['unknown bundle.yaml:3'],
    },
  ],
  ask: (inventory, { option, value, default: unset, ...named }) => {
    const asked = { option, values: value, polarity: 'do', default: unset } as const
    const findings = namedApplications(inventory, named).map(each => optionValue(each, asked, inventory))
    return conclude(onceEach(findings), noneOf(named))
  },
})
