import { accessFindings } from '../access-findings.ts'
import { levelsOfGuide } from '../access-levels.ts'
import { conclude } from '../conclude.ts'
import { oncePerPlace } from '../once-each.ts'
import { defineProbe } from '../probe.ts'

export const modelAccessIsMinimal = defineProbe({
  id: 'juju/model-access-is-minimal',
  title: 'No model has more than one administrator',
  why: 'Who administers a model may destroy it and let others in. Beside its owner, `write` is enough to deploy and configure, and `read` to look.',
  fix: 'Grant `write` or `read` on the model.',
  answers: ['least-privilege'],
  parameters: levelsOfGuide,
  needs: ['grant'],
  severity: 'medium',
  examples: [
    {
      title: 'A second person administers a model, and a third only writes',
      files: {
        'users.sh': `juju grant joana admin ml
juju grant ravi admin ml
juju grant mira write ml
juju grant mira admin lab
`,
      },
      expect: ['met users.sh:1', 'unmet users.sh:2', 'met users.sh:3', 'met users.sh:4'],
    },
    {
      title: 'A pipeline beside the owner, one whose level is taken back, and a placeholder',
      files: {
        'users.sh': `juju grant joana admin ml
juju grant ci-bot admin ml
juju grant ravi admin ml
juju revoke ravi admin ml
juju grant "<user>" admin ml
juju grant "$NEW_OWNER" admin ml
`,
      },
      expect: ['met users.sh:1', 'unknown users.sh:6'],
    },
    {
      title: 'Terraform names two',
      files: {
        'main.tf': `resource "juju_access_model" "operators" {
  model  = "ml"
  access = "admin"
  users  = ["joana", "ravi"]
}
`,
      },
      expect: ['unmet main.tf:3'],
    },
    {
      title: 'Terraform takes the level from a variable',
      files: {
        'main.tf': `variable "access" { default = "admin" }
resource "juju_access_model" "operators" {
  model  = "ml"
  access = var.access
  users  = ["joana", "ravi"]
}
`,
      },
      expect: ['unmet main.tf:1'],
    },
    {
      title: 'A guide that lets users read',
      parameters: { allowed: ['read'] },
      files: { 'users.sh': 'juju grant joana write ml\njuju grant ravi read ml\n' },
      expect: ['unmet users.sh:1', 'met users.sh:2'],
    },
    {
      title: 'A page that shows how to share a model',
      files: { 'docs/share.md': '    $ juju grant joana admin ml\n    $ juju grant ravi admin ml\n' },
      expect: ['met docs/share.md:1', 'unmet docs/share.md:2'],
    },
  ],
  ask: (inventory, guide) =>
    conclude(
      oncePerPlace(accessFindings(inventory, { kind: 'model', owners: 1, services: true, mends: true }, guide)),
      'no file grants a user access to a model',
    ),
})
