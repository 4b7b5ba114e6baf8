import * as z from 'zod/mini'
import type { Inventory } from '../../inventory/inventory.ts'
import { isUnwritten } from '../../inventory/is-unwritten.ts'
import { shortened } from '../../text/shortened.ts'
import { applicationSubject } from '../application-subject.ts'
import { conclude } from '../conclude.ts'
import { certaintyOfLack, excused, excuseOf, excuseOfOptions } from '../excuse-of.ts'
import { isSomebody, type NamedApplication, name, namedApplications, noneOf, whose } from '../named-applications.ts'
import { onceEach } from '../once-each.ts'
import { optionSeen } from '../option-seen.ts'
import { defineProbe, type Finding } from '../probe.ts'
import { isSameScalar, type Scalar } from '../same-scalar.ts'

const needs = ['application'] as const
const scalar = z.union([z.string().check(z.maxLength(1000)), z.number(), z.boolean()])

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
  ask: (inventory, parameters) => {
    const findings = namedApplications(inventory, parameters).map(named => findingOf(named, parameters, inventory))
    return conclude(onceEach(findings), noneOf(parameters))
  },
})

interface Asked {
  readonly option: string
  readonly value: Scalar
  readonly default?: Scalar | undefined
}

function findingOf({ application, deployment }: NamedApplication, asked: Asked, inventory: Inventory): Finding {
  const { option, value, default: unset } = asked
  const found = application.options.find(each => each.name === option)
  const isBad = (text: string): boolean => !isSameScalar(text, value)
  const isBlank = (text: string): boolean => isBad(text) && isUnwritten(text) && !isWord(text)
  const seen = found && optionSeen(found, { isBad, isBlank })
  const about = {
    subject: applicationSubject(deployment, application, option),
    deployment: deployment.id,
    place: application.place,
    via: [],
    certainty: 'certain',
  } as const
  const says = `\`${option}\` of \`${application.name}\``
  switch (seen?.kind) {
    case 'open':
      return { ...about, outcome: 'unknown', place: seen.place, message: `${says} is ${seen.open}` }
    case 'secret':
      return { ...about, outcome: 'unknown', place: seen.place, message: `${says} is a secret, which is not compared` }
    case 'value': {
      const { place, via, certainty, bad } = seen
      const told = { ...about, place, via, certainty }
      if (!bad) return { ...told, outcome: 'met', message: `${says} is ${quoted(value)}` }
      return { ...told, outcome: 'unmet', message: `${says} is ${quoted(seen.value)}; ${quoted(value)} is asked for` }
    }
    case undefined: {
      const open = excuseOfOptions(application)
      if (open === undefined && unset !== undefined && isSameScalar(String(unset), value))
        return { ...about, outcome: 'met', message: `${says} is not set, and ${quoted(value)} by default` }
      const message = `${says} is not set; ${quoted(value)} is asked for`
      const certainty = certaintyOfLack(application)
      return excused({ ...about, certainty, outcome: 'unmet', message }, open ?? excuseOf(inventory, deployment, needs))
    }
  }
}

function quoted(value: Scalar): string {
  const text = shortened(String(value).replace(/\s+/g, ' ').replaceAll('`', "'"), 60)
  return text.trim() === '' ? 'empty' : `\`${text}\``
}

/** Words for nothing are values where a value is asked for. */
const isWord = (text: string): boolean => /^(?:none|null|nil|undefined|n\/a|u?u?id)$/i.test(text.trim())
