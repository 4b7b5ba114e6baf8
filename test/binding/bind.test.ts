import { describe, expect, test } from 'vitest'
import { bind } from '../../src/binding/bind.ts'
import type { Declaration } from '../../src/binding/binding.ts'
import { buildChecklist } from '../../src/checklist/build-checklist.ts'
import { parseGuide } from '../../src/guide/parse-guide.ts'
import { probes } from '../../src/probes/probes.ts'

function bound(sentence: string, declaration?: Declaration) {
  const read = parseGuide({ path: 'g.md', text: `# Guide\n\n## Part\n\n${sentence}\n` })
  if (read.kind !== 'guide') throw new Error(read.problem.message)
  const checklist = buildChecklist(read.guide, { key: 'g', path: 'g.md' })
  const id = checklist.requirements[0]?.id ?? ''
  return bind(checklist, probes, new Map(declaration ? [[id, declaration]] : []))
}

describe('who shows that a requirement holds', () => {
  test.each([
    ['Credentials must be stored securely.', ['mixed']],
    ['Credentials must be rotated regularly.', ['attestation']],
    ['The images must be pinned by digest.', ['automatic']],
    ['See [the manual](https://example.org).', ['reference']],
    ['The moon must be painted green.', ['unmapped']],
  ])('%s', (sentence, verification) => {
    expect(bound(sentence).requirements.map(one => one.verification)).toEqual(verification)
  })

  test('a prohibition is not asked of a probe that claims the contrary', () => {
    const { requirements } = bound('The images must not be pinned by digest.')
    expect(requirements.map(({ verification, questions }) => [verification, questions])).toEqual([['unmapped', []]])
  })
})

describe('a declaration of the settings', () => {
  const duty = 'The moon must be painted green.'

  test('asks its probes with their parameters, whatever the sentence says', () => {
    const { requirements, errors } = bound(duty, {
      probes: [{ id: 'image/is-pinned', parameters: { weakest: 'digest' } }],
    })
    expect(errors).toEqual([])
    expect(requirements[0]).toMatchObject({
      verification: 'automatic',
      questions: [{ parameters: { weakest: 'digest' } }],
    })
  })

  test('leaves a requirement out, or to a person', () => {
    expect(bound(duty, { skip: 'why' }).requirements[0]).toMatchObject({ skip: 'why', questions: [] })
    expect(bound(duty, { attestation: true }).requirements[0]?.verification).toBe('attestation')
  })

  test.each([
    [{ id: 'image/is-pined', parameters: {} }, 'no probe is called `image/is-pined`; there are '],
    [
      { id: 'image/is-pinned', parameters: { weakest: 'luck' } },
      '`image/is-pinned` does not take these parameters: weakest',
    ],
  ])('that is wrong is an error with what is valid: %j', (probe, message) => {
    const { errors } = bound(duty, { probes: [probe] })
    expect(errors).toHaveLength(1)
    expect(errors[0]?.message).toContain(message)
  })
})
