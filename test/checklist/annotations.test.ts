import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readEntries } from '../../src/checklist/annotations/read-entries.ts'
import { buildChecklist } from '../../src/checklist/build-checklist.ts'
import { carryIds } from '../../src/checklist/carry-ids.ts'
import { toLock, toLocked } from '../../src/checklist/lock.ts'
import { parseGuide } from '../../src/guide/parse-guide.ts'
import { checklistOf } from './checklist-of.ts'

const is = '<!-- hardlist: id=here probe=x/y -->'

/** The words of the requirement that the annotation called `here` binds to. */
function boundIn(text: string): string | undefined {
  const { requirements, problems } = checklistOf(`# Guide\n\n## Part\n\n${text}\n`)
  expect(problems).toEqual([])
  return requirements.find(({ id }) => id === 'here')?.text
}

function problemsOf(text: string): readonly string[] {
  return checklistOf(text).problems.map(({ line, message }) => `${line} ${message}`)
}

describe('an annotation binds to', () => {
  test.each<[string, string, string]>([
    ['the sentence it stands behind', `A is so. B is so. ${is} C is so.`, 'B is so.'],
    ['the last sentence of a paragraph', `A is so. B is so. ${is}`, 'B is so.'],
    ['the sentence it stands in', `A is so. B ${is} is so. C is so.`, 'B is so.'],
    ['the paragraph below', `A is so.\n\n${is}\n\nB is so.`, 'B is so.'],
    ['the paragraph that it touches from above', `A is so.\n\n${is}\nB is so.`, 'B is so.'],
    ['the paragraph that it alone touches', `A is so.\n${is}\n\nB is so.`, 'A is so.'],
    ['the one below where it touches both', `A is so.\n${is}\nB is so.`, 'B is so.'],
    ['the sentence of a paragraph that obliges', `${is}\n\nA is so. B must be so. C must be so.`, 'B must be so.'],
    ['the first bullet', `${is}\n\n- A is so.\n- B is so.`, 'A is so.'],
    ['the bullet it stands in', `- A is so. ${is}\n- B is so.`, 'A is so.'],
    ['the bullet it is indented under', `- A is so.\n  ${is}\n- B is so.`, 'A is so.'],
    ['the bullet it ends', `- A is so.\n\n  ${is}\n\n- B is so.`, 'A is so.'],
    ['the next paragraph of a bullet', `- A is so.\n\n  ${is}\n\n  B is so.\n- C is so.`, 'B is so.'],
    ['the bullet below it', `- A is so.\n${is}\n- B is so.`, 'B is so.'],
    ['the bullet around a list', `- A is so:\n  - B is so.\n  - C is so.\n\n  ${is}\n\n- D is so.`, 'A is so:'],
    ['the row it stands in', `| a | b |\n|---|---|\n| x | y |\n| z ${is} | u |\n| v | w |`, 'z | u'],
    ['the first row of a table', `${is}\n\n| a | b |\n|---|---|\n| x | y |`, 'x | y'],
    ['a note', `:::{note}\nA is so. ${is}\n:::\n\nB is so.`, 'A is so.'],
    ['a quote', `> A is so. ${is}\n\nB is so.`, 'A is so.'],
    ['what comes next after code', `${is}\n\n\`\`\`\nx\n\`\`\`\n\nB is so.`, 'B is so.'],
    ['the next statement after a heading', `A is so.\n\n### Title\n${is}\n\nB is so.`, 'B is so.'],
    [
      'the heading on whose line it stands',
      `A is so.\n\n### Encrypt everything ${is}\n\nB is so.`,
      'Encrypt everything',
    ],
    [
      'a heading below that obliges',
      `${is}\n\n### Ensure that it is encrypted\n\nrun x.`,
      'Ensure that it is encrypted',
    ],
    ['the sentence above where a heading comes next', `A is so.\n${is}\n### Title\n\nB is so.`, 'A is so.'],
  ])('%s', (_, text, bound) => {
    expect(boundIn(text)).toBe(bound)
  })

  test('the table that is one statement, also from within', () => {
    const table = (mark: string): string =>
      `# Shop\n\n## Releases\n\n| Product | Channel | Revision | Published |\n|---|---|---|---|\n| shop | 2.1/stable ${mark} | 31 | 2026-03-01 |\n`
    const { requirements, problems } = checklistOf(table(is))
    expect(problems).toEqual([])
    expect(requirements.find(({ id }) => id === 'here')).toMatchObject({ topic: 'channel-table', basis: 'declared' })
  })
})

