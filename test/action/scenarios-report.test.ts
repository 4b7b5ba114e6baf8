import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { home } from '../in-folder.ts'
import { hasNode24 } from '../runner/node-of-actions.ts'
import type { PullRequest } from '../runner/pull-request.ts'
import type { RunOptions } from '../runner/run-action.ts'
import { actCleanly, bundle, failing, githubFor, kept, pullRequest } from './on-pull-request.ts'
import { ownTexts, published } from './story-of-a-pull-request.ts'

const mixed = {
  ...failing,
  'a/bundle.yaml': bundle({ one: '1/edge', two: 'latest/stable' }),
  'B/bundle.yaml': bundle({ two: '2/beta' }),
  'é/bundle.yaml': bundle({ three: '3/candidate' }),
}

test('E43: the command line gives the same report, byte for byte', async () => {
  const pull = await pullRequest({ base: { ...kept, 'b/bundle.yaml': bundle({ old: '1/edge' }) }, head: mixed })
  const fake = await githubFor(pull)
  const run = await actCleanly(pull, fake)
  expect(run.outputs.status).toBe('fail')
  const args = ['check', '--format', 'json', '--policy-ref', pull.baseSha, '--new-only', pull.baseSha]
  const { reportText } = run
  expect(outputOf(process.execPath, [join(home, 'dist/cli.js'), ...args], pull.workspace)).toBe(reportText)
  expect(reportText).toMatch(/"isNew":\s*true/)
})

function outputOf(command: string, args: readonly string[], cwd: string): string {
  try {
    return execFileSync(command, args, { cwd, encoding: 'utf8', env: { PATH: process.env.PATH } })
  } catch (error) {
    // Exit code 1 says that there are failures.
    return typeof error === 'object' && error !== null && 'stdout' in error ? String(error.stdout) : ''
  }
}

describe('E44: the same input gives the same bytes', () => {
  const views = async (pull: PullRequest, options: Partial<RunOptions>) => {
    const fake = await githubFor(pull)
    const { reportText, summary, annotations, code } = await actCleanly(pull, fake, options)
    return { code, reportText, summary: summary.text, annotations, comments: ownTexts(fake) }
  }
  const backwards = `--import ${new URL('shuffled-folders.mjs', import.meta.url).href}`
  test(`E44: in another zone, language and order of folders, on ${hasNode24 ? 'two versions of Node' : 'this Node'}`, async () => {
    const pull = await pullRequest({ base: kept, head: mixed })
    const zone = { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' }
    const first = await views(pull, {})
    const [second, third] = await Promise.all([
      views(pull, { env: { ...zone, NODE_OPTIONS: backwards } }),
      views(pull, { env: { TZ: 'Pacific/Pago_Pago', LANG: 'C' }, execPath: process.execPath }),
    ])
    expect(second).toEqual(first)
    expect(third).toEqual(first)
    expect(first.reportText).toContain('é/bundle.yaml')
  })
})

/** `npm run soak` makes it 17,000 applications, which are more than 100,000 findings. */
const applications = process.env.HARDLIST_SOAK ? 17_000 : 3_000

test('E26: findings without end: every view is bounded, and the report is whole', async () => {
  const files = Object.fromEntries(['a', 'b'].map(folder => [`${folder}/bundle.yaml`, crowd()]))
  const pull = await pullRequest({ base: kept, head: files })
  const fake = await githubFor(pull)
  const run = await actCleanly(pull, fake, { summaryBefore: 'x'.repeat(950_000), timeoutMs: 60_000 })
  expect([run.code, run.outputs.status, published(run), published(run, 'summary')]).toEqual([1, 'fail', 'ok', 'ok'])
  const probes = run.report?.verdicts.flatMap(verdict => verdict.probes) ?? []
  const found = probes.flatMap(({ evidence }) => evidence)
  expect(found.length).toBeGreaterThan(5 * applications)
  const [comment = ''] = ownTexts(fake)
  expect(Buffer.byteLength(comment)).toBeLessThanOrEqual(60_000)
  expect(run.summary.bytes).toBeLessThanOrEqual(1_000_000)
  const unmet = probes.map(({ evidence }) => evidence.filter(({ outcome }) => outcome === 'unmet').length)
  expect(unmet.filter(count => count > 0)).toEqual([applications, applications])
  for (const text of [comment, run.summary.text.slice(950_000)])
    expect(text.split(`(${applications} of ${applications + 1})`)).toHaveLength(3)
  expect(run.annotations.length).toBeLessThanOrEqual(30)
}, 120_000)

const crowd = (): string =>
  bundle(Object.fromEntries(Array.from({ length: applications / 2 }, (_, index) => [`app${index}`, 'edge/fix'])))
