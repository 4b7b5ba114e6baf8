import { accessFindings } from '../access-findings.ts'
import { levelsOfGuide } from '../access-levels.ts'
import { conclude } from '../conclude.ts'
import { oncePerPlace } from '../once-each.ts'
import { defineProbe } from '../probe.ts'

export const cloudAccessIsMinimal = defineProbe({
  id: 'juju/cloud-access-is-minimal',
  title: 'No user beside the first administrator administers a cloud',
  why: 'Who administers a cloud of a controller may change and remove it for everybody. To work in models of their own, `add-model` is enough.',
  fix: 'Grant `add-model` on the cloud.',
  answers: ['least-privilege'],
  parameters: levelsOfGuide,
  needs: ['grant'],
  severity: 'medium',
  examples: [
    {
      title: 'One user administers a cloud, and another adds models',
      files: {
        'users.sh': `juju grant-cloud ravi admin ml
juju grant-cloud joana add-model ml
juju grant-cloud "$NEW_USER" admin ml
juju grant-cloud "<user>" admin ml
`,
      },
      expect: ['unmet users.sh:1', 'met users.sh:2', 'unknown users.sh:3'],
    },
    {
      title: 'One that is taken back, and the first administrator',
      files: {
        'users.sh': `juju grant-cloud ravi admin ml
juju revoke-cloud ravi admin ml
juju grant-cloud admin admin ml
`,
      },
      expect: ['not-applicable'],
    },
    {
      title: 'A cloud of JAAS',
      files: {
        'main.tf': `resource "juju_jaas_access_cloud" "ml" {
  cloud_name = "ml"
  access     = "administrator"
  users      = ["ravi@example.org"]
}
`,
      },
      expect: ['unmet main.tf:3'],
    },
  ],
  ask: (inventory, guide) =>
    conclude(
      oncePerPlace(accessFindings(inventory, { kind: 'cloud', owners: 0, services: false, mends: true }, guide)),
      'no file grants a user access to a cloud',
    ),
})
