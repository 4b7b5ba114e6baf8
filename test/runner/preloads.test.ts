import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runScript } from './run-script.ts'

const server = createServer((request, response) => {
  if (request.url !== '/never') response.end('answered')
})
let api = ''
beforeAll(async () => {
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  api = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})

describe('the socket guard', () => {
  test('lets the fake through, by fetch and by http', async () => {
    const script = `import http from 'node:http'
console.log(await (await fetch(process.env.GITHUB_API_URL)).text())
http.get(process.env.GITHUB_API_URL, response => response.on('data', data => console.log(String(data))))`
    const run = await runScript(script, { api })
    expect(run.lines).toEqual(['answered', 'answered'])
    expect(run.connects).toEqual([])
  })

  test('refuses every other way out', async () => {
    const ways = [
      ['connect 127.0.0.1:8081', `await fetch('http://127.0.0.1:8081')`],
      ['connect api.github.com:443', `await fetch('https://api.github.com')`],
      ['connect example.com:443', `tls.connect(443, 'example.com')`],
      ['connect example.com:80', `http.get('http://example.com')`],
      ['connect /tmp/socket', `net.connect('/tmp/socket')`],
      ['lookup example.com', `await lookup('example.com')`],
      ['lookup example.net', `resolve4('example.net', () => {})`],
      ['lookup example.org', `new Resolver().resolve('example.org', () => {})`],
      ['datagram send', `dgram.createSocket('udp4').send('a', 53, '127.0.0.1')`],
    ] as const
    const tries = ways.map(([, way]) => `try { ${way}; console.log('passed') } catch { console.log('refused') }`)
    const imports = `import dgram from 'node:dgram'
import { Resolver, resolve4 } from 'node:dns'
import { lookup } from 'node:dns/promises'
import http from 'node:http'
import net from 'node:net'
import tls from 'node:tls'`
    const run = await runScript([imports, ...tries, 'process.exit()'].join('\n'), { api })
    expect(run.lines).toEqual(ways.map(() => 'refused'))
    expect(run.connects).toEqual(ways.map(([what]) => what))
  })

  test('refuses everything where there is no fake', async () => {
    const run = await runScript(`await fetch(process.env.GITHUB_API_URL).catch(error => console.log(error.cause.code))`)
    expect(run.lines).toEqual(['ERR_SOCKET_GUARD'])
    expect(run.connects).toEqual(['connect api.github.com:443'])
  })

  test('F10: an API with a name below .invalid is not found, at once', async () => {
    const script = `await fetch(process.env.GITHUB_API_URL).catch(error => console.log(error.cause.code))`
    const run = await runScript(script, { api: 'https://api.invalid' })
    expect(run.lines).toEqual(['ENOTFOUND'])
    expect(run.connects).toEqual([])
  })
})

test('fast time: timers, timeouts and clocks run faster together', async () => {
  const script = `import { setTimeout as sleep, scheduler } from 'node:timers/promises'
import { promisify } from 'node:util'
const started = [Date.now(), new Date().getTime(), performance.now()]
await sleep(2000)
await scheduler.wait(2000)
await promisify(setTimeout)(2000)
await new Promise(resolve => setTimeout(resolve, 2000))
await new Promise(resolve => { const timer = setInterval(() => { clearInterval(timer); resolve() }, 2000) })
const alive = setInterval(() => {}, 10000)
const signal = AbortSignal.timeout(10000)
await new Promise(resolve => signal.addEventListener('abort', resolve))
clearInterval(alive)
console.log(new Date(0).toISOString(), Date.UTC(1970, 0), signal.reason.name)
const ended = [Date.now(), new Date().getTime(), performance.now()]
console.log(JSON.stringify(ended.map((at, index) => at - started[index])))`
  const began = performance.now()
  const run = await runScript(script, { fastTime: 100 })
  expect(performance.now() - began).toBeLessThan(4000)
  expect(run.lines[0]).toBe('1970-01-01T00:00:00.000Z 0 TimeoutError')
  for (const passed of JSON.parse(run.lines[1] ?? '')) expect(passed).toBeGreaterThan(19_000)
})

test('F8: fast time ends a request that is never answered after a fraction of its timeout', async () => {
  const script = `const signal = AbortSignal.timeout(20000)
await fetch(process.env.GITHUB_API_URL + '/never', { signal }).catch(error => console.log(error.name))`
  const run = await runScript(script, { api, fastTime: 50 })
  expect(run.lines).toEqual(['TimeoutError'])
})
