import { describe, expect, test } from 'vitest'
import type { WorkflowFact } from '../../src/facts/workflow.ts'
import { versionSubject } from '../../src/inventory/version-subject.ts'
import { at, factsIn, quoted } from './files.ts'

const path = '.github/workflows/x.yaml'

function workflowIn(text: string, file = path): WorkflowFact {
  const [fact] = factsIn('workflow', text, file)
  if (!fact) throw new Error('no workflow')
  return fact
}

const versions = (text: string, file = path) =>
  factsIn('version', text, file).map(({ subject, value, place }) => [subject, value, place.line])

const steps = (...lines: readonly string[]) =>
  `on: push\njobs:\n  j:\n    steps:\n${lines.map(line => `      ${line}\n`).join('')}`

describe('what a workflow is', () => {
  test.each([
    ['on: push', ['push']],
    ['on: [push, pull_request]', ['push', 'pull_request']],
    ['on:\n  - schedule', ['schedule']],
    ['on:\n  push:\n  workflow_call:\n', ['push', 'workflow_call']],
    ['"on": push', ['push']],
  ])('its triggers: %j', (on, events) => {
    const text = `${on}\njobs: {}\n`
    const { triggers } = workflowIn(text)
    expect(triggers.map(({ event }) => event)).toEqual(events)
    expect(triggers.map(({ place }) => quoted(text, place))).toEqual(events)
  })

  test('its schedules, without those in comments', () => {
    const text =
      'name: N\non:\n  schedule:\n    - cron: "1 2 * * *"\n    # - cron: "3 4 * * *"\n    - cron: 5 6 * * 1\n'
    const { schedules, name, place } = workflowIn(text)
    expect(schedules.map(({ cron }) => cron)).toEqual(['1 2 * * *', '5 6 * * 1'])
    expect([name, at(place), at(schedules[0]?.place ?? place)]).toEqual(['N', '1:7', '4:14'])
    expect(workflowIn('on: push\n#  schedule:\n#    - cron: "0 0 * * *"\n').schedules).toEqual([])
  })

  test('its inputs', () => {
    const inputs = `on:
  workflow_dispatch:
    inputs:
      risk: {default: stable, type: choice}
      track: {required: true}
      admin-password: {default: sw0rdfish-9}
  workflow_call:
    inputs:
      risk: {default: edge}
`
    expect(workflowIn(inputs).inputs).toMatchObject([
      { name: 'risk', of: 'workflow_dispatch', default: 'stable', required: false },
      { name: 'track', of: 'workflow_dispatch', required: true },
      { name: 'admin-password', default: '<redacted>' },
      { name: 'risk', of: 'workflow_call', default: 'edge' },
    ])
  })

  test.each([
    ['actions/checkout@v4', 'tag', 'v4'],
    ['actions/checkout@11bd71901bbe5b1630ceea73d27597364c9af683', 'sha', '11bd71901bbe5b1630ceea73d27597364c9af683'],
    ['a/b@2.6.3', 'tag', '2.6.3'],
    ['a/b@codeql-bundle-v2.1', 'tag', 'codeql-bundle-v2.1'],
    ['a/b@main', 'branch', 'main'],
    ['a/b@release/v1', 'branch', 'release/v1'],
    ['a/b@track/1.10', 'branch', 'track/1.10'],
    ['a/b@11bd719', 'undetermined', '11bd719'],
    ['a/b', 'none', undefined],
    ['docker://alpine@sha256:0123', 'none', undefined],
    ['./.github/actions/x', 'local', undefined],
  ])('what it uses: %s', (uses, kind, ref) => {
    const [used] = workflowIn(steps(`- uses: ${uses}`)).uses
    expect([used?.class, used?.ref]).toEqual([kind, ref])
    expect(workflowIn(`on: push\njobs:\n  j:\n    uses: ${uses}\n`).uses[0]?.class).toBe(kind)
  })

  test('is told by its path', () => {
    for (const file of ['.gitea/workflows/a.yml', '.forgejo/workflows/a.yml', '.github/workflows/a.yaml.disabled'])
      expect(workflowIn('on: push\n', file).triggers).toHaveLength(1)
    for (const file of [
      'workflows/a.yaml',
      '.github/workflows/sub/a.yaml',
      '.github/a.yaml',
      '.github/workflows/a.yaml.txt',
    ])
      expect(factsIn('workflow', 'on: push\n', file)).toEqual([])
  })
})

