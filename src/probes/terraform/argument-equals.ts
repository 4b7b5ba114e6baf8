import * as z from 'zod/mini'
import { type Deployment, isPartial } from '../../inventory/inventory.ts'
import { isAbsent } from '../../inventory/presence.ts'
import { argumentsIn, blockTypes, type SeenArgument } from '../../inventory/resolve/terraform/seen-arguments.ts'
import { isOneOf, quotedValue, quotedValues, scalar, type Values, values } from '../asked-values.ts'
import { conclude } from '../conclude.ts'
import { pathParts } from '../fields-at.ts'
import { standingDeployments } from '../named-applications.ts'
import { whereOn } from '../off-unless.ts'
import { onceEach } from '../once-each.ts'
import { defineProbe, type Finding } from '../probe.ts'
import type { Scalar } from '../same-scalar.ts'
import { isValue } from '../shown-value.ts'
import { worstValue } from '../worst-value.ts'

const label = z.string().check(z.minLength(1), z.maxLength(200))
const path = z.string().check(
  z.refine(text => text.length <= 300 && pathParts(text) !== undefined, {
    error: '`argument` is names parted by dots, `*` for any item: write `charm.channel` or `config.audit-log`',
  }),
)

export const argumentEquals = defineProbe({
  id: 'terraform/argument-equals',
  title: 'The argument of the Terraform block has a value that is asked for',
  why: 'What Terraform applies is what its arguments come to, over variables and modules, and an argument that is not set has a default that the provider may change.',
  fix: 'Give the argument a value that is asked for, where it is written or in the default of its variable.',
  answers: [],
  parameters: z.object({
    block: z._default(z.enum(blockTypes), 'resource'),
    type: z.optional(label),
    name: z.optional(label),
    argument: path,
    value: values,
    default: z.optional(scalar),
    polarity: z._default(z.enum(['do', 'do-not']), 'do'),
  }),
  needs: ['module', 'variable'],
  severity: 'high',
  examples: [
    {
      title: 'The value, another one by a variable, and none',
      parameters: { type: 'google_sql_database_instance', argument: 'deletion_protection', value: true },
      files: {
        'a/main.tf': `resource "google_sql_database_instance" "books" {
  deletion_protection = true
}
`,
        'b/main.tf': `variable "protect" { default = false }
resource "google_sql_database_instance" "books" {
  deletion_protection = var.protect
}
`,
        'c/main.tf': `resource "google_sql_database_instance" "books" {
  name = "books"
}
`,
      },
      expect: ['met a/main.tf:2', 'unmet b/main.tf:1', 'unmet c/main.tf:1'],
    },
    {
      title: 'Inside nested blocks, maps and lists, with what a guide forbids',
      parameters: {
        type: 'google_compute_firewall',
        argument: 'source_ranges.*',
        value: '0.0.0.0/0',
        polarity: 'do-not',
      },
      files: {
        'main.tf': `resource "google_compute_firewall" "a" {
  source_ranges = ["10.0.0.0/8", "0.0.0.0/0"]
}
resource "google_compute_firewall" "b" {
  source_ranges = ["10.0.0.0/8"]
}
`,
      },
      expect: ['unmet main.tf:2', 'met main.tf:5'],
    },
    {
      title: 'A value that only whoever applies it gives, and a block of another type',
      parameters: { type: 'juju_application', argument: 'config.audit-log', value: true },
      files: {
        'main.tf': `variable "audit" { type = bool }
resource "juju_application" "books" {
  charm { name = "ledger" }
  config = { audit-log = var.audit }
}
resource "juju_model" "books" { config = { audit-log = false } }
`,
      },
      expect: ['unknown main.tf:4'],
    },
    {
      title: 'A block of the settings, and a default that the declaration names',
      parameters: { block: 'terraform', argument: 'required_version', value: ['>= 1.6'], default: '>= 1.6' },
      files: {
        'a/main.tf': `terraform {
  required_version = ">= 0.12"
}
`,
        'b/main.tf': `terraform { backend "s3" {} }
`,
      },
      expect: ['unmet a/main.tf:2', 'met b/main.tf:1'],
    },
  ],
  ask: (inventory, asked) => {
    const parts = pathParts(asked.argument) ?? []
    const block = { block: asked.block, labels: [asked.type, asked.name], path: parts }
    const findings = standingDeployments(inventory)
      .filter(each => each.kind === 'terraform' && !isPartial(each))
      .flatMap(deployment =>
        argumentsIn(deployment, block).flatMap(seen => findingsOf(seen, deployment, { ...asked, parts })),
      )
    return conclude(onceEach(findings), 'no block that is asked for is in a place that promises a risk')
  },
})

interface Asked {
  readonly parts: readonly string[]
  readonly value: Values
  readonly default?: Scalar | undefined
  readonly polarity: 'do' | 'do-not'
}

function findingsOf(seen: SeenArgument, deployment: Deployment, asked: Asked): readonly Finding[] {
  if (isAbsent(seen.gate)) return []
  const about = { deployment: deployment.id, via: [], certainty: 'certain' } as const
  const base = `${deployment.id}#${seen.address}`
  const all = seen.values.map(
    (each): Finding => ({ ...about, ...judged(each, seen, asked), subject: `${base}.${each.at}` }),
  )
  const bad = all.filter(({ outcome }) => outcome !== 'met')
  const said = bad.length > 0 ? bad : all.slice(0, 1)
  const named = { name: seen.address.replaceAll('`', "'").slice(0, 80), ...(seen.gate ? { gate: seen.gate } : {}) }
  if (said.length > 0 && (bad.length > 0 || seen.open === undefined)) return said.map(each => whereOn(each, named))
  return [whereOn({ ...about, ...lacking(seen, asked), subject: `${base}.${asked.parts.join('.')}` }, named)]
}

type Said = Pick<Finding, 'outcome' | 'place' | 'message'> & Partial<Pick<Finding, 'via' | 'certainty'>>

function judged({ at, value }: SeenArgument['values'][number], { address }: SeenArgument, asked: Asked): Said {
  const isWanted = asked.polarity === 'do'
  const worst = worstValue(value, text => isOneOf(text, asked.value) !== isWanted)
  const says = `\`${at}\` of \`${address}\``.replace(/\s+/g, ' ').slice(0, 150)
  if (worst.kind === 'unknown')
    return { outcome: 'unknown', place: worst.place, message: `${says} is not determined: ${worst.why}`.slice(0, 240) }
  const { place, via, certainty, bad } = worst
  const is = isValue(worst.value, asked.parts)
  const wanted = isWanted ? `${quotedValues(asked.value)} is asked for` : 'that is what is forbidden'
  return { outcome: bad ? 'unmet' : 'met', place, via, certainty, message: `${says} ${is}${bad ? `; ${wanted}` : ''}` }
}

/** An argument that is not there has the default that the declaration names, and else none of the forbidden values. */
function lacking({ address, place, open }: SeenArgument, { parts, value, default: unset, polarity }: Asked): Said {
  const says = `\`${parts.join('.')}\` of \`${address}\``.slice(0, 150)
  if (open !== undefined)
    return { outcome: 'unknown', place, message: `${says} may be set elsewhere: ${open}`.slice(0, 240) }
  const isWanted = polarity === 'do'
  const isGood = unset === undefined ? !isWanted : isOneOf(String(unset), value) === isWanted
  const by = unset === undefined ? '' : `, and ${quotedValue(unset)} by default`
  const asked = isGood || !isWanted ? '' : `; ${quotedValues(value)} is asked for`
  return { outcome: isGood ? 'met' : 'unmet', place, message: `${says} is not set${by}${asked}` }
}