test('an annotation of reStructuredText is a comment of its own', () => {
  const head = 'Guide\n=====\n\nPart\n----\n\n'
  const text = `${head}A is so.\n\n.. hardlist: probe=a/b\n   x=1\n\nB is so.\n\n* C is so.\n\n  .. hardlist: id=c\n\n* D is so.\n`
  const read = parseGuide({ path: 'guide.rst', text })
  if (read.kind !== 'guide') throw new Error(read.problem.message)
  const { requirements, declarations, problems } = buildChecklist(read.guide, { key: 'g', path: 'guide.rst' })
  expect(problems).toEqual([])
  expect(requirements.map(one => one.text)).toEqual(['B is so.', 'C is so.'])
  const asked = { id: 'a/b', parameters: { x: '1' }, line: 9 }
  expect([...declarations.values()]).toEqual([{ isNamed: false, probes: [asked] }, { isNamed: true }])
})

describe('what is declared', () => {
  const guide = (annotation: string, sentence = 'The moon is green.'): string =>
    `# Guide\n\n## Part\n\n${sentence}\n<!-- hardlist: ${annotation} -->\n`

  test('makes a statement a requirement that the reader would not', () => {
    expect(checklistOf('# Guide\n\n## Part\n\nThe moon is green.\n').requirements).toEqual([])
    const { requirements, declarations, statements } = checklistOf(guide('probe=a/b x=1 y="two words" z=["q", 2]'))
    expect(requirements).toMatchObject([
      { text: 'The moon is green.', basis: 'declared', strength: 'fact', polarity: 'do', signals: [] },
    ])
    expect(statements).toMatchObject({ requirements: 1 })
    expect([...declarations.values()]).toMatchObject([
      { probes: [{ id: 'a/b', line: 6, parameters: { x: '1', y: 'two words', z: ['q', 2] } }] },
    ])
  })

  test('keeps the strength of the words unless it says another', () => {
    const strengthOf = (annotation: string): unknown =>
      checklistOf(guide(annotation, 'The moon must be green.')).requirements[0]?.strength
    expect(strengthOf('probe=a/b')).toBe('must')
    expect(strengthOf('probe=a/b strength=should')).toBe('should')
  })

  test('gives the topic with what the words fix, or what is declared', () => {
    const about = (annotation: string, sentence: string): unknown =>
      checklistOf(guide(annotation, sentence)).requirements[0]
    expect(about('topic=base-image', 'The images are built on Ubuntu 22.04.')).toMatchObject({
      topic: 'base-image',
      parameters: { system: 'ubuntu', version: '22.04' },
    })
    expect(about('topic=ingress-encryption', 'Nobody listens at the door.')).toMatchObject({
      topic: 'ingress-encryption',
      parameters: { charms: [] },
    })
    expect(about('topic=base-image system=debian version=12', 'The images are small.')).toMatchObject({
      topic: 'base-image',
      parameters: { system: 'debian', version: '12' },
    })
  })

  test('is about the part of a sentence whose topic it names, and about all of it otherwise', () => {
    const both = 'Credentials must be stored securely and rotated regularly.'
    const ids = (annotation: string): unknown =>
      checklistOf(guide(annotation, both)).requirements.map(({ id, basis }) => [id, basis])
    expect(ids('id=x topic=credential-rotation attestation=required')).toEqual([
      [expect.stringMatching(/^part\//), 'direct'],
      ['x', 'declared'],
    ])
    expect(ids('id=x attestation=true')).toEqual([
      ['x', 'declared'],
      ['x-2', 'declared'],
    ])
  })

  test('asks all probes, of one annotation and of several', () => {
    const text = `# Guide\n\n## Part\n\nA is so.\n<!-- hardlist: probe=a/b x=1 probe=c/d y=2 -->\n<!-- a comment -->\n<!--\n  hardlist:\n    probe=e/f\n    x=3\n    skip="it runs elsewhere"\n-->\n`
    const [declared] = [...checklistOf(text).declarations.values()]
    expect(declared).toEqual({
      isNamed: false,
      skip: 'it runs elsewhere',
      probes: [
        { id: 'a/b', parameters: { x: '1' }, line: 6 },
        { id: 'c/d', parameters: { y: '2' }, line: 6 },
        { id: 'e/f', parameters: { x: '3' }, line: 10 },
      ],
    })
  })

  test('changes no other id, and nothing where there is only code', () => {
    const text = (mark: string): string => `# Guide\n\n## Part\n\nA must be so.${mark}\n\nA must be so.\n`
    const ids = (mark: string): readonly string[] => checklistOf(text(mark)).requirements.map(({ id }) => id)
    const [first, second] = ids('')
    expect(ids(' <!-- hardlist: id=mine -->')).toEqual(['mine', second])
    for (const code of [' `<!-- hardlist: id=mine -->`', '\n\n```\n<!-- hardlist: id=mine -->\n```'])
      expect(ids(code)).toEqual([first, second])
  })

  test('a comment leaves lists and what leads to them as they are', () => {
    const list = (mark: string): string => `# G\n\n## P\n\nYou should:\n${mark}- use A\n${mark}- use B\n`
    const told = (text: string): unknown => checklistOf(text).requirements.map(one => [one.text, one.strength])
    expect(told(list(''))).toEqual([
      ['use A', 'should'],
      ['use B', 'should'],
    ])
    expect(told(list('<!-- a comment -->\n'))).toEqual(told(list('')))
  })
})

describe('what is wrong is said with its line', () => {
  const noted = (annotation: string): string => `# Guide\n\nA is so.\n<!-- hardlist: ${annotation} -->\n`

  test.each<[string, string, RegExp]>([
    ['no keys', noted(''), /^4 an annotation says nothing; there are `id`, /],
    ['an unknown key', noted('skpi="x"'), /^4 `skpi` is no key .*; there are `skip`, /],
    ['a key without value', noted('probe'), /^4 `probe` has no value: write `probe=\.\.\.`$/],
    ['an empty value', noted('probe= x=1'), /^4 the value of `probe` is missing$/],
    ['bad JSON', noted('probe=a/b x=[1,'), /^4 the value of `x` is not JSON$/],
    ['JSON with a tail', noted('probe=a/b x="1"2'), /^4 the value of `x` is not JSON$/],
    ['other quotes', noted("skip='why not'"), /^4 the value of `skip` is no bare word: .* between `"`$/],
    [
      'an unknown topic',
      noted('topic=ingres-encryption'),
      /^4 no topic is called .*; there are `ingress-encryption`, /,
    ],
    [
      'a parameter that the topic lacks',
      noted('topic=base-image sytem=x'),
      /^4 .* no parameter `sytem`; it has `system`/,
    ],
    [
      'a topic without what it needs',
      noted('topic=base-image'),
      /^4 the topic `base-image` needs `system`, which neither /,
    ],
    ['an unknown strength', noted('strength=shall'), /^4 `shall` is no strength; there are /],
    ['a strength that obliges nobody', noted('strength=reference'), /^4 `reference` is no strength/],
    ['an unknown word for a person', noted('attestation=maybe'), /^4 `attestation` is `true` or `required`$/],
    ['an id with other signs', noted('id=A/b'), /^4 `A\/b` is no id: /],
    ['no reason', noted('skip=""'), /^4 the value of `skip` is not a text$/],
    ['two ids', noted('id=a id=b'), /^4 a statement has one `id`, and line 4 gives it one$/],
    ['two ids in two comments', `${noted('id=a')}<!-- hardlist: id=b -->\n`, /^5 a statement has one `id`, and line 4/],
    ['a parameter twice', noted('probe=a/b x=1 x=2'), /^4 a statement has one `x`/],
    ['nothing to bind to', '# Guide\n\n<!-- hardlist: id=a -->\n', /^3 the annotation binds to nothing: no statement/],
    [
      'a heading that says nothing',
      '# G\n\nA is so.\n\n<!-- hardlist: id=a -->\n\n## Part\n\nB is so.\n',
      /^5 the annotation binds to nothing: a heading comes next/,
    ],
    [
      'an id that another annotation gave',
      '# G\n\nA is so. <!-- hardlist: id=a -->\n\nB is so. <!-- hardlist: id=a -->\n',
      /^5 the id `a` is taken: line 3 has it$/,
    ],
    [
      'an id that another sentence has',
      '# G\n\nA is so. <!-- hardlist: id=dogs-leashed -->\n\nDogs must be leashed.\n',
      /^3 the id `dogs-leashed` is taken: line 5 has it$/,
    ],
    [
      'a line within a comment',
      '# G\n\nA is so.\n<!-- hardlist:\n  id=a\n  strnegth=must\n-->\n',
      /^6 `strnegth` is no key/,
    ],
    ['a long one', noted(`skip="${'why '.repeat(1200)}"`), /^4 an annotation is longer than 4096 characters$/],
    ['too many keys', noted(Array.from({ length: 70 }, (_, at) => `k${at}=1`).join(' ')), /^4 .* more than 64 keys$/],
    ['deep JSON', noted(`probe=a/b x=${'['.repeat(20)}${']'.repeat(20)}`), /^4 the value of `x` is not JSON$/],
  ])('%s', (_, text, message) => {
    expect(problemsOf(text)).toEqual([expect.stringMatching(message)])
  })

  test('names of a guide stay between their backticks, and are short', () => {
    const [problem = ''] = problemsOf(noted(`topic=x\`y${'z'.repeat(500)}`))
    expect(problem.split('; ')[0]).toMatch(/^4 no topic is called `x'yz{10,60}\.\.\.`$/)
  })

  test('a thousand wrong ones are a short list', () => {
    const text = `# G\n\n${'A is so. <!-- hardlist: x=1 -->\n\n'.repeat(1500)}`
    const problems = problemsOf(text)
    expect(problems).toHaveLength(21)
    expect(problems.at(-1)).toMatch(/ and 9\d\d more annotations are wrong$/)
  })
})

describe('the lock', () => {
  const text = (mark: string, words = 'The moon must be green.'): string =>
    `# Guide\n\n## Part\n\n${words}${mark}\n\nThe sun must be yellow.\n`
  const locked = (guide: string) => toLock(checklistOf(guide), 'guide.md', [])

  test('holds requirements and nothing of what is asked', () => {
    const mark = ' <!-- hardlist: id=moon probe=a/b charm=c skip="why" -->'
    const kept = JSON.stringify(checklistOf(text(mark)).requirements.map(toLocked))
    expect(kept).toContain('"moon"')
    expect(kept).not.toMatch(/a\/b|charm|why/)
  })

  test('leaves an id that the guide gives, and carries what is declared to the id that it knows', () => {
    const before = locked(text(''))
    const [old, other] = before.requirements.map(({ id }) => id)
    const named = carryIds(checklistOf(text(' <!-- hardlist: id=moon skip="why" -->')), before)
    expect(named.checklist.requirements.map(({ id }) => id)).toEqual(['moon', other])
    expect(named.retired.map(({ id }) => id)).toEqual([old])
    const moved = { ...before, requirements: before.requirements.map(one => ({ ...one, id: `old/${one.id}` })) }
    const carried = carryIds(checklistOf(text(' <!-- hardlist: skip="why" -->')), moved).checklist
    expect([...carried.declarations.keys()]).toEqual([`old/${old}`])
  })

  test('a name goes with the sentence that has it, whatever it says', () => {
    const before = locked(text(' <!-- hardlist: id=moon -->'))
    const { checklist, retired } = carryIds(checklistOf(text(' <!-- hardlist: id=moon -->', 'Cheese rots.')), before)
    expect(checklist.requirements.map(({ id }) => id)).toEqual(['moon', before.requirements[1]?.id])
    expect(retired).toEqual([])
  })
})

describe('any text', () => {
  const piece = fc.constantFrom(
    ...[
      'hardlist:',
      '<!--',
      '-->',
      'id=a',
      'probe=x/y',
      'k="v"',
      'k=[1',
      'skip="',
      '\n',
      '\n\n',
      '- ',
      '| a | b |\n|---|---|\n',
      '## H',
      'A must be so. ',
      ' ',
    ],
  )

  test('gives a checklist whose declarations are of its requirements', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), parts => {
        const read = parseGuide({ path: 'g.md', text: parts.join('') })
        if (read.kind !== 'guide') return
        const { requirements, declarations, problems, statements } = buildChecklist(read.guide, { key: 'g', path: 'g' })
        const ids = new Set(requirements.map(({ id }) => id))
        expect([...declarations.keys()].filter(id => !ids.has(id))).toEqual([])
        if (problems.length === 0) expect(ids.size).toBe(requirements.length)
        expect(statements.requirements + statements.references + statements.others).toBe(statements.total)
        const lines = read.guide.source.text.split('\n').length
        for (const { line } of problems) expect(line >= 1 && line <= lines).toBe(true)
      }),
      { numRuns: 150 },
    )
  })

  test('is read as pairs that were written so', () => {
    const key = fc.stringMatching(/^[a-z][a-z0-9-]{0,10}$/)
    const value = fc.oneof(fc.string(), fc.array(fc.oneof(fc.string(), fc.integer(), fc.boolean()), { maxLength: 3 }))
    fc.assert(
      fc.property(fc.array(fc.tuple(key, value), { maxLength: 10 }), pairs => {
        const text = pairs.map(([name, given]) => `${name}=${JSON.stringify(given)}`).join('\n ')
        const read = readEntries(text)
        expect(read.kind === 'entries' && read.entries.map(one => [one.key, one.value])).toEqual(pairs)
      }),
    )
  })

  test('of many annotations costs little', () => {
    const read = parseGuide({ path: 'g.md', text: `# G\n\n${`A is so. ${is}\n<!-- x -->\n\n`.repeat(2000)}` })
    if (read.kind !== 'guide') throw new Error(read.problem.message)
    const start = performance.now()
    const { problems } = buildChecklist(read.guide, { key: 'g', path: 'g' })
    expect(performance.now() - start).toBeLessThan(5000)
    expect(problems.length).toBeGreaterThan(0)
  })
})

test('the mark of our own comment, pasted into a guide, is no annotation', () => {
  const { problems } = checklistOf('# A\n\n<!-- hardlist:sticky v=1 key=default -->\n\nYou must patch.\n')
  expect(problems).toEqual([])
})