describe('versions of a workflow', () => {
  test('stand in variables, inputs, the matrix and what actions are given', () => {
    const text = `on:
  workflow_dispatch:
    inputs:
      juju-version: {default: "3.6"}
env:
  JUJU_VERSION: 3.5
  K8S_VERSION: 1.32-classic/stable
jobs:
  j:
    env: {MICROK8S_CHANNEL: 1.31-strict/stable}
    strategy:
      matrix:
        juju: [3.4/stable]
        arch: [amd64, arm64]
        cloud:
          - {juju: 3.3.1, name: "1.2"}
        include:
          - {k8s: v1.29.4, os: "24.04"}
    steps:
      - env: {CKF_TRACK: "1.10"}
        uses: a/b@v1
        with:
          kubernetes-version: v1.30
          bootstrap-options: --config x=y --agent-version=3.6.4
          python-version: "3.12"
`
    expect(versions(text)).toEqual([
      ['juju', '3.6', 4],
      ['juju', '3.5', 6],
      ['kubernetes', '1.32-classic/stable', 7],
      ['kubernetes', '1.31-strict/stable', 10],
      ['juju', '3.4/stable', 13],
      ['kubernetes', 'v1.29.4', 18],
      ['kubeflow', '1.10', 20],
      ['kubernetes', 'v1.30', 23],
      ['juju', '3.6.4', 24],
    ])
    expect(versions(text.replaceAll('\n', '\r\n'))).toEqual(versions(text))
  })

  test('are not told again where a name hands them on', () => {
    const text = (given: string) =>
      `on: push\nenv: {CHANNEL: 3.4/stable, JUJU_CHANNEL: 3.5/stable}\njobs:\n  j:\n    steps:\n    - with:\n        juju-channel: ${given}\n`
    expect(versions(text(`\${{ env.JUJU_CHANNEL }}`))).toEqual([['juju', '3.5/stable', 2]])
    expect(versions(text(`\${{ env.CHANNEL }}`))).toContainEqual(['juju', '3.4/stable', 7])
    expect(versions(text(`\${{ inputs.x || '3.6/stable' }}`))).toContainEqual(['juju', '3.6/stable', 7])
    expect(versions(text(`\${{ vars.JUJU }}`))).toEqual([['juju', '3.5/stable', 2]])
  })

  test.each([
    ['charmed-kubernetes/actions-operator@main', 'microk8s', 'kubernetes'],
    ['charmed-kubernetes/actions-operator@main', 'k8s', 'kubernetes'],
    ['balchua/microk8s-actions@v0.4', undefined, 'kubernetes'],
    ['canonical/operator-workflows/.github/workflows/integration_test.yaml@main', undefined, 'kubernetes'],
  ])('of a channel given to %s with %s', (uses, provider, subject) => {
    const given = [...(provider ? [`    provider: ${provider}`] : []), '    channel: 1.29-strict/stable']
    const found = versions(steps(`- uses: ${uses}`, '  with:', ...given))
    expect(found.map(([each]) => each)).toEqual(subject ? [subject] : [])
  })

  test.each(['canonical/setup-lxd@v0.1', 'canonical/charming-actions/upload-charm@2.6', 'a/actions-operator@main'])(
    'a channel of something else given to %s is none',
    uses => {
      expect(versions(steps(`- uses: ${uses}`, '  with:', '    channel: 1.29/stable'))).toEqual([])
    },
  )

  test.each([
    ['JUJU_VERSION', '3.6', 'juju'],
    ['JUJU_3_CHANNEL', '3/stable', 'juju'],
    ['jujuVersion', '3.6.4', 'juju'],
    ['juju', '3.5/stable', 'juju'],
    ['juju_agent_version', '3.6.4', 'juju'],
    ['juju-snap-channel', '3/stable', 'juju'],
    ['JUJU_CHANNEL', 'latest/edge', 'juju'],
    ['K8S_VERSION', '1.32-classic/stable', 'kubernetes'],
    ['kubernetes_version', 'v1.29.0', 'kubernetes'],
    ['AKS_VERSION', '1.30', 'kubernetes'],
    ['GKE_VERSION', '1.30.5-gke.1', 'kubernetes'],
    ['CKF_TRACK', '1.10', 'kubeflow'],
    ['kubeflow-version', '1.9/stable', 'kubeflow'],
    ['UATS_BRANCH', 'main', undefined],
    ['CKF_BRANCH', '1.10', undefined],
    ['LIBJUJU_VERSION', '3.6.0', undefined],
    ['juju-dashboard-channel', '1/stable', undefined],
    ['terraform-provider-juju-version', '0.15.0', undefined],
    ['JUJU_VERSION', `\${{ vars.X }}`, undefined],
    ['juju', '3', undefined],
    ['juju', 'true', undefined],
    ['JUJU_MODEL', '3.6', undefined],
    ['kubectl-version', '1.30', undefined],
    ['PYTHON_VERSION', '3.12', undefined],
  ])('%s: %s', (name, value, subject) => {
    expect(versionSubject(name, value)).toBe(subject)
  })
})

describe('plain credentials of a workflow', () => {
  const credentials = (text: string) =>
    factsIn('credential', text, path).map(({ field, credential, place }) => [field, credential, at(place)])

  test('stand in variables and in what actions are given', () => {
    expect(
      credentials(`env:\n  REGISTRY_PASSWORD: sw0rdfish-9\n${steps('- env: {JUJU_PASSWORD: "sw0rdfish-9"}')}`),
    ).toEqual([
      ['REGISTRY_PASSWORD', 'registry', '2:22'],
      ['JUJU_PASSWORD', 'variable', '7:31'],
    ])
    expect(credentials(steps('- uses: a/b@v1', '  with: {password: sw0rdfish-9}'))).toHaveLength(1)
    expect(credentials('on: push\njobs: {j: {uses: a/b/c.yaml@v1, secrets: {token: sw0rdfish-9}}}\n')).toHaveLength(1)
    expect(credentials('on: push\njobs: {j: {uses: a/b/c.yaml@v1, secrets: inherit}}\n')).toEqual([])
  })

  test.each([`\${{ secrets.X }}`, '""', '<password>', 'CHANGE_ME', `x-\${{ secrets.X }}`])('%s is none', value => {
    expect(credentials(steps(`- env: {JUJU_PASSWORD: '${value.replaceAll('"', '')}'}`))).toEqual([])
  })
})
