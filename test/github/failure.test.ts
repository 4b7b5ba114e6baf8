import { describe, expect, test } from 'vitest'
import { failureOf } from '../../src/github/failure.ts'
import { answer, lost } from './answers.ts'

const now = Date.parse('2026-11-24T12:00:00Z')
const says = (message: string) => ({ message, documentation_url: 'https://docs.github.com' })
const integration = says('Resource not accessible by integration')
const tooLong = {
  ...says('Validation Failed'),
  errors: [{ message: 'body is too long (maximum is 65536 characters)' }],
}
const accepted = { 'x-accepted-github-permissions': 'issues=write; pull_requests=write' }

describe('statuses', () => {
  test.each([200, 201, 204, 299])('%i is no failure', status => {
    expect(failureOf(answer(status), now)).toBeUndefined()
  })

  test.each([
    [answer(301, says('Moved')), 'redirect', false],
    [answer(302), 'redirect', false],
    [answer(307), 'redirect', false],
    [answer(400), 'validation', false],
    [answer(401, says('Bad credentials')), 'auth', false],
    [answer(403, integration), 'permission', false],
    [answer(403, says('Resource not accessible by personal access token')), 'permission', false],
    [answer(403, says('Unable to create comment because issue is locked.')), 'locked', false],
    [answer(403, says('Resource protected by organization SAML enforcement.')), 'forbidden', false],
    [answer(403, 'not JSON'), 'forbidden', false],
    [answer(403, { message: null }), 'forbidden', false],
    [answer(404, says('Not Found')), 'not-found', false],
    [answer(409), 'validation', false],
    [answer(410, says('Issues are disabled for this repo')), 'gone', false],
    [answer(412), 'validation', false],
    [answer(413), 'too-long', false],
    [answer(422, tooLong), 'too-long', false],
    [answer(422, says('Body is too long')), 'too-long', false],
    [answer(422, says('Validation Failed')), 'validation', false],
    [answer(500), 'server', true],
    [answer(502, '<html>##[error]</html>'), 'server', true],
    [answer(503), 'server', true],
    [answer(504), 'server', true],
    [lost('network'), 'network', true],
    [lost('timeout'), 'timeout', true],
  ])('%j is %s', (sent, code, mayHaveLanded) => {
    expect(failureOf(sent, now)).toEqual({ kind: 'failure', code, mayHaveLanded })
  })
})

describe('permissions', () => {
  test('are those that GitHub names', () => {
    expect(failureOf(answer(403, integration, accepted), now)?.permissions).toBe('issues=write; pull_requests=write')
  })

  test.each(['', 'a'.repeat(201), 'issues=write\n::error::', '<b>', '##[group]', 'issues=write%0A'])(
    'are left out when they are %j',
    text => {
      const failure = failureOf(answer(403, integration, { 'x-accepted-github-permissions': text }), now)
      expect(failure).toEqual({ kind: 'failure', code: 'permission', mayHaveLanded: false })
    },
  )
})

describe('F13: limits', () => {
  const minute = 60_000
  const reset = String(now / 1000 + 2400)
  test.each([
    [answer(429), minute],
    [answer(403, says('You have exceeded a secondary rate limit.')), minute],
    [answer(403, says('You have triggered an abuse detection mechanism.')), minute],
    [answer(403, integration, { 'retry-after': '3' }), 3000],
    [answer(429, {}, { 'retry-after': '0' }), 0],
    [answer(429, {}, { 'retry-after': '1' }), 1000],
    [answer(429, {}, { 'retry-after': '999999999' }), 999_999_999_000],
    [answer(429, {}, { 'retry-after': '9'.repeat(400) }), minute],
    [answer(429, {}, { 'retry-after': '-5' }), minute],
    [answer(429, {}, { 'retry-after': '1.5' }), minute],
    [answer(429, {}, { 'retry-after': '' }), minute],
    [answer(429, {}, { 'retry-after': 'soon' }), minute],
    [answer(429, {}, { 'retry-after': '2', 'x-ratelimit-reset': reset }), 2000],
    [answer(429, {}, { 'retry-after': 'Tue, 24 Nov 2026 12:00:07 GMT' }), 7000],
    [answer(429, {}, { 'retry-after': 'Tue, 24 Nov 2026 11:59:00 GMT' }), minute],
    [answer(429, {}, { 'retry-after': 'Tue, 99 Nov 2026 12:00:07 GMT' }), minute],
    [answer(403, {}, { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': reset }), 2_400_000],
    [answer(403, {}, { 'x-ratelimit-remaining': '0' }), minute],
    [answer(403, {}, { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': 'NaN' }), minute],
    [answer(403, {}, { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '1' }), 1000],
  ])('%j asks for %i ms', (sent, wait) => {
    expect(failureOf(sent, now)).toEqual({ kind: 'failure', code: 'ratelimit', mayHaveLanded: false, wait })
  })

  test('a limit that is not used up is no limit', () => {
    expect(failureOf(answer(403, integration, { 'x-ratelimit-remaining': '12' }), now)?.code).toBe('permission')
  })
})
