import { describe, expect, test } from 'vitest'
import { probes } from '../../src/probes/probes.ts'
import { readingOf } from '../../src/run/inventory-of.ts'
import { mend } from '../../src/run/mend.ts'
import { openPolicy } from '../../src/run/open-policy.ts'
import { isProblem } from '../../src/run/problem.ts'
import type { SourceTree } from '../../src/run/read-tree.ts'
import { type Review, review } from '../../src/run/review.ts'
import { type Judged, withTriedFixes } from '../../src/run/try-fixes.ts'
import { noSettings } from '../../src/settings/settings.ts'
import type { Edit } from '../../src/text/place.ts'
import type { Evidence } from '../../src/verdict/verdict.ts'
import { folderOf, home } from '../in-folder.ts'

type Files = Readonly<Record<string, string>>

const root = folderOf({})
const opened = await openPolicy({ root, cwd: root, home })
if (isProblem(opened)) throw new Error('the guide that ships is not read')
const policy = opened

async function judgedOf(texts: Files): Promise<Judged> {
  const files = Object.entries(texts).map(([path, text]) => ({ path, text }))
  const paths = Object.keys(texts)
  const tree: SourceTree = {
    paths,
    files,
    unreadable: [],
    notes: [],
    repository: 'shop',
    isPart: false,
    readMore: () => [],
  }
  const reading = await readingOf(tree, noSettings)
  const request = { policy, notes: [], today: '2026-11-30' }
  const reviewed = review({ ...request, inventory: reading.inventory })
  if (isProblem(reviewed)) throw new Error('the policy is used')
  return { request, reading, reviewed, texts: new Map(Object.entries(texts)) }
}

const evidenceOf = ({ verdicts }: Review): readonly Evidence[] =>
  verdicts.flatMap(verdict => verdict.probes.flatMap(({ evidence }) => evidence))

const offered = (reviewed: Review): readonly string[] => [
  ...new Set(evidenceOf(reviewed).flatMap(({ fix }) => (fix ? [`${fix.place.line} ${fix.text}`] : []))),
]

/** The same review with other fixes: by the line of a finding. */
function withFixes(judged: Judged, fixes: Readonly<Record<number, Edit>>): Judged {
  const verdicts = judged.reviewed.verdicts.map(verdict => ({
    ...verdict,
    probes: verdict.probes.map(probe => ({
      ...probe,
      evidence: probe.evidence.map(found => {
        const fix = found.outcome === 'unmet' ? (fixes[found.place.line] ?? found.fix) : found.fix
        return fix ? { ...found, fix } : found
      }),
    })),
  }))
  return { ...judged, reviewed: { ...judged.reviewed, verdicts } }
}

const bundle = `bundle: kubernetes
applications:
  db: {charm: db, channel: 14/edge}
  web: {charm: web, channel: 2/beta}
  log: {charm: log, channel: 1/edge}
  old: {charm: old, channel: 3/stable}
`

const edit = (line: number, columns: readonly [number, number], text: string): Edit => ({
  place: { path: 'bundle.yaml', line, column: columns[0], endLine: line, endColumn: columns[1] },
  text,
})

describe('a fix that does not hold what it says', () => {
  const good = ['3 14/stable', '4 2/stable', '5 1/stable']
  test.each<[string, Edit, readonly string[]]>([
    ['none is wrong', edit(3, [28, 35], '14/stable'), good],
    ['does not mend', edit(3, [28, 35], '14/beta'), good.slice(1)],
    ['makes its finding vanish', edit(3, [3, 5], 'dba'), good.slice(1)],
    ['breaks the file', edit(3, [28, 35], '14/stable, x: ['), good.slice(1)],
    [
      'brings another failure',
      {
        place: { path: 'bundle.yaml', line: 3, column: 28, endLine: 7, endColumn: 1 },
        text: '14/stable}\n  old: {charm: old, channel: 3/edge}\n',
      },
      good.slice(1),
    ],
    ['lies outside of the file', edit(3, [280, 290], '14/stable'), good.slice(1)],
    [
      'is of a file that is not there',
      { ...edit(1, [1, 1], 'x'), place: { ...edit(1, [1, 1], '').place, path: 'x' } },
      good.slice(1),
    ],
    [
      'overlaps with a good one',
      { place: { ...edit(3, [28, 35], '').place, endLine: 4 }, text: '14/edge' },
      good.slice(1),
    ],
  ])('%s', async (_, wrong, left) => {
    const judged = withFixes(await judgedOf({ 'bundle.yaml': bundle }), { 3: wrong })
    expect(offered(await withTriedFixes(judged))).toEqual(left)
  })

  test('is found among many', async () => {
    const lines = Array.from({ length: 60 }, (_, index) => `  db${index}: {charm: db-${index}, channel: 14/edge}\n`)
    const judged = await judgedOf({ 'bundle.yaml': `bundle: kubernetes\napplications:\n${lines.join('')}` })
    const line = lines[20] ?? ''
    const at = line.indexOf('14/edge') + 1
    const broken = withFixes(judged, { 23: edit(23, [at, at + 7], '14/stable, x: [') })
    expect(offered(await withTriedFixes(broken)).length).toBe(59)
  })
})

describe.each(probes.map(probe => [probe.id, probe.examples] as const))(
  'the fixes for the examples of %s',
  (_, examples) => {
    test('mend what they are for, each and together, and bring nothing new', async () => {
      for (const { files } of examples) {
        const judged = await judgedOf(files)
        const reviewed = await withTriedFixes(judged)
        expect(offered(judged.reviewed).filter(fix => !offered(reviewed).includes(fix))).toEqual([])
        const { judged: after } = await mend(judged)
        const before = new Set(
          evidenceOf(judged.reviewed).flatMap(each => (each.outcome === 'unmet' ? [each.identity] : [])),
        )
        const unmet = evidenceOf(after.reviewed).filter(({ outcome }) => outcome === 'unmet')
        expect(unmet.filter(({ identity }) => !before.has(identity))).toEqual([])
        const failing = after.reviewed.verdicts.filter(({ status }) => status === 'fail')
        const left = failing.flatMap(verdict => verdict.probes.flatMap(({ evidence }) => evidence))
        expect(left.filter(({ outcome, fix }) => outcome === 'unmet' && fix)).toEqual([])
      }
    })
  },
)
