import { describe, expect, test } from 'vitest'
import type { Probe } from '../../src/probes/probe.ts'
import { probes } from '../../src/probes/probes.ts'
import { answerOf, type Files } from './inventory-of.ts'

function probeOf(id: string): Probe {
  const probe = probes.find(each => each.id === id)
  if (!probe) throw new Error(`no probe ${id}`)
  return probe
}

/** `line outcome` of the findings of a probe; its reason where it finds nothing. */
function said(id: string, files: Files, parameters: unknown = {}): readonly string[] {
  const answer = answerOf(probeOf(id), files, { parameters: parameters as Record<string, unknown> })
  if (answer.outcome !== 'found') return [answer.outcome]
  return answer.findings.map(({ place, outcome }) => `${place.path}:${place.line} ${outcome}`)
}

const risk = 'channel/risk-keeps-promise'

describe('what a script deploys', () => {
  test('is held to what its place promises', () => {
    const files = { 'up.sh': 'juju deploy a --channel 1/edge\njuju deploy b --channel 1/stable\n' }
    expect(said(risk, files)).toEqual(['up.sh:1 unmet', 'up.sh:2 met'])
  })

  test('follows the channel of its last refresh', () => {
    const files = { 'up.sh': 'juju deploy a --channel 1/edge\njuju refresh a --channel 1/stable\n' }
    expect(said(risk, files)).toEqual(['up.sh:2 met'])
  })

  test('follows either channel of two branches', () => {
    const text = 'if x; then juju deploy a --channel 1/edge; else\njuju deploy a --channel 1/stable; fi\n'
    expect(said(risk, { 'up.sh': text })).toContain('up.sh:1 unmet')
    expect(said('pin/agrees-within-deployment', { 'up.sh': text })).toEqual(['not-applicable'])
  })

  test('is compared where two applications have one charm', () => {
    const text = 'juju deploy db a --channel 8/edge\njuju deploy db b --channel 8/stable\n'
    expect(said('pin/agrees-within-deployment', { 'up.sh': text })).toEqual(['up.sh:1 unmet', 'up.sh:2 met'])
  })

  test('needs a channel; a bundle has its own', () => {
    const files = { 'up.sh': 'juju deploy a\njuju deploy ./shop/bundle.yaml\njuju deploy ./b.charm\n' }
    expect(said('channel/is-given', files)).toEqual(['up.sh:1 unmet'])
    expect(said('pin/comes-from-store', files)).toEqual(['up.sh:1 met', 'up.sh:3 unmet'])
  })

  test('may be configured elsewhere, so what is lacking proves nothing', () => {
    const ingress = { charms: ['istio-pilot'], option: 'tls-secret-id', relation: 'certificates' }
    const files = { 'up.sh': 'juju deploy istio-pilot --channel 1/stable\n' }
    expect(said('tls/ingress-is-encrypted', files, ingress)).toEqual(['up.sh:1 unknown'])
    expect(said('juju/application-is-deployed', files, { charm: 'cos' })).toEqual(['up.sh:1 unknown'])
    const related = `${files['up.sh']}juju integrate istio-pilot:certificates ca:certificates\n`
    expect(said('tls/ingress-is-encrypted', { 'up.sh': related }, ingress)).not.toContain('up.sh:1 unmet')
  })
})

describe('what a page tells', () => {
  test('is not held to a promise, and a placeholder is no open question', () => {
    const files = { 'docs/a.md': '```\njuju deploy a --channel 1/edge\njuju deploy b --channel <channel>\n```\n' }
    expect(said(risk, files)).toEqual(['not-applicable'])
    expect(said('channel/is-well-formed', files)).toEqual(['docs/a.md:2 met'])
  })
})

describe('what a test deploys', () => {
  test('promises nothing, wherever the test lies', () => {
    const files = { 'smoke.py': 'juju.deploy("a", channel="1/edge")\n' }
    expect(said(risk, files)).toEqual(['not-applicable'])
    expect(said('channel/has-no-branch', files)).toEqual(['smoke.py:1 met'])
  })
})

describe('a quote that does not end', () => {
  test('names no charm', () => {
    const files = { 'up.sh': 'juju deploy "a\nif then fi\njuju deploy b/c\n' }
    expect(said('pin/comes-from-store', files)).not.toContain('up.sh:1 met')
  })
})

describe('a job of a workflow', () => {
  test('has applications of its own', () => {
    const job = (channel: string) => `{steps: [{run: "juju deploy a --channel ${channel}"}]}`
    const text = `on: push\njobs:\n  one: ${job('1/edge')}\n  two: ${job('1/stable')}\n`
    const answer = answerOf(probeOf('channel/has-no-branch'), { '.github/workflows/a.yaml': text })
    const subjects = answer.outcome === 'found' ? answer.findings.map(({ subject }) => subject) : []
    expect(subjects).toEqual(['.github/workflows/a.yaml#one#a.channel', '.github/workflows/a.yaml#two#a.channel'])
  })
})
