import { conclude } from '../conclude.ts'
import { oncePerPlace } from '../once-each.ts'
import { defineProbe, type Finding, wordless } from '../probe.ts'
import { type StandingGrant, standingGrants } from '../standing-grants.ts'

export const accessNamesItsUsers = defineProbe({
  id: 'juju/access-names-its-users',
  title: 'Every grant names who receives it',
  why: 'What `everyone@external` may do, every account of the identity provider may do, also those that are opened tomorrow. Nobody decides any more who is let in.',
  fix: 'Grant the level to the users or groups that need it.',
  answers: ['least-privilege'],
  parameters: wordless,
  needs: ['grant'],
  severity: 'high',
  examples: [
    {
      title: 'A command for everybody and one for a user',
      files: {
        'users.sh': `juju grant everyone@external read ml
juju grant joana read ml
# juju grant everyone@external admin ml
`,
      },
      expect: ['unmet users.sh:1', 'met users.sh:2'],
    },
    {
      title: 'An offer of a bundle',
      files: {
        'bundle.yaml': `bundle: kubernetes
applications:
  grafana:
    charm: grafana-k8s
    offers:
      login: { endpoints: [login], acl: { admin: admin, everyone@external: read } }
`,
      },
      expect: ['met bundle.yaml:6', 'unmet bundle.yaml:6'],
    },
    {
      title: 'Terraform, and a script that takes back what it gave',
      files: {
        'main.tf': `resource "juju_access_offer" "login" {
  offer_url = "admin/cos.login"
  consume   = ["everyone@external"]
}
`,
        'users.sh': 'juju grant everyone@external read ml\njuju revoke everyone@external read ml\n',
      },
      expect: ['unmet main.tf:3'],
    },
  ],
  ask: inventory =>
    conclude(oncePerPlace(standingGrants(inventory).flatMap(findingOf)), 'no file grants a user of Juju anything'),
})

function findingOf({ grant, place, users, everyone, open }: StandingGrant): readonly Finding[] {
  const isForEveryone = everyone !== undefined
  if (!isForEveryone && users.length === 0 && open.length > 0) return []
  const target = grant.target === '' ? `a ${grant.targetKind}` : `\`${grant.target.replaceAll('`', '').slice(0, 80)}\``
  const level = grant.level.replaceAll('`', '').slice(0, 80)
  return [
    {
      outcome: isForEveryone ? 'unmet' : 'met',
      subject: `${place.path}#${isForEveryone ? 'everyone' : users.join(',')}.${grant.target}`,
      ...(grant.deployments[0] === undefined ? {} : { deployment: grant.deployments[0] }),
      place: everyone ?? place,
      via: [],
      certainty: 'certain',
      message: isForEveryone
        ? `every account may \`${level}\` ${target}`
        : `only named users may \`${level}\` ${target}`,
    },
  ]
}
