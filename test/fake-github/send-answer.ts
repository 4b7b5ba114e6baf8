import type { ServerResponse } from 'node:http'
import type { Answer } from './answer.ts'
import type { SentAnswer } from './fault-plan.ts'

/** Objects and arrays as JSON, bytes as they are. */
export function sendAnswer(response: ServerResponse, { status, headers, body }: Answer): void {
  const bytes = bytesOf(body)
  const type = Buffer.isBuffer(body) ? 'application/vnd.github.raw' : 'application/json; charset=utf-8'
  const about = bytes === null ? {} : { 'content-type': type, 'content-length': String(bytes.length) }
  response.writeHead(status, { ...about, ...headers })
  response.end(bytes ?? undefined)
}

export function sendPlanned(response: ServerResponse, { status, headers = {}, body }: SentAnswer): void {
  const bytes = typeof body === 'string' ? Buffer.from(body) : bytesOf(body)
  const type = typeof body === 'string' ? 'text/plain' : 'application/json; charset=utf-8'
  response.writeHead(status, { ...(bytes && { 'content-type': type }), ...headers })
  response.end(bytes ?? undefined)
}

/** Half of the body under the length of the whole, then nothing more. */
export function sendHalf(response: ServerResponse, { status, headers, body }: Answer): void {
  const bytes = bytesOf(body) ?? Buffer.from('{"message":')
  const about = { 'content-type': 'application/json; charset=utf-8', 'content-length': String(bytes.length) }
  response.writeHead(status === 204 ? 200 : status, { ...about, ...headers })
  response.write(bytes.subarray(0, Math.floor(bytes.length / 2)), () => response.socket?.destroy())
}

export function resetConnection(response: ServerResponse): void {
  response.socket?.resetAndDestroy()
}

function bytesOf(body: unknown): Buffer | null {
  if (body === undefined) return null
  return Buffer.isBuffer(body) ? body : Buffer.from(JSON.stringify(body))
}
