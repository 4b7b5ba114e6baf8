import { readdirSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { recogniseTopics } from '../../src/checklist/recognise-topics.ts'
import type { Recognisable, TopicExample } from '../../src/checklist/topic.ts'
import { type TopicName, topics } from '../../src/checklist/topics.ts'
import { checklistOf } from './checklist-of.ts'
import { topicExamples } from './topic-examples.ts'

interface Case {
  readonly name: TopicName
  readonly title: string
  readonly statement: Recognisable
  readonly parameters?: unknown
}

const names = Object.keys(topics) as readonly TopicName[]
const known: readonly Case[] = names.flatMap(name =>
  topicExamples[name].known.map(([example, parameters]) => ({ ...caseOf(name, example), parameters })),
)
const twins: readonly Case[] = names.flatMap(name => topicExamples[name].twins.map(example => caseOf(name, example)))

function caseOf(name: TopicName, example: TopicExample): Case {
  const statement = statementOf(example)
  return { name, title: statement.text || (statement.table?.header.join(' | ') ?? ''), statement }
}

function statementOf(example: TopicExample): Recognisable {
  const { text, ...given } = typeof example === 'string' ? { text: example } : example
  const code = [...text.matchAll(/`([^`]+)`/g)].map(([, word = '']) => word)
  return { links: [], items: [], section: [], strength: 'must', ...given, code, text: text.replace(/`/g, '') }
}

const topicsOf = (statement: Recognisable): readonly TopicName[] => recogniseTopics(statement).map(({ topic }) => topic)

test('the list of topics is the folder, and so is the list of examples', () => {
  const files = readdirSync(new URL('../../src/checklist/topics', import.meta.url)).map(file =>
    file.replace(/\.ts$/, ''),
  )
  expect(names).toEqual(files.sort())
  expect(Object.keys(topicExamples)).toEqual(names)
  for (const name of names) expect(topics[name].name).toBe(name)
})

describe('a topic knows its examples and what they fix', () => {
  test.each(known)('$name: $title', ({ name, statement, parameters }) => {
    const found = recogniseTopics(statement).find(({ topic }) => topic === name)
    expect(found?.parameters).toEqual(parameters)
    expect(topics[name].parameters.parse(parameters)).toEqual(parameters)
  })
})

describe('a topic does not know its twins', () => {
  test.each(twins)('$name: $title', ({ name, statement }) => expect(topicsOf(statement)).not.toContain(name))
})

/** Examples that another topic knows as well: a new line here is a new overlap, which is to be meant. */
const overlaps: Readonly<Record<string, readonly TopicName[]>> = {
  'Keep Juju and your charms up to date.': ['charm-refresh', 'system-updates'],
  'Expose the dashboard through an ingress, and encrypt the backups.': ['encryption-at-rest', 'exposure'],
}

test('the examples that two topics know are those of the list', () => {
  const found = [...known, ...twins]
    .map(({ title, statement }) => [title, topicsOf(statement)] as const)
    .filter(([, found]) => found.length > 1)
  expect(Object.fromEntries(found)).toEqual(overlaps)
})

