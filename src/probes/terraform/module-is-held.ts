import type { ModuleFact } from '../../facts/module.ts'
import { factsOf } from '../../inventory/inventory.ts'
import { conclude } from '../conclude.ts'
import { oncePerPlace } from '../once-each.ts'
import { defineProbe, type Finding, wordless } from '../probe.ts'

export const moduleIsHeld = defineProbe({
  id: 'terraform/module-is-held',
  title: 'Every module from elsewhere is held to a version',
  why: 'A module without a reference, or with a branch, is another module after the next push to it. What was reviewed is then not what is applied, channels of charms included, and nothing in the repository shows the change.',
  fix: 'Name the commit or the tag of the module in its source, or the version where it comes from a registry.',
  answers: ['stable-channel'],
  parameters: wordless,
  needs: ['module'],
  severity: 'high',
  examples: [
    {
      title: 'A commit, a tag, a branch and nothing',
      files: {
        'main.tf': `module "dex" { source = "git::https://example.com/dex//terraform?ref=${'7a1b2c3d'.repeat(5)}" }
module "minio" { source = "git::https://example.com/minio//terraform?ref=rev925" }
module "mlflow" {
  source = "git::https://example.com/mlflow//terraform?ref=track/2.1"
}
module "ingress" { source = "git::https://example.com/ingress//terraform" }
`,
      },
      expect: ['met main.tf:1', 'met main.tf:2', 'unmet main.tf:4', 'unmet main.tf:6'],
    },
    {
      title: 'A registry gives out versions',
      files: {
        'main.tf': `module "network" {
  source  = "example/network/juju"
  version = "~> 1.2"
}
module "storage" { source = "example/storage/juju" }
`,
      },
      expect: ['met main.tf:3', 'unmet main.tf:5'],
    },
    {
      title: 'A module of the repository is held with it, and a source that is filled in is not known',
      files: {
        'main.tf': `module "dex" { source = "./modules/dex" }
module "minio" {
  source = "git::https://example.com/minio?ref=\${var.ref}"
}
`,
      },
      expect: ['unknown main.tf:3'],
    },
  ],
  ask: inventory => {
    const findings = factsOf(inventory, 'module').flatMap(module => findingOf(module) ?? [])
    return conclude(oncePerPlace(findings), 'no file calls a module from elsewhere')
  },
})

function findingOf(module: ModuleFact): Finding | undefined {
  if (module.class === 'local') return undefined
  const { name, deployments, place, ref } = module
  const [outcome, message] = said(module)
  return {
    outcome,
    subject: `${place.path}#module.${name}`,
    ...(deployments[0] === undefined ? {} : { deployment: deployments[0] }),
    place: ref?.place ?? place,
    via: [],
    certainty: 'certain',
    message,
  }
}

function said({ name, ref, ...module }: ModuleFact): readonly [Finding['outcome'], string] {
  const at = `\`${ref?.text ?? ''}\``
  switch (module.class) {
    case 'sha':
      return ['met', `the module \`${name}\` is held to the commit ${at}`]
    case 'tag':
      return ['met', `the module \`${name}\` is held to the tag ${at}`]
    case 'version':
      return ['met', `the module \`${name}\` is held to the version ${at}`]
    case 'branch':
      return ['unmet', `the module \`${name}\` follows the branch ${at}`]
    case 'none':
      return ['unmet', `the module \`${name}\` names no version, so it is whatever its source has next`]
    default:
      return ['unknown', `the files do not say which version the module \`${name}\` is held to`]
  }
}
