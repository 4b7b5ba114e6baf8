import { createHash } from 'node:crypto'

/** What the first line of our comment says of it. Runs are ordered by their id, then by the attempt. */
export interface CommentMarker {
  readonly key: string
  /** The commit that was looked at, 40 hexadecimal digits. */
  readonly head: string
  readonly run: { readonly id: number; readonly attempt: number }
}

const form =
  /^<!-- hardlist:sticky v=1 key=([a-z0-9-]{1,40}) head=([0-9a-f]{40}) run=(\d{1,15})\.(\d{1,9}) digest=[0-9a-f]{16} -->$/

/** The marker of a comment, which counts at its very beginning alone; undefined where there is none. */
export function markerOf(body: string): CommentMarker | undefined {
  const [first = ''] = body.replace(/^\ufeff/, '').split(/\r?\n/, 1)
  const [, key, head, id, attempt] = form.exec(first) ?? []
  if (key === undefined || head === undefined) return undefined
  return { key, head, run: { id: Number(id), attempt: Number(attempt) } }
}

/** The whole comment: its marker, and the text below. */
export function markedBody({ key, head, run }: CommentMarker, text: string): string {
  const digest = digestOf(text, head).slice(0, 16)
  return `<!-- hardlist:sticky v=1 key=${key} head=${head} run=${run.id}.${run.attempt} digest=${digest} -->\n${text}`
}

/** Whether a comment is by a newer run than that of a marker, of whichever commit. */
export function isByNewerRun(body: string, { run }: CommentMarker): boolean {
  const there = markerOf(body)?.run
  if (there === undefined) return false
  return there.id > run.id || (there.id === run.id && there.attempt > run.attempt)
}

/**
 * Whether a comment says what another one says, line ends and commits aside, that of the head and those of links and of the
 * comparison: then writing it again is noise.
 */
export function saysTheSame(body: string, other: string): boolean {
  const [one, two] = [markerOf(body), markerOf(other)]
  return (
    one !== undefined && two !== undefined && digestOf(textOf(body), one.head) === digestOf(textOf(other), two.head)
  )
}

const textOf = (body: string): string => body.slice(body.indexOf('\n') + 1)

function digestOf(text: string, head: string): string {
  const words = text
    .replace(/\r\n/g, '\n')
    .trimEnd()
    .replaceAll(head, 'HEAD')
    .replace(/\/blob\/[0-9a-f]{40}(?=\/)/g, '/blob/COMMIT')
    .replace(/compared with `[0-9a-f]{7}`/g, 'compared with COMMIT')
  return createHash('sha256').update(words).digest('hex')
}