describe('one word in two spellings is one word', () => {
  const spellings: readonly (readonly [from: RegExp, to: string])[] = [
    [/'/g, '\u2019'],
    [/(?<=\w) (?=\w)/g, '\u00A0'],
    [/(?<=[a-z])-(?=[a-z])/g, '\u2011'],
    [/\bHTTPS\b/g, 'HTTPs'],
    [/\bHTTPS\b/g, 'https'],
    [/\bTLS\b/g, 'tls'],
    [/uthoriz/g, 'uthoris'],
    [/uthoris/g, 'uthoriz'],
    [/\b(two|cross|role|single|fine|short|up|air)-(?=[a-z])/gi, '$1 '],
    [/\b(up) to (date)\b/g, '$1-to-$2'],
    [/\b(clear|plain) (text)\b/g, '$1-$2'],
    [/\b(clear|plain) (text)\b/g, '$1$2'],
    [/\bat rest\b/g, 'at-rest'],
    [/\bload balancer/g, 'load-balancer'],
    [/\breverse proxy/g, 'reverse-proxy'],
  ]
  const rewritten = spellings.flatMap(([from, to]) =>
    [...known, ...twins].flatMap(one => {
      if (one.statement.code.length > 0) return []
      const text = one.statement.text.replace(from, to)
      return text === one.statement.text ? [] : [{ ...one, text }]
    }),
  )

  test('in enough examples', () => expect(rewritten.length).toBeGreaterThan(100))

  test.each(rewritten)('$name: $text', ({ statement, text }) => {
    expect(recogniseTopics({ ...statement, text })).toEqual(recogniseTopics(statement))
  })
})

describe('any text', () => {
  const words = [...new Set([...known, ...twins].flatMap(({ statement }) => statement.text.split(/\s+/)))]
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc
      .array(fc.constantFrom(...words, ',', ';', ':', '.', '1.2', '\u2019'), { maxLength: 60 })
      .map(list => list.join(' ')),
  )
  const statement: fc.Arbitrary<Recognisable> = fc.record({
    text,
    code: fc.array(text, { maxLength: 3 }),
    links: fc.array(fc.record({ text, url: fc.oneof(text, fc.webUrl()) }), { maxLength: 2 }),
    items: fc.array(text, { maxLength: 4 }),
    section: fc.array(text, { maxLength: 3 }),
    strength: fc.constantFrom('must', 'should', 'may', 'fact', 'reference'),
  })

  test('gives parameters of the form that the topic has, or none, and the same twice', () => {
    fc.assert(
      fc.property(statement, given => {
        const found = recogniseTopics(given)
        for (const { topic, parameters } of found)
          expect(topics[topic].parameters.parse(parameters)).toEqual(parameters)
        expect(recogniseTopics(given)).toEqual(found)
      }),
      { numRuns: 300 },
    )
  })

  test.each([
    'a ',
    'encrypted ',
    'TLS v',
    'update the ',
    'kubernetes versions ',
    'expose ',
    '(-',
    '1.2, ',
    'certificates ',
  ])('of a megabyte of %j costs little', piece => {
    const long = piece.repeat(1e6 / piece.length)
    const { text: _, ...rest } = statementOf('x')
    const before = process.cpuUsage()
    for (const strength of ['must', 'fact'])
      recogniseTopics({ ...rest, strength, text: long, items: Array(1e5).fill(piece), code: [long], section: [long] })
    expect(process.cpuUsage(before).user / 1e3).toBeLessThan(500)
  })
})

describe('two topics of one sentence', () => {
  const text = 'It runs on top of Rock images, on top of Ubuntu 22.04.'

  test('are two parts where both or neither are at home', () => {
    const requirements = checklistOf(`## Base images\n\n${text}`).requirements
    expect(requirements.map(({ part, topic }) => [part, topic])).toEqual([
      ['base image', 'base-image'],
      ['rock images', 'rock-images'],
    ])
  })

  test('are the one at home under the heading where only one is', () => {
    const both = 'Passwords should be rotated and every user should have the least privilege.'
    const topicsUnder = (heading: string): readonly unknown[] =>
      checklistOf(`## ${heading}\n\n${both}`).requirements.map(({ topic }) => topic)
    expect(topicsUnder('Permissions')).toEqual(['least-privilege'])
    expect(topicsUnder('Other')).toEqual(['credential-rotation', 'least-privilege'])
  })
})

describe('a prohibition of the opposite asks what the claim asks, and stays a prohibition', () => {
  test.each<[string, string, true?]>([
    ['Do not store passwords in clear text.', 'do-not', true],
    ['Passwords must not be stored securely.', 'do-not'],
    ['Never use floating tags of images.', 'do-not', true],
    ['Do not deploy COS in the same model.', 'do-not', true],
    ['Images do not use floating tags.', 'do-not', true],
    ['Passwords must be stored securely.', 'do'],
    ['The ingress must not be reachable without TLS.', 'do-not', true],
    ['The ingress must not use TLS.', 'do-not'],
    ['Do not allow unencrypted connections.', 'do-not', true],
    ['Do not deploy from an edge channel.', 'do-not', true],
    ['Do not set passwords in plain configuration options.', 'do-not', true],
  ])('%s', (text, polarity, opposite) => {
    const [requirement] = checklistOf(text).requirements
    expect([requirement?.polarity, requirement?.opposite]).toEqual([polarity, opposite])
  })
})
