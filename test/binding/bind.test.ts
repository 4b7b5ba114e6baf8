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

  test('asks of a prohibition the contrary where the probe can be asked so', () => {
    const asked = (sentence: string, parameters: Readonly<Record<string, unknown>>): unknown =>
      bound(sentence, { probes: [{ id: 'juju/application-is-deployed', parameters }] }).requirements[0]?.questions[0]
        ?.parameters
    const shell = { charm: 'debug-shell' }
    expect(asked('The shell must be deployed.', shell)).toMatchObject({ polarity: 'do' })
    expect(asked('The shell must not be deployed.', shell)).toMatchObject({ polarity: 'do-not' })
    expect(asked('The shell must not be deployed.', { ...shell, polarity: 'do' })).toMatchObject({ polarity: 'do' })
  })

  test('makes a requirement of another topic and strength, and a reference one that is asked', () => {
    expect(
      bound(duty, { topic: 'image-pinning', parameters: { weakest: 'digest' }, strength: 'should' }).requirements[0],
    ).toMatchObject({
      requirement: { basis: 'declared', strength: 'should', topic: 'image-pinning' },
      questions: [{ probe: { id: 'image/is-pinned' }, parameters: { weakest: 'digest' } }],
      verification: 'automatic',
    })
    const reference = bound('See [the manual](https://example.org).', {
      probes: [{ id: 'image/is-pinned', parameters: {} }],
    })
    expect(reference.requirements[0]).toMatchObject({ verification: 'automatic', questions: [{}] })
  })

  test('leaves a person out of it', () => {
    const storage = 'Credentials must be stored securely.'
    expect(bound(storage, { attestation: false }).requirements[0]?.verification).toBe('automatic')
  })

  test.each<[string, Declaration, RegExp]>([
    ['no such topic', { topic: 'image-pining' }, /^no topic is called `image-pining`; there are `image-pinning`/],
    ['a topic that needs more', { topic: 'base-image' }, /^the topic `base-image` needs `system`, which neither /],
    ['parameters of no topic', { parameters: { a: 1 } }, /^it is about no topic that could have `parameters`$/],
    ['a parameter that the topic lacks', { topic: 'image-pinning', parameters: { weak: 1 } }, /it has `weakest`$/],
  ])('%s is an error of the requirement', (_, declaration, message) => {
    expect(bound(duty, declaration).errors).toEqual([
      { requirement: 'part/moon-painted-green', message: expect.stringMatching(message) },
    ])
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
