import { readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { attestedBy, type TopicName, topics } from '../../src/checklist/topics.ts'
import { type FactKind, factKinds } from '../../src/facts/fact.ts'
import type { Inventory } from '../../src/inventory/inventory.ts'
import type { Example, Finding, Probe } from '../../src/probes/probe.ts'
import { probes } from '../../src/probes/probes.ts'
import { answerOf, applyEdit, askedOf, inventoryOf, outcomesOf } from './inventory-of.ts'

const named = probes.map(probe => [probe.id, probe] as const)
const examples = probes.flatMap(probe =>
  probe.examples.map(example => [probe.id, example.title, probe, example] as const),
)
const somePlace = { path: 'bundle.yaml', line: 1, column: 1, endLine: 1, endColumn: 1 }

/** A finding about a file, and not about a line of it, stands before its first character. */
const isWholeFile = ({ line, endLine, endColumn }: Finding['place']): boolean =>
  line === 1 && endLine === 1 && endColumn === 1

const findingsOf = (probe: Probe, example: Example, files = example.files): readonly Finding[] => {
  const answer = answerOf(probe, files, example)
  return answer.outcome === 'found' ? answer.findings : []
}

/** An inventory with a file beside each of its files that may hold facts of some kinds. */
const hiding = (inventory: Inventory, hides: readonly FactKind[]): Inventory => {
  const paths = new Set(['bundle.yaml', ...inventory.deployments.flatMap(({ files }) => files)])
  return {
    ...inventory,
    unread: [...paths].map(path => ({ place: { ...somePlace, path }, reason: 'not YAML', hides })),
  }
}

describe('the catalogue', () => {
  test('lists every probe of the folder under its own path', () => {
    const files = readdirSync('src/probes', { recursive: true, encoding: 'utf8' })
    const inFolders = files.filter(file => file.includes('/') && file.endsWith('.ts')).map(file => file.slice(0, -3))
    expect(probes.map(({ id }) => id).sort()).toEqual(inFolders.sort())
  })

  test('has a probe for every topic that files can show', () => {
    const names = Object.keys(topics) as TopicName[]
    const ours = names.filter(name => attestedBy(name) !== 'person')
    expect(ours.filter(name => !probes.some(({ answers }) => answers.includes(name)))).toEqual([])
    expect(probes.flatMap(({ answers }) => answers).filter(name => !ours.includes(name))).toEqual([])
  })

  test('takes the parameters of every topic that it answers', () => {
    const given: Partial<Record<TopicName, readonly unknown[]>> = {
      'base-image': [{ system: 'ubuntu', version: '22.04' }],
      'channel-table': [
        { product: 'kubeflow', rows: [] },
        { product: 'x', rows: [{ channel: '1/stable', revision: 3 }] },
      ],
      'cloud-permissions': [
        { verbs: [], resources: [] },
        { verbs: ['list'], resources: ['pods'], role: 'admin' },
      ],
      'supported-versions': [
        { rows: [] },
        { rows: [{ release: '1.10', juju: '3.6' }], software: [], releases: ['1.10'], newest: 2 },
      ],
      'image-pinning': [{ weakest: 'digest' }, { weakest: 'tag-commit' }, { weakest: 'version-tag' }],
      'encryption-in-transit': [{ providers: [] }],
      'secret-grants': [{ granted: true }],
      'ingress-encryption': [
        { charms: [] },
        { charms: ['istio-pilot'], option: 'tls-secret-id', relation: 'certificates' },
      ],
    }
    for (const { answers, parameters } of probes)
      for (const topic of answers)
        for (const each of given[topic] ?? [{}])
          expect(parameters.parse(topics[topic].parameters.parse(each))).toBeDefined()
  })
})

describe.each(named)('%s', (_, probe) => {
  test('is written as the others are', () => {
    expect(probe.title).toMatch(/^[A-Z].*[^.\s]$/)
    for (const text of [probe.why, probe.fix]) expect(text).toMatch(/^[A-Z].*\.$/)
    for (const text of [probe.title, probe.why, probe.fix]) {
      expect(text.split('`').length % 2).toBe(1)
      expect(text).not.toMatch(/\b(?:please|should)\b|[!?*_()[\]]/i)
    }
    expect(probe.title.length).toBeLessThanOrEqual(80)
    for (const { title } of probe.examples) expect(title).toMatch(/^[A-Z].*[^.\s]$/)
  })

  test('has an example that is met and one that is not', () => {
    const expected = probe.examples.flatMap(example => example.expect)
    expect(expected.some(line => line.startsWith('met '))).toBe(true)
    expect(expected.some(line => line.startsWith('unmet '))).toBe(true)
  })

  test('is not applicable to nothing', () => {
    const answer = askedOf(probe, inventoryOf({}), probe.examples[0])
    expect(answer).toMatchObject({ outcome: 'not-applicable', reason: expect.stringMatching(/^[a-z].*[^.]$/) })
  })

  test.each(probe.needs)('is unknown where %s facts may be hidden, and nothing is found', kind => {
    const answer = askedOf(probe, hiding(inventoryOf({}), [kind]), probe.examples[0])
    expect(outcomesOf(answer)).toEqual(['unknown bundle.yaml:1'])
  })
})

describe.each(examples)('%s: %s', (_, __, probe, example) => {
  test('gives what it says', () => {
    expect(outcomesOf(answerOf(probe, example.files, example))).toEqual(example.expect)
  })

  test('is the same where only what it does not need is hidden', () => {
    const inventory = inventoryOf(example.files)
    const others = factKinds.filter(kind => !probe.needs.includes(kind))
    expect(askedOf(probe, hiding(inventory, others), example)).toEqual(askedOf(probe, inventory, example))
    const less = { ...inventory, facts: { ...inventory.facts, ...Object.fromEntries(others.map(kind => [kind, []])) } }
    expect(askedOf(probe, less, example)).toEqual(askedOf(probe, inventory, example))
  })

  test('is short', () => {
    for (const text of Object.values(example.files)) {
      expect(text.endsWith('\n')).toBe(true)
      expect(text.split('\n').length).toBeLessThanOrEqual(8)
    }
  })

  test('speaks of each subject once, the same in every run and wherever it stands', () => {
    const findings = findingsOf(probe, example)
    const subjects = findings.map(({ subject }) => subject)
    expect(new Set(subjects).size).toBe(subjects.length)
    const readAgain = { ...example.files }
    expect(findingsOf(probe, example, readAgain)).toEqual(findings)
    const moved = Object.fromEntries(Object.entries(example.files).map(([path, text]) => [path, `# moved\n\n${text}`]))
    const after = findingsOf(probe, example, moved)
    expect(after.map(({ subject, outcome }) => [subject, outcome])).toEqual(
      findings.map(({ subject, outcome }) => [subject, outcome]),
    )
    expect(after.map(({ place }) => place.line)).toEqual(
      findings.map(({ place }) => (isWholeFile(place) ? 1 : place.line + 2)),
    )
  })

  test('says what it saw in plain words', () => {
    for (const { message } of findingsOf(probe, example)) {
      expect(message).toMatch(/^\S.*[^.\s]$/)
      expect(message.split('`').length % 2).toBe(1)
      expect(message.length).toBeLessThanOrEqual(250)
    }
  })

  test('offers only fixes that mend and break nothing', () => {
    const before = findingsOf(probe, example)
    for (const { fix, subject } of before.filter(finding => finding.fix)) {
      if (!fix) continue
      const after = findingsOf(probe, example, applyEdit(example.files, fix))
      expect(after.find(finding => finding.subject === subject)?.outcome).toBe('met')
      const failing = before.filter(finding => finding.outcome === 'unmet' && finding.subject !== subject)
      expect(after.filter(({ outcome }) => outcome === 'unmet').map(finding => finding.subject)).toEqual(
        failing.map(finding => finding.subject),
      )
    }
  })
})

describe.each(examples)('the secrets of %s: %s', (_, __, ___, example) => {
  test('are in no finding of any probe', () => {
    const secrets = inventoryOf(example.files).facts.credential.filter(
      ({ shape }) => shape === 'literal' || shape === 'guessable',
    )
    const texts = secrets.map(({ place }) =>
      (example.files[place.path] ?? '').split('\n')[place.line - 1]?.slice(place.column - 1, place.endColumn - 1),
    )
    const said = probes.flatMap(probe => findingsOf(probe, { ...probe.examples[0], files: example.files }))
    for (const text of texts)
      expect(said.filter(finding => new Set(JSON.stringify(finding).split(/[^\w-]+/)).has(text ?? ''))).toEqual([])
  })
})

test('some probe offers a fix within quotes and some without', () => {
  const fixes = probes.flatMap(probe => probe.examples.flatMap(example => findingsOf(probe, example)))
  expect(fixes.filter(({ fix }) => fix).length).toBeGreaterThanOrEqual(6)
})
