import type { Evaluated } from './evaluated.ts'
import type { Stretch } from './template.ts'

const literal = '"([^"\\\\\\n]{0,200})"'
const given = '\\.[\\w.]{0,200}|\\$[\\w.]{1,200}'
const last = '(?:\\s{0,8}\\|\\s{0,8}(?:quote|squote|trim|toString))?'
const behind = new RegExp(`^(?:${given})\\s{0,8}\\|\\s{0,8}default\\s{1,8}${literal}${last}$`)
const before = new RegExp(`^default\\s{1,8}${literal}\\s{1,8}(?:${given})${last}$`)

/** The default that an expression of a Go template states (masterminds.github.io/sprig/defaults); else unknown. */
export function goDefault(text: string, { start, end }: Stretch): Evaluated {
  const code = text.slice(start, end)
  const value = (behind.exec(code) ?? before.exec(code))?.[1]
  if (value === undefined) return { kind: 'unknown', isOpen: true }
  const from = start + code.indexOf('"') + 1
  return { kind: 'text', parts: [{ text: value, start: from, end: from + value.length }], isOpen: true }
}
