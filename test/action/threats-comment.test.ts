import { describe, expect, test } from 'vitest'
import { asHtml, count, textOf } from '../report/as-page.ts'
import { expectHarmless, findingsOn, withoutMarker } from './harmless.ts'
import { act, githubFor, kept, pullRequest } from './on-pull-request.ts'

/** The text of a page as a reader sees it. */
const seen = (page: string): string =>
  asHtml(page)
    .replace(/<[^<>]*>/g, '')
    .replace(/\u200b/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&')

test('T11, T12, T13, T14, T15, T16: what looks like markup is there to be read, and is none', async () => {
  const sentences = [
    '</details><!-- hidden',
    '<img src=http://t.example/p.png>',
    '![](http://t.example/p.png)',
    '[ok](javascript:alert(1))',
    'https://evil.example/phish',
    '@torvalds and @octo-org/everyone',
    'Fixes #1 and octo-org/platform#2 and GH-3',
    'a|b|c',
  ]
  const guide = `${kept['guide.md']}\n${sentences.map(each => `Credentials of users must be stored securely with \`\` ${each} \`\` in mind.`).join('\n\n')}\n`
  const names = ['web</details><!--', 'x|y\nz', '`'.repeat(12), '@torvalds', 'a<b>c']
  const head = Object.fromEntries(
    names.map((name, index) => [
      `${index}/bundle.yaml`,
      JSON.stringify({ applications: { [name]: { charm: 'web', channel: '2/edge' } } }),
    ]),
  )
  const pull = await pullRequest({ base: { ...kept, 'guide.md': guide }, head })
  const fake = await githubFor(pull)
  const run = await act(pull, fake)
  expectHarmless(run, fake)
  const page = withoutMarker(fake.state.comments[0]?.body ?? '')
  for (const each of sentences) expect(seen(page)).toContain(each)
  const unmet = run.report?.verdicts.flatMap(({ probes }) =>
    probes.flatMap(({ evidence }) => evidence.filter(({ outcome }) => outcome === 'unmet')),
  )
  expect(unmet?.length).toBeGreaterThanOrEqual(names.length)
  expect(findingsOn(page)).toBe(unmet?.length)
})

test('T20: hidden characters are shown on every page, and stay as they are in the report', async () => {
  const tag = String.fromCodePoint(0xe0041)
  const name = `user\u202e\u2066// admin${tag}\u200b\u034f\ufe0f`
  const base = {
    ...kept,
    'guide.md': `${kept['guide.md']}\nCredentials of users must be stored securely with a\u202eb${tag} daily.\n`,
  }
  const pull = await pullRequest({
    base,
    head: { 'bundle.yaml': JSON.stringify({ applications: { [name]: { charm: 'web', channel: '2/edge' } } }) },
  })
  const fake = await githubFor(pull)
  const run = await act(pull, fake)
  expectHarmless(run, fake)
  for (const page of [withoutMarker(fake.state.comments[0]?.body ?? ''), run.summary.text]) {
    expect(seen(page)).toContain('user\\u{202E}\\u{2066}// admin\\u{E0041}\\u{200B}\\u{34F}\\u{FE0F}')
    expect(seen(page)).toContain('a\\u{202E}b\\u{E0041} daily')
  }
  expect(run.annotations[0]?.message).toContain('user\\u202e\\u2066// admin\\udb40\\udc41\\u200b\\u034f\\ufe0f')
  expect(JSON.stringify(run.report)).toContain(JSON.stringify(name).slice(1, -1))
  expect(run.reportText).not.toMatch(/\u202e|\u200b|\u034f/)
})

test('T22: many findings with long names fit into one comment and one summary', async () => {
  const long = `<|@#\u202e&>`.repeat(30)
  const head = Object.fromEntries(
    Array.from({ length: 60 }, (_, file) => [
      `deploy/${file}/bundle.yaml`,
      JSON.stringify(
        {
          applications: Object.fromEntries(
            Array.from({ length: 50 }, (_, index) => [
              `${long}${file}-${index}`,
              { charm: 'web', channel: `2/edge/${long}` },
            ]),
          ),
        },
        null,
        1,
      ),
    ]),
  )
  const pull = await pullRequest({ base: kept, head })
  const fake = await githubFor(pull)
  const run = await act(pull, fake)
  expectHarmless(run, fake)
  const [comment] = fake.state.comments
  expect(Buffer.byteLength(comment?.body ?? '')).toBeLessThanOrEqual(60_000)
  expect(run.summary.bytes).toBeLessThanOrEqual(1_000_000)
  expect(run.report?.verdicts.some(({ probes }) => probes.some(({ evidence }) => evidence.length >= 3000))).toBe(true)
  expect([run.code, run.outputs.failures]).toEqual([1, String(run.report?.counts.fail)])
})

describe('T23: no guide and no file can say that all is well', () => {
  const shouts = [
    '# \u2705 PASS',
    '\u2705 All checks passed',
    ':white_check_mark: \u2714\ufe0f all clear',
    '### Hardening checklist: all clear',
  ]

  test('in title, headings and sentences', async () => {
    const [first = '', ...others] = shouts
    const guide = `# ${first}\n\n${kept['guide.md'].replace('# Hardening Shop', `## ${shouts[1]}`)}\n${others.map(each => `Credentials of users must be stored securely with ${each} daily.\n\n## ${each}\n`).join('\n')}`
    const head = {
      'bundle.yaml': JSON.stringify({
        applications: Object.fromEntries(shouts.map(each => [each, { charm: each, channel: '2/edge' }])),
      }),
    }
    const pull = await pullRequest({ base: { ...kept, 'guide.md': guide }, head })
    const fake = await githubFor(pull)
    const run = await act(pull, fake)
    expectHarmless(run, fake)
    expect(run.report?.counts.pass).toBe(0)
    const page = withoutMarker(fake.state.comments[0]?.body ?? '')
    expect(page).not.toMatch(/[\u2705\u2714]/)
    const html = asHtml(page)
    expect(count(html, /<h\d>/g)).toBe(1)
    expect(html).toMatch(/^<h3>Hardening checklist: \d+ new failures?(?:, \d+ new warnings?)?<\/h3>/)
    expect(textOf(html)).not.toMatch(/:white_check_mark:/)
  })
})
