import { spawnSync } from 'node:child_process'

/**
 * How long Node takes to run some words to their end, in ms. A crash is quick and no run: it ends with 1, as a check with
 * failures does, but says why.
 */
export function timedRun(words, statuses = [0]) {
  const begin = process.hrtime.bigint()
  const { status, stderr } = spawnSync(process.execPath, words, {
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
    timeout: 60_000,
  })
  const time = Number(process.hrtime.bigint() - begin) / 1e6
  if (!statuses.includes(status) || (status === 1 && stderr !== ''))
    throw new Error(`${words.join(' ')} ended with ${status}: ${stderr}`)
  return time
}
