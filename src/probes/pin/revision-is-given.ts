import { applicationSubject } from '../application-subject.ts'
import { conclude } from '../conclude.ts'
import { onceEach } from '../once-each.ts'
import { type PinnedApplication, pinnedApplications } from '../pinned-revisions.ts'
import { defineProbe, type Finding, wordless } from '../probe.ts'

export const revisionIsGiven = defineProbe({
  id: 'pin/revision-is-given',
  title: 'Every charm from Charmhub is pinned to a revision',
  why: 'A channel moves whenever its publisher releases to it, so two deployments of one file may be two versions. A revision makes the file say which.',
  fix: 'Add the revision that was tested, beside the channel.',
  answers: ['revision-pinning'],
  parameters: wordless,
  needs: ['application'],
  severity: 'low',
  examples: [
    {
      title: 'One charm is pinned and one floats',
      files: {
        'bundle.yaml': `bundle: kubernetes
applications:
  dashboard: { charm: dashboard, channel: 1.10/stable, revision: 9 }
  profiles:
    charm: profiles
    channel: 1.10/stable
`,
      },
      expect: ['met bundle.yaml:3', 'unmet bundle.yaml:5'],
    },
    {
      title: 'Terraform leaves it to whoever applies it, and a script pins',
      files: {
        'main.tf': `variable "revision" { default = null }
resource "juju_application" "profiles" {
  charm {
    name     = "profiles"
    revision = var.revision
  }
}
`,
        'deploy.sh': 'juju deploy dashboard --revision 9 --channel 1.10/stable\n',
      },
      expect: ['unmet main.tf:4', 'met deploy.sh:1'],
    },
    {
      title: 'A charm from a file is the one that is there, and a test promises nothing',
      files: {
        'bundle.yaml': `applications:
  local: { charm: ./local.charm }
`,
        'tests/bundle.yaml': `applications:
  profiles: { charm: profiles, channel: 1.10/stable }
`,
      },
      expect: ['not-applicable'],
    },
  ],
  ask: inventory => {
    const findings = pinnedApplications(inventory).map(findingOf)
    return conclude(onceEach(findings), 'no charm from Charmhub is deployed in a place that promises a risk')
  },
})

function findingOf({ deployment, application, charm, revision }: PinnedApplication): Finding {
  const about = { subject: applicationSubject(deployment, application, 'revision'), deployment: deployment.id }
  const name = `\`${application.name}\``
  if (!revision) {
    const message = `${name} is pinned to no revision`
    return { outcome: 'unmet', ...about, place: charm.place, via: [], certainty: 'certain', message }
  }
  const { value } = revision
  if (value.kind === 'unknown') {
    const message = `the files do not say which revision of ${name} is pinned: ${value.why}`
    return { outcome: 'unknown', ...about, place: value.place, via: [], certainty: 'certain', message }
  }
  const first = value.kind === 'known' ? value : value.values[0]
  const { place, via } = first ?? { place: charm.place, via: [] }
  const message = `${name} is pinned to revision ${first?.value ?? ''}`
  return { outcome: 'met', ...about, place, via, certainty: 'certain', message }
}
