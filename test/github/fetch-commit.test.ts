import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { fetchBlobs } from '../../src/github/fetch-commit.ts'
import { answer, connection, sessionOf } from './answers.ts'

const nameOf = (bytes: Buffer): string =>
  createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex')
const blob = (bytes: Buffer) => answer(200, { content: bytes.toString('base64'), encoding: 'base64' })
const bytes = Buffer.from([0x68, 0xc3, 0xa9, 0x0a, 0x00, 0xff])

test('the name of a blob is that of git', () => {
  expect(nameOf(Buffer.from('hello\n'))).toBe('ce013625030ba8dba906f756967f9e9ca394464a')
})

test('a blob is what its name says', async () => {
  const { session, calls } = sessionOf((_, index) => blob(index === 0 ? bytes : Buffer.alloc(0)))
  const names = [nameOf(bytes), nameOf(Buffer.alloc(0))]
  expect(await fetchBlobs(session, connection, names)).toEqual(
    new Map([
      [names[0], bytes],
      [names[1], Buffer.alloc(0)],
    ]),
  )
  expect(calls).toHaveLength(2)
})

test.each([
  ['other bytes', blob(Buffer.from('channel: 1/stable'))],
  ['bytes that were cut', blob(bytes.subarray(0, 3))],
  ['no base64', answer(200, { content: 'hello', encoding: 'utf-8' })],
])('a blob of %s is a bad answer', async (_, wrong) => {
  const { session, calls } = sessionOf(() => wrong)
  expect(await fetchBlobs(session, connection, [nameOf(bytes)])).toMatchObject({ kind: 'failure', code: 'bad-answer' })
  expect(calls).toHaveLength(3)
})

test('a blob that came wrong once is asked for again', async () => {
  const { session } = sessionOf((_, index) => blob(index === 0 ? Buffer.from('x') : bytes))
  expect(await fetchBlobs(session, connection, [nameOf(bytes)])).toEqual(new Map([[nameOf(bytes), bytes]]))
})
