import { expect } from 'vitest'
import { type FakeGithub, type FakeGithubOptions, startFakeGithub } from './fake-github.ts'

interface Told {
  readonly status: number
  readonly headers: Headers
  readonly json: unknown
}

interface Asking {
  readonly github: FakeGithub
  readonly ask: (request: string, body?: unknown, headers?: Readonly<Record<string, string>>) => Promise<Told>
}

/** Runs with a fake and a careful client of it, and ends the fake; `problems` must be as said. */
export async function withFake(
  options: FakeGithubOptions,
  use: (asking: Asking) => Promise<void>,
  problems: readonly unknown[] = [],
): Promise<void> {
  const github = await startFakeGithub(options)
  try {
    await use({ github, ask: (request, body, headers) => send(github, request, { body, headers }) })
    expect(github.problems).toEqual(problems)
  } finally {
    await github.close()
  }
}

interface Sent {
  readonly body: unknown
  readonly headers: Readonly<Record<string, string>> | undefined
}

async function send(github: FakeGithub, request: string, { body, headers }: Sent): Promise<Told> {
  const [method = '', path = ''] = request.split(' ')
  const address = path === '/graphql' ? github.graphqlUrl : github.apiUrl + path
  const response = await fetch(address, {
    method,
    redirect: 'manual',
    headers: {
      authorization: 'Bearer ghs_fake',
      'x-github-api-version': '2022-11-28',
      'user-agent': 'test',
      ...headers,
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  })
  const text = await response.text()
  return { status: response.status, headers: response.headers, json: text === '' ? undefined : JSON.parse(text) }
}
