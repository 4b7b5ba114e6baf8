/** A value as JSON or a scalar of YAML has it. */
export type Scalar = string | number | boolean

/**
 * Whether the text of a value in a file is a value that is asked for, whatever quotes either had: `true` is `"True"` and `4`
 * is `"4.0"`. `1.10` is `1.1` only where a number is asked for, since it may be a version.
 */
export function isSameScalar(written: string, asked: Scalar): boolean {
  const [text, wanted] = [written.trim(), String(asked).trim()]
  if (text === wanted) return true
  if (/^(?:true|false)$/i.test(wanted)) return text.length === wanted.length && same(text, wanted)
  if (!isNumber(text) || !isNumber(wanted) || Number(text) !== Number(wanted)) return false
  return typeof asked === 'number' || !(endsInZero(text) || endsInZero(wanted))
}

const same = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase()

/** Not `007`, which is a text or an octal number, and no more digits than a number keeps. */
const isNumber = (text: string): boolean => text.length <= 15 && /^[-+]?(?:0|[1-9]\d*)(?:\.\d+)?$/.test(text)

const endsInZero = (text: string): boolean => /\.\d*[1-9]0+$/.test(text)
