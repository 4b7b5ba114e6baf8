import { redactSecrets } from './redact-secrets.ts'

/** What stands further behind a cut has no part in it. */
const longestSecret = 20_000

/** A text of at most so many UTF-16 units. No character is cut in two, and secrets are gone before a cut hides their form. */
export function shortened(text: string, most: number): string {
  const whole = redactSecrets(text.slice(0, most + longestSecret))
  return whole.length <= most && text.length <= most + longestSecret
    ? whole
    : `${whole.slice(0, boundary(whole, most - 3))}...`
}

/** The same with the middle left out: of a path, the ends tell more. */
export function elided(text: string, most: number): string {
  const whole = redactSecrets(text)
  if (whole.length <= most) return whole
  const head = Math.floor((most - 3) / 3)
  const tail = whole.length - (most - 3 - head)
  return `${whole.slice(0, boundary(whole, head))}...${whole.slice(boundary(whole, tail + 1))}`
}

/** The offset, or the one before it where it lies inside a pair of surrogates. */
function boundary(text: string, offset: number): number {
  const code = text.charCodeAt(offset)
  const before = text.charCodeAt(offset - 1)
  return code >= 0xdc00 && code <= 0xdfff && before >= 0xd800 && before <= 0xdbff ? offset - 1 : offset
}
