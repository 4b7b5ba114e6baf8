import type { SecretFact } from '../../facts/secret.ts'
import { factsOf, type Inventory } from '../../inventory/inventory.ts'
import { conclude } from '../conclude.ts'
import { oncePerPlace } from '../once-each.ts'
import { defineProbe, type Finding, wordless } from '../probe.ts'
import { allowsFrom, parseConstraint } from '../version-constraint.ts'

/**
 * The first versions with write-only arguments: the juju provider's `value_wo`
 * (github.com/juju/terraform-provider-juju/pull/1284, after 2.1.0), and Terraform's own.
 */
const since: Readonly<Record<string, readonly number[]>> = { 'provider juju': [2, 2, 0], terraform: [1, 11, 0] }

export const secretValuesStayOutOfState = defineProbe({
  id: 'terraform/secret-values-stay-out-of-state',
  title: 'Every Juju secret that Terraform makes stays out of its state',
  why: 'The value of a Juju secret is written to the state of Terraform in clear text, where everybody reads it who may run the deployment. A write-only value is handed on and kept nowhere.',
  fix: 'Give the value by the write-only argument that the provider has since version 2.2, from an ephemeral variable or resource.',
  answers: ['credential-storage'],
  parameters: wordless,
  needs: ['secret', 'version'],
  severity: 'low',
  examples: [
    {
      title: 'One value is kept in the state, the other is not',
      files: {
        'main.tf': `resource "juju_secret" "database" {
  name  = "database"
  value = { password = var.database_password }
}
resource "juju_secret" "bucket" {
  value_wo = { key = var.bucket_key }
}
`,
      },
      expect: ['unmet main.tf:3', 'met main.tf:6'],
    },
    {
      title: 'The version of the provider that is asked for has no write-only value',
      files: {
        'main.tf': `resource "juju_secret" "database" {
  name  = "database"
  value = { password = var.database_password }
}
`,
        'versions.tf': `terraform {
  required_providers {
    juju = { source = "juju/juju", version = "~> 1.0" }
  }
}
`,
      },
      expect: ['not-applicable'],
    },
  ],
  ask: inventory => {
    const older = olderDeployments(inventory)
    const asked = factsOf(inventory, 'secret').filter(
      ({ field, deployments }) => field === 'value_wo' || !deployments.every(id => older.has(id)),
    )
    return conclude(
      oncePerPlace(asked.map(findingOf)),
      'no file makes a Juju secret whose value could stay out of the state',
    )
  },
})

/** Deployments whose versions all come before write-only values. */
function olderDeployments(inventory: Inventory): ReadonlySet<string> {
  return new Set(
    factsOf(inventory, 'version').flatMap(({ subject, value, deployments }) => {
      const [first, constraint] = [since[subject], parseConstraint(value)]
      return first && constraint && !allowsFrom(constraint, first) ? deployments : []
    }),
  )
}

function findingOf({ name, field, place, deployments }: SecretFact): Finding {
  const isKept = field === 'value'
  return {
    outcome: isKept ? 'unmet' : 'met',
    subject: `${place.path}#secret.${name}`,
    ...(deployments[0] === undefined ? {} : { deployment: deployments[0] }),
    place,
    via: [],
    certainty: 'certain',
    message: `the value of the Juju secret \`${name}\` is ${isKept ? 'kept in the state' : 'write-only'}`,
  }
}
