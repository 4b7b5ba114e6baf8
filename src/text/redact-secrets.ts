import { maySecret, otherForms, tell, tokenForms } from './secret-forms.ts'

/** A text with `[redacted: <kind>, N characters]` for every secret of a known form in it. */
export function redactSecrets(text: string): string {
  if (!maySecret(text)) return text
  return [...otherForms, ...tokenForms].reduce(
    (kept, { kind, form }) => kept.replace(form, found => `[redacted: ${kind}, ${found.length} characters]`),
    text,
  )
}

/** The same for a value in its JSON form, of which each string stands on one line; every other byte stays as it is. */
export function redactJson(json: string): string {
  let kept = ''
  let at = 0
  for (const { index } of json.matchAll(tell)) {
    if (index < at) continue
    const start = json.lastIndexOf('\n', index) + 1
    const end = json.indexOf('\n', index)
    const stop = end === -1 ? json.length : end
    kept += json.slice(at, start) + json.slice(start, stop).replace(/"(?:[^"\\]|\\.)*"/g, redactString)
    at = stop
  }
  return kept + json.slice(at)
}

function redactString(quoted: string): string {
  const text: unknown = JSON.parse(quoted)
  const kept = typeof text === 'string' ? redactSecrets(text) : text
  return kept === text ? quoted : JSON.stringify(kept)
}
