import { accessFindings } from '../access-findings.ts'
import { levelsOfGuide } from '../access-levels.ts'
import { conclude } from '../conclude.ts'
import { oncePerPlace } from '../once-each.ts'
import { defineProbe } from '../probe.ts'

export const offerAccessIsMinimal = defineProbe({
  id: 'juju/offer-access-is-minimal',
  title: 'No user beside the owner administers an offer',
  why: 'Who administers an offer may give it to others and take it away. To relate an application of another model, `consume` is enough.',
  fix: 'Grant `consume` on the offer.',
  answers: ['least-privilege'],
  parameters: levelsOfGuide,
  needs: ['grant'],
  severity: 'medium',
  examples: [
    {
      title: 'An offer of a bundle with an administrator beside the owner',
      files: {
        'bundle.yaml': `bundle: kubernetes
applications:
  grafana:
    charm: grafana-k8s
    offers:
      login: { endpoints: [login], acl: { admin: admin, ravi: admin, joana: consume } }
`,
      },
      expect: ['unmet bundle.yaml:6', 'met bundle.yaml:6'],
    },
    {
      title: 'Terraform names who consumes and who administers',
      files: {
        'main.tf': `resource "juju_access_offer" "login" {
  offer_url = "admin/cos.login"
  admin     = ["ravi"]
  consume   = ["joana"]
}
`,
      },
      expect: ['unmet main.tf:3', 'met main.tf:4'],
    },
    {
      title: 'The default export has one administrator, and a variable is anybody',
      files: {
        'users.sh': `juju grant admin admin admin/cos.login
juju grant "$PARTNER" admin admin/cos.login
juju grant ravi admin main:admin/cos.login
juju grant ravi consume admin/cos.metrics
`,
      },
      expect: ['unknown users.sh:2', 'unmet users.sh:3', 'met users.sh:4'],
    },
  ],
  ask: (inventory, guide) =>
    conclude(
      oncePerPlace(accessFindings(inventory, { kind: 'offer', owners: 0, services: false, mends: false }, guide)),
      'no file grants a user access to an offer',
    ),
})
