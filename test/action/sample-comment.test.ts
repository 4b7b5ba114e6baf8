import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'
import { home } from '../in-folder.ts'
import { actCleanly, githubFor, pullRequest, requests } from './on-pull-request.ts'

const sample = join(home, 'examples', 'ml-platform')
const slip = 'bundles/production/bundle.yaml'
const files = Object.fromEntries(
  readdirSync(sample, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => {
      const path = join(entry.parentPath, entry.name)
      return [path.slice(sample.length + 1), readFileSync(path, 'utf8')]
    }),
)

/** `docs/sample-comment.md` is what the picture of the README is drawn from: `npm run picture`. */
test('the comment on a slip in the sample repository, with few requests', async () => {
  const before = { ...files, [slip]: (files[slip] ?? '').replace('8.0/edge', '8.0/stable') }
  const pull = await pullRequest({ base: before, head: { [slip]: files[slip] ?? '' } })
  const fake = await githubFor(pull)
  const day = pathToFileURL(join(home, 'test', 'runner', 'fixed-day.mjs')).href
  const run = await actCleanly(pull, fake, { env: { NODE_OPTIONS: `--import ${day}` } })
  expect([run.code, run.outputs['new-failures'], run.outputs.failures]).toEqual([1, '1', '1'])
  expect(requests(fake).length).toBeLessThanOrEqual(8)
  await expect(`${fake.state.comments[0]?.body}\n`).toMatchFileSnapshot(join(home, 'docs', 'sample-comment.md'))
})
