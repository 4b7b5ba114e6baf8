import { expect, test } from 'vitest'
import { actionMetadata } from './action-metadata.ts'

const { name, description, branding, inputs, outputs, runs } = actionMetadata

test('action.yml has the inputs and outputs of the contract', () => {
  expect(Object.fromEntries(Object.entries(inputs).map(([key, input]) => [key, input.default]))).toEqual({
    token: `\${{ github.token }}`,
    root: '.',
    guide: '',
    'fail-on': 'high',
    comment: 'auto',
    'comment-key': 'default',
  })
  expect(Object.keys(outputs)).toEqual([
    'status',
    'failures',
    'new-failures',
    'unknown',
    'needs-attestation',
    'waived',
    'report-json',
    'comment-url',
    'stale',
    'published',
  ])
})

test('action.yml runs one script on node 24, with no step before or after', () => {
  expect(runs).toEqual({ using: 'node24', main: 'dist/index.js' })
})

test('action.yml describes itself in whole sentences, for the Marketplace', () => {
  const described = [...Object.values(inputs), ...Object.values(outputs)].map(each => each.description)
  for (const text of [description, ...described]) expect(text).toMatch(/^[A-Z].{20,119}\.$/)
  expect(description.length).toBeLessThan(125)
  expect(name).toBe('Hardlist')
  expect(branding.color).toMatch(/^(white|yellow|blue|green|orange|red|purple|gray-dark)$/)
  expect(branding.icon).toMatch(/^(shield|check-square|check-circle|lock|list)$/)
})
