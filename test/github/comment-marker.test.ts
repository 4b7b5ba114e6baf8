import { describe, expect, test } from 'vitest'
import { markedBody, markerOf, saysTheSame } from '../../src/github/comment-marker.ts'

const head = 'a'.repeat(40)
const other = 'b'.repeat(40)
const marker = { key: 'default', head, run: { id: 12, attempt: 3 } }
const body = markedBody(marker, `Looked at ${head}.\n\nTwo failures.`)
const [line = ''] = body.split('\n')

describe('the marker', () => {
  test('is read back', () => {
    expect(markerOf(body)).toEqual(marker)
    expect(line).toMatch(/^<!-- hardlist:sticky v=1 key=default head=a{40} run=12\.3 digest=[0-9a-f]{16} -->$/)
  })

  test.each([
    ['behind a byte order mark', `\ufeff${body}`],
    ['with CRLF', body.replaceAll('\n', '\r\n')],
    ['with nothing below', line],
  ])('counts %s', (_, text) => {
    expect(markerOf(text)).toEqual(marker)
  })

  test.each([
    ['behind a space', ` ${body}`],
    ['behind an empty line', `\n${body}`],
    ['behind two byte order marks', `\ufeff\ufeff${body}`],
    ['quoted', `> ${body}`],
    ['with text behind it', body.replace('-->', '--> hello')],
    ['of another version', body.replace('v=1', 'v=2')],
    ['with a key of other letters', body.replace('key=default', 'key=De_fault')],
    ['with an empty key', body.replace('key=default', 'key=')],
    ['with a key of 41 letters', body.replace('key=default', `key=${'k'.repeat(41)}`)],
    ['with a short head', body.replace(head, 'a'.repeat(39))],
    ['with a head in capitals', body.replace(head, 'A'.repeat(40))],
    ['with a negative run', body.replace('run=12', 'run=-12')],
    ['with a run beyond numbers', body.replace('run=12', `run=${'9'.repeat(16)}`)],
    ['without a digest', body.replace(/ digest=\w+/, '')],
    ['with a second word where one stands', body.replace('key=default', 'key=default key=default')],
    ['ended by CR alone', body.replaceAll('\n', '\r')],
    ['empty', ''],
  ])('does not count %s', (_, text) => {
    expect(markerOf(text)).toBeUndefined()
  })

  test('is read in no time from a body without line ends', () => {
    const start = performance.now()
    for (const part of ['<!-- hardlist:sticky v=1 key=', '-', ' ', 'a'])
      expect(markerOf(part.repeat(1_000_000 / part.length))).toBeUndefined()
    expect(performance.now() - start).toBeLessThan(500)
  })
})

describe('two comments say the same', () => {
  const again = markedBody(
    { key: 'default', head: other, run: { id: 99, attempt: 1 } },
    `Looked at ${other}.\n\nTwo failures.`,
  )

  test('of another commit and run', () => expect(saysTheSame(body, again)).toBe(true))
  test('with other line ends', () => expect(saysTheSame(body.replaceAll('\n', '\r\n'), again)).toBe(true))
  test('with space at the end', () => expect(saysTheSame(`${body}\n \n`, again)).toBe(true))
  test('with a digest that somebody wrote', () =>
    expect(saysTheSame(body.replace(/digest=\w{16}/, 'digest=0123456789abcdef'), again)).toBe(true))
  test.each([
    ['edited', body.replace('Two', 'No')],
    ['edited under the right digest', body.replace(/Two/, '2')],
    ['with space in the text', body.replace('Two failures', 'Two  failures')],
    ['with the other commit in the text', body.replace(`Looked at ${head}`, `Looked at ${other}`)],
    ['without a text', line],
    ['without a marker', body.slice(line.length + 1)],
  ])('not when %s', (_, text) => {
    expect(saysTheSame(text, again)).toBe(false)
  })
})

describe('a base that moved on is no change of what is said', () => {
  const commit = (digit: string): string => digit.repeat(40)
  const page = (of: string, base: string): string =>
    [
      `Guide: [guide.md](https://github.com/o/r/blob/${base}/docs/guide.md#L3) · compared with \`${base.slice(0, 7)}\``,
      `| [bundle.yaml:8](https://github.com/o/r/blob/${of}/bundle.yaml#L8) | \`sha256:${'5'.repeat(40)}\` |`,
      `See \`${'6'.repeat(40)}\` and \`abcdef0\`.`,
    ].join('\n')
  const says = (text: string, of = head): string =>
    markedBody({ key: 'default', head: of, run: { id: 1, attempt: 1 } }, text)
  const there = says(page(head, commit('1')))

  test.each([
    ['another base', says(page(head, commit('2')))],
    ['another head and base', says(page(other, commit('2')), other)],
  ])('%s', (_, body) => {
    expect(saysTheSame(there, body)).toBe(true)
  })

  test.each([
    ['another commit than the head in a link of the head', says(page(commit('3'), commit('1')))],
    ['another line', there.replace('#L3', '#L4')],
    ['another file', there.replace('/docs/guide.md', '/docs/other.md')],
    ['another repository', there.replace('/o/r/', '/o/s/')],
    ['a link to a branch', there.replace(commit('1'), 'main')],
    ['a link to a shorter commit', there.replace(commit('1'), '1'.repeat(39))],
    ['another digest in the text', there.replace('5'.repeat(40), '7'.repeat(40))],
    ['another commit that is no link', there.replace('6'.repeat(40), '7'.repeat(40))],
    ['other digits that are not compared with', there.replace('abcdef0', 'abcdef1')],
    ['nothing compared any more', there.replace(' · compared with `1111111`', '')],
  ])('but %s is', (_, body) => {
    expect(saysTheSame(there, body)).toBe(false)
  })
})
