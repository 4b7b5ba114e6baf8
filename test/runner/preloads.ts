import { existsSync, readFileSync } from 'node:fs'

interface Preloads {
  readonly api: string | undefined
  readonly record: string
  readonly fastTime: number | undefined
}

/** The arguments of node that guard its sockets and speed up its clock; their settings travel in the addresses, not in the environment. */
export function preloads({ api, record, fastTime }: Preloads): readonly string[] {
  const guard = new URL('socket-guard.mjs', import.meta.url)
  guard.searchParams.set('record', record)
  if (api !== undefined) guard.searchParams.set('allow', api)
  const imports = ['--import', guard.href]
  if (fastTime === undefined) return imports
  const fast = new URL('fast-time.mjs', import.meta.url)
  fast.searchParams.set('factor', String(fastTime))
  return ['--import', fast.href, ...imports]
}

/** What the guard refused, one a line. */
export function readRefused(record: string): readonly string[] {
  return existsSync(record) ? readFileSync(record, 'utf8').split('\n').slice(0, -1) : []
}
