import { accessFindings } from '../access-findings.ts'
import { levelsOfGuide } from '../access-levels.ts'
import { conclude } from '../conclude.ts'
import { oncePerPlace } from '../once-each.ts'
import { defineProbe } from '../probe.ts'

export const controllerAccessIsMinimal = defineProbe({
  id: 'juju/controller-access-is-minimal',
  title: 'No user beside the first administrator is a superuser of the controller',
  why: 'A superuser reads and changes every model, every secret and every user of the controller. One stolen password of such a user is the loss of all of it.',
  fix: 'Grant `login` on the controller, and the level that the work needs on the one model.',
  answers: ['least-privilege'],
  parameters: levelsOfGuide,
  needs: ['grant'],
  severity: 'high',
  examples: [
    {
      title: 'A script makes one user a superuser, and lets others in',
      files: {
        'users.sh': `juju grant joana superuser
juju grant ravi login
juju grant admin superuser # the first administrator
juju grant "$USER_NAME" superuser
`,
      },
      expect: ['unmet users.sh:1', 'met users.sh:2', 'unknown users.sh:4'],
    },
    {
      title: 'One that is taken back, a placeholder, a secret that was meant, and a model',
      files: {
        'users.sh': `juju grant joana superuser
juju revoke joana superuser
juju grant "<user>" superuser
juju grant etcd tls-peer-private-key
# juju grant ravi superuser
juju grant ravi read ml
`,
      },
      expect: ['not-applicable'],
    },
    {
      title: 'An administrator of a controller of JAAS',
      files: {
        'main.tf': `resource "juju_jaas_access_controller" "on_call" {
  access = "administrator"
  users  = ["joana@example.org", "ravi@example.org"]
}
`,
      },
      expect: ['unmet main.tf:2'],
    },
    {
      title: 'A page that shows the commands',
      files: { 'docs/users.md': '    $ juju grant -c main joana superuser\n\n    $ juju grant ravi login\n' },
      expect: ['unmet docs/users.md:1', 'met docs/users.md:3'],
    },
    {
      title: 'A guide that lets users be superusers',
      parameters: { allowed: ['superuser'] },
      files: { 'users.sh': 'juju grant joana superuser\n' },
      expect: ['met users.sh:1'],
    },
  ],
  ask: (inventory, guide) =>
    conclude(
      oncePerPlace(accessFindings(inventory, { kind: 'controller', owners: 0, services: false, mends: false }, guide)),
      'no file grants a user access to a controller',
    ),
})
