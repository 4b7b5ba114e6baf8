import { readFileSync, writeFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { afterAll, afterEach, describe, expect, test } from 'vitest'
import { isProblem } from '../../src/run/problem.ts'
import { type Updated, updateChannels } from '../../src/run/update-channels.ts'
import { folderOf, hardlistIn, removeFolders } from '../in-folder.ts'

type Answer = (response: ServerResponse, request: IncomingMessage) => void

const servers: (() => void)[] = []
afterEach(() => {
  for (const close of servers.splice(0)) close()
})
afterAll(removeFolders)

interface Request {
  readonly url: string
  readonly etag: string | undefined
}

/** A store that answers for charms by name; the last answer of several stays. */
async function storeOf(charms: Readonly<Record<string, Answer | readonly Answer[]>>) {
  const requests: Request[] = []
  const counts = new Map<string, number>()
  const server = createServer((request, response) => {
    const url = request.url ?? ''
    requests.push({ url, etag: request.headers['if-none-match'] })
    const name = /^\/v2\/charms\/info\/([^?/]+)(?:\?|$)/.exec(url)?.[1] ?? ''
    const given = charms[name]
    const answers = given === undefined ? [notFound] : typeof given === 'function' ? [given] : given
    const count = counts.get(name) ?? 0
    counts.set(name, count + 1)
    const answer = answers[Math.min(count, answers.length - 1)] ?? notFound
    answer(response, request)
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  servers.push(() => {
    server.closeAllConnections()
    server.close()
  })
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, requests }
}

const status =
  (code: number, headers: Readonly<Record<string, string>> = {}, body = ''): Answer =>
  response => {
    response.writeHead(code, headers)
    response.end(body)
  }

const notFound = status(404, {}, '{"error-list":[{"code":"resource-not-found","message":"no such charm"}]}')

interface Row {
  readonly channel: string
  readonly revision: number
  readonly base?: object | null
}

const jammy = { name: 'ubuntu', channel: '22.04', architecture: 'amd64' }

/** As the store publishes them. */
const bodyOf = (rows: readonly Row[]): string =>
  JSON.stringify({
    id: 'aBcD',
    name: 'db',
    type: 'charm',
    result: { publisher: { 'display-name': 'Shop Makers' } },
    'default-release': { channel: { name: '14/stable', track: '14', risk: 'stable' } },
    'channel-map': rows.map(({ channel, revision, base = jammy }) => ({
      channel: {
        name: channel,
        track: channel.split('/')[0],
        risk: channel.split('/')[1],
        'released-at': '2026-03-04T05:06:07.123+00:00',
        base,
      },
      revision: { revision, version: `${revision}`, attributes: {} },
    })),
  })

const channels =
  (rows: readonly Row[], etag?: string): Answer =>
  (response, request) => {
    if (etag !== undefined && request.headers['if-none-match'] === etag) status(304)(response, request)
    else status(200, { 'content-type': 'application/json', ...(etag ? { etag } : {}) }, bodyOf(rows))(response, request)
  }

const bundle = (...charms: readonly string[]): string =>
  `bundle: kubernetes\napplications:\n${charms.map((charm, index) => `  app${index}: { charm: "${charm}", channel: 1/stable }\n`).join('')}`

const name = 'hardlist.channels.json'
const textIn = (folder: string): string => readFileSync(join(folder, name), 'utf8')

/** Runs the use case with time that does not pass, and keeps what was waited for. */
async function update(folder: string, baseUrl: string, names: readonly string[] = []) {
  const waits: number[] = []
  const clock = {
    now: () => Date.parse('2026-11-30T10:00:00Z'),
    sleep: async (milliseconds: number) => void waits.push(milliseconds),
  }
  const result = await updateChannels({
    root: folder,
    names,
    baseUrl,
    version: 'test',
    today: '2026-11-30',
    clock,
    progress: () => undefined,
  })
  return { result, waits }
}

function done(result: Updated | object): Updated {
  if (isProblem(result)) throw new Error(result.causes[0]?.message)
  return result as Updated
}

const why = (result: object): string => (isProblem(result) ? `${result.exitCode} ${result.causes[0]?.message}` : 'done')

describe('what the store publishes', () => {
  test('is written down, sorted, a channel on a line', async () => {
    const { url, requests } = await storeOf({
      db: channels(
        [
          { channel: '14/edge', revision: 9, base: { name: 'ubuntu', channel: '24.04', architecture: 'arm64' } },
          { channel: 'latest/stable', revision: 2, base: null },
          { channel: '14/stable', revision: 7 },
          { channel: '14/stable', revision: 7 },
          { channel: '9/stable', revision: 1, base: { name: 'all', channel: 'all', architecture: 'all' } },
          { channel: '14/edge/fix', revision: 10 },
        ],
        '"abc"',
      ),
      web: channels([]),
    })
    const folder = folderOf({ 'bundle.yaml': bundle('db', 'ch:web', './local.charm', 'cs:~me/old-1') })
    const { result } = await update(folder, url)
    expect(done(result)).toEqual({ path: name, charms: 2, unknown: [], hasChanged: true })
    expect(textIn(folder)).toBe(`{
  "version": 1,
  "taken": "2026-11-30",
  "source": "${url}",
  "charms": [
    {
      "charm": "db",
      "publisher": "Shop Makers",
      "defaultTrack": "14",
      "etag": "\\"abc\\"",
      "channels": [
        {"channel":"14/stable","revision":7,"base":"ubuntu@22.04","architecture":"amd64","released":"2026-03-04"},
        {"channel":"14/edge","revision":9,"base":"ubuntu@24.04","architecture":"arm64","released":"2026-03-04"},
        {"channel":"9/stable","revision":1,"released":"2026-03-04"},
        {"channel":"latest/stable","revision":2,"released":"2026-03-04"}
      ]
    },
    {
      "charm": "web",
      "publisher": "Shop Makers",
      "defaultTrack": "14",
      "channels": []
    }
  ]
}
`)
    expect(requests.map(each => each.url).toSorted()[0]).toBe(
      '/v2/charms/info/db?fields=channel-map,default-release.channel,result.publisher.display-name',
    )
  })

  test('that did not change is not sent again, and a second run changes no byte', async () => {
    const { url, requests } = await storeOf({ db: channels([{ channel: '14/stable', revision: 7 }], '"abc"') })
    const folder = folderOf({ 'bundle.yaml': bundle('db') })
    await update(folder, url)
    const first = textIn(folder)
    const { result } = await update(folder, url)
    expect(done(result).hasChanged).toBe(false)
    expect(textIn(folder)).toBe(first)
    expect(requests.map(({ etag }) => etag)).toEqual([undefined, '"abc"'])
  })

  test('is asked of another store without what the first one said', async () => {
    const one = await storeOf({ db: channels([], '"abc"') })
    const other = await storeOf({ db: channels([{ channel: '1/stable', revision: 1 }], '"abc"') })
    const folder = folderOf({ 'bundle.yaml': bundle('db') })
    await update(folder, one.url)
    await update(folder, `${other.url}/`)
    expect(other.requests).toMatchObject([{ etag: undefined }])
    expect(textIn(folder)).toContain('"1/stable"')
  })

  test('of charms that nobody has is left out and told', async () => {
    const { url } = await storeOf({ db: channels([]) })
    const { result } = await update(folderOf({ 'bundle.yaml': bundle('db', 'mine') }), url, ['more'])
    expect(done(result)).toMatchObject({ charms: 1, unknown: ['mine', 'more'] })
  })

  test('takes the place of a file that is broken', async () => {
    const { url } = await storeOf({ db: channels([]) })
    const folder = folderOf({ 'bundle.yaml': bundle('db'), [name]: '{' })
    expect(done((await update(folder, url)).result).hasChanged).toBe(true)
  })
})

describe('a store that fails', () => {
  const good = channels([{ channel: '14/stable', revision: 7 }])

  test.each<[string, readonly Answer[], readonly number[]]>([
    ['asks for patience', [status(429, { 'retry-after': '7' }), good], [7000]],
    ['names a time', [status(503, { 'retry-after': 'Mon, 30 Nov 2026 10:00:30 GMT' }), good], [30_000]],
    ['has trouble three times', [status(500), status(502), status(504), good], [1000, 2000, 4000]],
    ['cuts the line', [response => response.destroy(), good], [1000]],
    ['gives half a JSON', [status(200, {}, '{"channel-map": ['), good], [1000]],
    ['leads on', [status(302, { location: '/v2/charms/info/other?x' }), good], []],
  ])('and %s is asked again', async (_, answers, waited) => {
    const { url } = await storeOf({ db: answers, other: good })
    const folder = folderOf({ 'bundle.yaml': bundle('db') })
    const { result, waits } = await update(folder, url)
    expect(done(result).charms).toBe(1)
    expect(waits).toEqual(waited)
    expect(textIn(folder)).toContain('"14/stable"')
  })

  test.each<[string, Answer, string]>([
    ['has trouble for long', status(500), 'the store answers 500, 4 times: `db` at'],
    ['asks for an hour', status(429, { 'retry-after': '3600' }), 'answers 429, and asks to wait for 3600 seconds'],
    ['leads to another host', status(302, { location: 'https://charms.example.org/' }), 'leads to another host'],
    ['leads to a file', status(301, { location: 'file:///etc/passwd' }), 'leads to another host'],
    [
      'leads round',
      (response, { url = '' }) => status(302, { location: url })(response, {} as never),
      'leads to another',
    ],
    ['is closed', status(403), 'the store answers 403'],
    ['gives a page', status(200, {}, '<html>'), 'gives no JSON, 4 times'],
    ['gives something else', status(200, {}, '{"channel-map": {}}'), 'gives something else than channels'],
    ['gives nothing new of nothing', status(304), 'says that nothing changed'],
    ['gives too much', status(200, {}, ' '.repeat(16_777_217)), 'gives more than 16777216 bytes'],
  ])('and %s: nothing is written', async (_, answer, message) => {
    const { url } = await storeOf({ a: good, db: answer, z: good })
    const before = '{"version":1,"taken":"2026-01-01","source":"x","charms":[]}\n'
    const folder = folderOf({ 'bundle.yaml': bundle('a', 'db', 'z'), [name]: before })
    const { result } = await update(folder, url)
    expect(why(result)).toMatch(/^2 /)
    expect(why(result)).toContain(message)
    expect(textIn(folder)).toBe(before)
  })

  test('is told where it is', async () => {
    expect(why((await update(folderOf({ 'bundle.yaml': bundle('db') }), 'http://127.0.0.1:1')).result)).toContain(
      'cannot be reached',
    )
  })
})

describe('what is never asked', () => {
  test('names that would be another address', async () => {
    const { url, requests } = await storeOf({ db: channels([]) })
    const folder = folderOf({
      'bundle.yaml': bundle('db', '../../v2/x', 'db?x=1', 'DB', 'a/b', '%2e%2e', '-x', 'é'),
      'run.sh': 'juju deploy db\njuju deploy "$CHARM"\n',
    })
    await update(folder, url)
    expect(requests.map(each => each.url.split('?')[0])).toEqual(['/v2/charms/info/db'])
    expect(why((await update(folder, url, ['../x'])).result)).toBe('2 `../x` is not the name of a charm')
  })

  test.each([
    ['http://charms.example.org', 'is not https'],
    ['ftp://localhost', 'is not https'],
    ['https://me:secret@charms.example.org', 'holds a name or a password'],
    ['https://charms.example.org/?x=1', 'holds more than a path'],
    ['charms.example.org', 'is no address'],
  ])('%s', async (url, message) => {
    expect(why((await update(folderOf({ 'bundle.yaml': bundle('db') }), url)).result)).toContain(message)
  })

  test('a repository without charms', async () => {
    expect(why((await update(folderOf({}), 'http://127.0.0.1:1')).result)).toBe('3 the files name no charm of Charmhub')
  })
})

describe('hardlist channels update', () => {
  test('writes what a check then reads', async () => {
    const { url } = await storeOf({ db: channels([{ channel: '14/stable', revision: 7 }], 'W/"x"') })
    const folder = folderOf({
      'bundle.yaml': bundle('db', 'mine'),
      'guide.md': '# Shop\n\nRefresh charms regularly.\n',
    })
    const { code, out, err } = await hardlistIn(folder, 'channels', 'update', '--base-url', url)
    expect([code, out, err]).toEqual([0, 'wrote hardlist.channels.json: 1 charms\n', 'not in the store: mine\n'])
    const again = await hardlistIn(folder, 'channels', 'update', '--base-url', url)
    expect(again.out).toBe('nothing new for hardlist.channels.json: 1 charms\n')
    const checked = await hardlistIn(folder, 'check', '--guide', 'guide.md')
    expect([checked.err, checked.code === 2]).toEqual(['', false])
  })

  test.each([
    [['channels'], 'hardlist channels update'],
    [['channels', 'list'], 'hardlist channels update'],
    [['check', '--base-url', 'x'], '`check` has no --base-url'],
  ])('%s is not understood', async (words, message) => {
    const { code, err } = await hardlistIn(folderOf({}), ...words)
    expect([code, err]).toEqual([2, expect.stringContaining(message)])
  })

  test('refuses a link in the place of the file', async () => {
    const { url } = await storeOf({ db: channels([]) })
    const outside = folderOf({ 'x.json': 'kept' })
    const folder = folderOf({ 'bundle.yaml': bundle('db'), [name]: { link: join(outside, 'x.json') } })
    expect((await hardlistIn(folder, 'channels', 'update', '--base-url', url)).code).toBe(2)
    expect(readFileSync(join(outside, 'x.json'), 'utf8')).toBe('kept')
    writeFileSync(join(outside, 'x.json'), '')
  })
})
