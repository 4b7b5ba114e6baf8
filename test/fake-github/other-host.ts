import { createServer } from 'node:http'
import { listenLocally } from './listen-locally.ts'

export interface OtherHost {
  readonly url: string
  readonly reached: readonly {
    readonly method: string
    readonly path: string
    /** As it came: a test asserts that no token did. */
    readonly authorization: string | null
  }[]
  readonly close: () => Promise<void>
}

/** A server that no credential may reach; it answers everything with an empty list. */
export async function startOtherHost(): Promise<OtherHost> {
  const reached: OtherHost['reached'][number][] = []
  const server = createServer((request, response) => {
    const { method = '', url: path = '', headers } = request
    reached.push({ method, path, authorization: headers.authorization ?? null })
    response.writeHead(200, { 'content-type': 'application/json' }).end('[]')
  })
  return { ...(await listenLocally(server)), reached }
}
