import { expect } from 'vitest'
import type { FakeGithub } from '../fake-github/fake-github.ts'
import { asHtml, count, tablesOf, textOf } from '../report/as-page.ts'
import { actionMetadata } from '../runner/action-metadata.ts'
import { readCommand } from '../runner/read-command.ts'
import type { ActionRun } from '../runner/run-action.ts'
import { expectClean } from './on-pull-request.ts'

/** A run that no text of a repository, a guide or an event has led astray, on the runner or on GitHub. */
export function expectHarmless(run: ActionRun, fake?: FakeGithub): void {
  expectClean(run)
  expect(run.stderr).toBe('')
  expectHarmlessLog(run)
  expectFixedOutputs(run)
  const comments = fake?.state.comments.filter(({ login }) => login === 'github-actions[bot]') ?? []
  expect(fake?.problems ?? []).toEqual([])
  if (run.summary.text !== '') expectHarmlessPage(run.summary.text)
  for (const { body } of comments) expectHarmlessPage(withoutMarker(body))
}

/** What varies the look of an emoji hides nothing. */
const unseen = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}](?<!\p{Extended_Pictographic}\ufe0f)/u
const ours = new Set(['add-mask', 'error', 'warning', 'notice'])

/** Stricter than the runner is known to be: whatever a reader might overlook or trim is taken out before it is looked at. */
export function expectHarmlessLog({ stdout, annotations }: Pick<ActionRun, 'stdout' | 'annotations'>): void {
  for (const line of stdout.split('\n')) {
    expect(line).not.toMatch(unseen)
    expect(bare(line)).not.toContain('##[')
    if (bare(line).startsWith('::')) expect(readCommand(line, ours)?.form, line).toBe('current')
  }
  for (const { title = '', file = '', message } of annotations)
    for (const line of [title, file, ...message.split('\n')]) {
      expect(line).not.toMatch(unseen)
      expect(bare(line)).not.toMatch(/##\[|^::/)
    }
}

const bare = (line: string): string => line.replace(/[\p{M}\p{C}\p{Default_Ignorable_Code_Point}]/gu, '').trimStart()

const forms: Readonly<Record<string, RegExp>> = {
  status: /^(?:pass|fail|incomplete|stale|error|cancelled|)$/,
  stale: /^(?:true|false)$/,
  'report-json': /^\/[\w./-]+\/report\.json$/,
  'comment-url': /^(?:https:\/\/github\.com\/octo-org\/platform\/pull\/7#issuecomment-\d+|)$/,
  published: /^\{"comment":"[a-z:-]+","summary":"(?:ok|failed)","annotations":"ok"\}$/,
}

function expectFixedOutputs({ outputs, outputError, files }: ActionRun): void {
  expect(outputError).toBeNull()
  expect([files.env, files.path, files.state]).toEqual(['', '', ''])
  const declared = Object.keys(actionMetadata.outputs)
  for (const [name, value] of Object.entries(outputs)) {
    expect(declared).toContain(name)
    expect(value).toMatch(forms[name] ?? /^\d+$/)
  }
}

const elements = new Set(
  'h3 h4 p table thead tbody tr th td code pre strong em a br sub details summary ul li blockquote'.split(' '),
)
const links = /^https:\/\/github\.com\/octo-org\/(?:platform\/blob\/[0-9a-f]{40}|hardlist\/blob\/v1\/docs)\/[^\s"'<>]+$/
const tags = /<(\/?)([a-z][a-z0-9]*)((?:\s+[a-z-]+="[^"<>]*")*)\s*(\/?)>/g

/** A page of our own elements, with one heading, whole tables, our own links, and nothing that GitHub would act on. */
function expectHarmlessPage(page: string): void {
  expect(page.replace(/\n/g, '')).not.toMatch(unseen)
  expect(page).not.toMatch(/##\[/)
  const html = asHtml(page)
  expect(html.replace(tags, '')).not.toMatch(/[<>]/)
  const depth = new Map<string, number>()
  for (const [, slash = '', name = '', attributes = ''] of html.matchAll(tags)) {
    expect(elements).toContain(name)
    const [, href] = /^ href="(.*)"$/.exec(attributes) ?? []
    if (name === 'a' && slash === '') expect(href).toMatch(links)
    else expect(attributes).toMatch(/^(?: class="language-yaml")?$/)
    if (name !== 'br') depth.set(name, (depth.get(name) ?? 0) + (slash === '' ? 1 : -1))
  }
  expect([...depth].filter(([, open]) => open !== 0)).toEqual([])
  expect(count(html, /<h3>/g)).toBe(1)
  expect(html).toMatch(/^<h3>Hardening checklist: /)
  for (const rows of tablesOf(page)) expect(new Set(rows).size).toBe(1)
  expect(textOf(html)).not.toMatch(
    /(?<!\w)@[a-z0-9]|(?<!&)#\d|\bGH-\d|\b[0-9a-f]{7,40}\b|https?:\/\/|www\.|:[a-z_+]\w*:/i,
  )
}

/** The comment's own words, below its first line. */
export function withoutMarker(body: string): string {
  const [first = '', ...rest] = body.split('\n')
  expect(first).toMatch(
    /^<!-- hardlist:sticky v=1 key=[a-z0-9-]+ head=[0-9a-f]{40} run=\d+\.\d+ digest=[0-9a-f]{16} -->$/,
  )
  return rest.join('\n')
}

/** Findings on a page: those in sight, and those that a cell counts as `and N more`. */
export function findingsOn(page: string): number {
  const html = asHtml(page)
  const [table = ''] = /<table>.*?<\/table>/s.exec(html) ?? []
  const rows = table.split('<tr>').slice(2)
  return rows.reduce((sum, row) => {
    const where = row.split('<td>')[3] ?? ''
    const [, more = '0'] = /and (\d+) more/.exec(where) ?? []
    return sum + count(where, /<a /g) + Number(more)
  }, 0)
}
