import type { VariableFact } from '../../facts/variable.ts'
import { factsOf } from '../../inventory/inventory.ts'
import { conclude } from '../conclude.ts'
import { oncePerPlace } from '../once-each.ts'
import { defineProbe, type Finding, wordless } from '../probe.ts'
import { replaceValue } from '../replace-value.ts'

export const secretVariablesAreSensitive = defineProbe({
  id: 'terraform/secret-variables-are-sensitive',
  title: 'Every variable for a secret is sensitive',
  why: 'Terraform shows the value of a variable in plans and errors, which the logs of a pipeline keep, unless the variable is marked as sensitive.',
  fix: 'Add `sensitive = true` to the variable.',
  answers: ['credential-storage'],
  parameters: wordless,
  needs: ['variable'],
  severity: 'medium',
  examples: [
    {
      title: 'One variable is marked and one is not',
      files: {
        'variables.tf': `variable "admin_password" {
  type      = string
  sensitive = true
}
variable "s3_secret_key" {
  type = string # of the bucket
}
`,
      },
      expect: ['met variables.tf:1', 'unmet variables.tf:5'],
    },
    {
      title: 'The id or the name of a secret is none',
      files: {
        'variables.tf': `variable "tls_secret_id" { type = string }
variable "pull_secret_name" { type = string }
variable "api_token" {
}
`,
      },
      expect: ['unmet variables.tf:3'],
    },
    {
      title: 'One that says that it is not sensitive',
      files: { 'variables.tf': 'variable "admin_password" {\n  type      = string\n  sensitive = false\n}\n' },
      expect: ['unmet variables.tf:3'],
    },
    {
      title: 'An expression in place of true is not known',
      files: { 'variables.tf': 'variable "token" { sensitive = local.hidden }\n' },
      expect: ['unknown variables.tf:1'],
    },
  ],
  ask: inventory => {
    const findings = factsOf(inventory, 'variable').flatMap(variable => findingOf(variable) ?? [])
    return conclude(oncePerPlace(findings), 'no module of Terraform declares a variable for a secret')
  },
})

function findingOf({ name, place, deployments, ...variable }: VariableFact): Finding | undefined {
  if (!variable.mayHoldSecret) return undefined
  const [outcome, says] = told[variable.sensitive]
  const { insertAt, switchedOff } = variable
  const fix = switchedOff
    ? replaceValue({ value: 'false', place: switchedOff }, 'true')
    : insertAt && { place: insertAt, text: '\n  sensitive = true' }
  return {
    outcome,
    subject: `${place.path}#var.${name}`,
    ...(deployments[0] === undefined ? {} : { deployment: deployments[0] }),
    place: switchedOff ?? place,
    via: [],
    certainty: 'certain',
    message: `the variable \`${name}\` ${says}`,
    ...(outcome === 'unmet' && fix ? { fix } : {}),
  }
}

const told: Readonly<Record<VariableFact['sensitive'], readonly [Finding['outcome'], string]>> = {
  yes: ['met', 'is marked as sensitive'],
  no: ['unmet', 'may hold a secret and is not marked as sensitive'],
  undetermined: ['unknown', 'may hold a secret; the files do not say whether it is sensitive'],
}
