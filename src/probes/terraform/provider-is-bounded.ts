import type { VersionFact } from '../../facts/version.ts'
import { factsOf } from '../../inventory/inventory.ts'
import { conclude } from '../conclude.ts'
import { oncePerPlace } from '../once-each.ts'
import { defineProbe, type Finding, wordless } from '../probe.ts'
import { replaceValue } from '../replace-value.ts'
import { hasUpperBound, nextMajor, parseConstraint } from '../version-constraint.ts'

export const providerIsBounded = defineProbe({
  id: 'terraform/provider-is-bounded',
  title: 'Every provider of Terraform has an upper bound on its version',
  why: 'A provider is a program that runs with the credentials of the deployment. Without an upper bound the next major version comes by itself, as a charm of another track would, and may change what is deployed.',
  fix: 'Add an upper bound to the constraint, such as the next major version.',
  answers: ['stable-channel'],
  parameters: wordless,
  needs: ['version'],
  severity: 'low',
  examples: [
    {
      title: 'A lower bound alone lets every later version in',
      files: {
        'versions.tf': `terraform {
  required_providers {
    juju = { source = "juju/juju", version = ">= 0.14.0" }
    random = { source = "hashicorp/random", version = "~> 3.6" }
  }
}
`,
      },
      expect: ['unmet versions.tf:3', 'met versions.tf:4'],
    },
    {
      title: 'A bound of its own, one exact version, one that is left out, and what is no constraint',
      files: {
        'versions.tf': `terraform {
  required_providers {
    juju   = { version = ">= 0.20, < 1" }
    random = { version = "3.6.2" }
    null   = { version = "!= 3.1" }
  }
}
`,
        'old/versions.tf': `terraform {
  required_providers {
    juju = "newest"
  }
}
`,
      },
      expect: ['unknown old/versions.tf:3', 'met versions.tf:3', 'met versions.tf:4', 'unmet versions.tf:5'],
    },
  ],
  ask: inventory => {
    const findings = factsOf(inventory, 'version').flatMap(version => findingOf(version) ?? [])
    return conclude(oncePerPlace(findings), 'no file names the version of a provider of Terraform')
  },
})

/** Which Terraform runs is for whoever runs it, so `required_version` is not asked. */
function findingOf({ subject, value, place, deployments }: VersionFact): Finding | undefined {
  if (!subject.startsWith('provider ')) return undefined
  const name = `\`${subject.slice('provider '.length)}\``
  const base = {
    subject: `${place.path}#${subject}`,
    ...(deployments[0] === undefined ? {} : { deployment: deployments[0] }),
    place,
    via: [],
    certainty: 'certain',
  } as const
  if (value.trim() === '') return { outcome: 'unmet', ...base, message: `the provider ${name} may be of any version` }
  const constraint = parseConstraint(value)
  if (!constraint)
    return { outcome: 'unknown', ...base, message: `\`${value}\` of the provider ${name} is no constraint of versions` }
  if (hasUpperBound(constraint))
    return { outcome: 'met', ...base, message: `the provider ${name} is held to \`${value}\`` }
  const next = nextMajor(constraint)
  const fix = next === undefined ? undefined : replaceValue({ value, place }, `${value.trimEnd()}, < ${next}.0.0`)
  return {
    outcome: 'unmet',
    ...base,
    message: `the provider ${name} is \`${value}\`, which has no upper bound`,
    ...(fix ? { fix } : {}),
  }
}
