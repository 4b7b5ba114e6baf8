import type { UpdaterFact } from '../../facts/updater.ts'
import { factsOf, type Inventory } from '../../inventory/inventory.ts'
import { at } from '../../text/place.ts'
import { conclude } from '../conclude.ts'
import { coverageOf } from '../coverage-of.ts'
import { isInUse } from '../is-in-use.ts'
import { type MainFile, mainFiles, topOf } from '../main-files.ts'
import { defineProbe, type Finding, wordless } from '../probe.ts'

export const hasUpdater = defineProbe({
  id: 'upgrade/has-updater',
  title: 'A program proposes newer versions of what the repository deploys',
  why: 'Revisions and tracks that are written in files grow old there. Where nothing proposes newer ones, fixes arrive when somebody remembers to look.',
  fix: 'Add settings of Renovate or another updater, and for bundles a custom manager that names their files.',
  answers: ['charm-refresh'],
  parameters: wordless,
  needs: ['application', 'artifact', 'updater', 'workflow', 'command'],
  severity: 'medium',
  examples: [
    {
      title: 'A bundle that nothing looks after',
      files: { 'bundle.yaml': 'applications:\n  web: { charm: web, channel: 2/stable }\n' },
      expect: ['unmet bundle.yaml:1'],
    },
    {
      title: 'A custom manager that names the bundle',
      files: {
        'bundle.yaml': 'applications:\n  web: { charm: web, channel: 2/stable }\n',
        'renovate.json': `{
  "customManagers": [
    { "customType": "regex", "managerFilePatterns": ["/(^|/)bundle\\\\.yaml$/"], "matchStrings": ["x"] }
  ]
}
`,
      },
      expect: ['met renovate.json:2'],
    },
    {
      title: 'Settings that look after other files only, and some that stand elsewhere',
      files: {
        '.github/dependabot.yml': 'version: 2\nupdates: [{ package-ecosystem: github-actions, directory: / }]\n',
        'main.tf': `resource "juju_application" "web" {
  charm {
    name    = "web"
    channel = "2/stable"
  }
}
`,
      },
      expect: ['unmet main.tf:1'],
    },
    {
      title: 'Whether presets of another repository name the bundle is not in the files',
      files: {
        'bundle.yaml': 'applications:\n  web: { charm: web, channel: 2/stable }\n',
        'renovate.json': '{ "extends": ["github>example/renovate-presets"] }\n',
      },
      expect: ['unknown bundle.yaml:1'],
    },
    {
      title: 'A workflow that refreshes by schedule, and a charm with an updater',
      files: {
        '.github/workflows/refresh.yaml': `on: { schedule: [{ cron: "0 2 * * 1" }] }
jobs: { refresh: { steps: [{ run: juju refresh web }] } }
`,
        'bundle.yaml': 'applications:\n  web: { charm: web, channel: 2/stable }\n',
      },
      expect: ['met .github/workflows/refresh.yaml:1'],
    },
    {
      title: 'Of a repository that builds charms the settings of its forge are not among the files',
      files: {
        'bundle.yaml': 'applications:\n  web: { charm: web, channel: 2/stable }\n',
        'charms/web/metadata.yaml': 'name: web\nsummary: A web server\ndescription: It serves pages\n',
      },
      expect: ['unknown bundle.yaml:1'],
    },
  ],
  ask: inventory => {
    const [first] = mainFiles(inventory)
    if (first === undefined) return conclude([], 'the repository deploys no charm and builds none')
    return conclude([findingOf(inventory, first)], '')
  },
})

/** One for the whole repository: whatever it holds, one updater is set up once. */
function findingOf(inventory: Inventory, main: MainFile): Finding {
  const base = { subject: 'updater', via: [], certainty: 'certain' } as const
  const updaters = factsOf(inventory, 'updater').filter(({ place }) => isInUse(inventory, place.path))
  const said = updaters.map(updater => [updater, coverageOf(updater, main)] as const)
  const good = said.find(([, coverage]) => coverage === 'yes')?.[0]
  if (good)
    return { outcome: 'met', ...base, place: good.place, message: `${titleOf(good)} looks after \`${main.path}\`` }
  const scheduled = refreshedBySchedule(inventory)
  if (scheduled) return { outcome: 'met', ...base, place: scheduled, message: 'a workflow renews it by schedule' }
  const place = topOf(main.path)
  const open = said.find(([, coverage]) => coverage === 'open')?.[0]
  if (open) {
    const message = `whether ${titleOf(open)} looks after \`${main.path}\` is not in the files: its presets decide`
    return { outcome: 'unknown', ...base, place, message }
  }
  const [other] = updaters
  const message =
    other === undefined
      ? `nothing in the repository proposes newer versions of what \`${main.path}\` holds`
      : `${titleOf(other)} at \`${at(other.place)}\` does not look after \`${main.path}\``
  if (other === undefined && inventory.isPart) {
    const why = 'this is one folder of a repository, and an updater stands at its top'
    return { outcome: 'unknown', ...base, place, message: `${message}; ${why}` }
  }
  if (other === undefined && isFragment(inventory, main)) {
    const why = 'the settings of its forge, where an updater may stand, are not among the files'
    return { outcome: 'unknown', ...base, place, message: `${message}; ${why}` }
  }
  return { outcome: 'unmet', ...base, place, message }
}

const ofForge =
  /^(?:\.github|\.gitlab|\.gitea|\.forgejo|\.circleci|\.buildkite|\.woodpecker|\.azuredevops|\.zuul\.d)\/|^(?:\.gitlab-ci|\.travis|\.drone|\.zuul|\.launchpad|azure-pipelines|bitbucket-pipelines)\.ya?ml$|(?:^|\/)Jenkinsfile/

/**
 * Whether files are a part of what others install from, a charm or bundles of releases: such a repository tests on a
 * forge, so one without any settings of a forge is not whole.
 */
function isFragment(inventory: Inventory, main: MainFile): boolean {
  if (inventory.paths.some(path => ofForge.test(path))) return false
  if (inventory.deployments.some(({ id, distributed }) => distributed && id === main.path)) return true
  const isBuilt = factsOf(inventory, 'artifact').some(({ artifact }) => artifact === 'charm')
  return isBuilt || factsOf(inventory, 'application').some(({ builtFrom }) => builtFrom !== undefined)
}

const titleOf = ({ tool }: UpdaterFact): string =>
  ({ renovate: 'Renovate', dependabot: 'Dependabot', updatecli: 'updatecli' })[tool]

const proposing = /^(?:peter-evans\/create-pull-request|renovatebot\/github-action|updatecli\/updatecli-action)$/

/** A workflow that runs by itself and refreshes charms, or proposes changes. */
function refreshedBySchedule(inventory: Inventory) {
  const scheduled = factsOf(inventory, 'workflow').filter(
    ({ schedules, place }) => schedules.length > 0 && isInUse(inventory, place.path),
  )
  const paths = new Set(
    factsOf(inventory, 'command').flatMap(({ program, subcommand, place }) =>
      program === 'juju' && (subcommand === 'refresh' || subcommand === 'upgrade-charm') ? [place.path] : [],
    ),
  )
  const found = scheduled.find(
    ({ uses, place }) => paths.has(place.path) || uses.some(({ action }) => proposing.test(action)),
  )
  return found?.schedules[0]?.place
}
