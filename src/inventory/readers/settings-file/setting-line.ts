import type { SettingsSyntax } from './syntax-of.ts'

/** What a line sets: a name and a literal value, at the value's offset in the file. */
export interface SettingLine {
  readonly name: string
  readonly value: string
  readonly start: number
  readonly isQuoted: boolean
}

const heads: Readonly<Record<Exclude<SettingsSyntax, 'login'>, RegExp>> = {
  env: /^\s{0,40}(?:export\s{1,8})?([A-Za-z_][\w.-]{0,100})\s{0,8}=[ \t]{0,40}/,
  ini: /^\s{0,40}([A-Za-z_][\w.-]{0,100})[ \t]{0,40}[:=][ \t]{0,40}/,
  toml: /^\s{0,40}"?([A-Za-z_][\w.-]{0,100})"?[ \t]{0,40}=[ \t]{0,40}/,
  shell:
    /^\s{0,40}(?:(?:export|readonly|local|declare|typeset)\s{1,8}(?:-[a-zA-Z]{1,8}\s{1,8})?)?([A-Za-z_]\w{0,100})=/,
  make: /^(?:export[ \t]{1,8})?([A-Za-z_]\w{0,100})[ \t]{0,8}(?:[:?]|::)?=[ \t]{0,40}/,
}

/** What a line sets, if it sets a literal. */
export function settingOf(line: string, offset: number, syntax: SettingsSyntax): SettingLine | undefined {
  if (syntax === 'login') return undefined
  const head = heads[syntax].exec(line)
  const name = head?.[1]
  if (!head || name === undefined || /^\s*[#;]/.test(line)) return undefined
  const rest = line.slice(head[0].length)
  const quoted = /^(?:"((?:[^"\\]|\\.){0,1000})"|'([^']{0,1000})')/.exec(rest)
  if (!quoted && (syntax === 'toml' || /^["']/.test(rest))) return undefined
  const value = quoted ? (quoted[1] ?? quoted[2] ?? '') : plainValue(rest, syntax)
  const isExpanded = (syntax === 'shell' || syntax === 'env') && quoted?.[2] === undefined && /[$`]/.test(value)
  if (isExpanded || (syntax === 'make' && value.includes('$')) || value === '') return undefined
  const start = offset + head[0].length + (quoted ? 1 : 0)
  return { name, value, start, isQuoted: quoted !== null }
}

/** Up to white space in a shell, to a comment elsewhere. */
function plainValue(rest: string, syntax: SettingsSyntax): string {
  if (syntax === 'shell') return /^[^\s;&|<>()"'`\\]{0,1000}(?=[\s;&|]|$)/.exec(rest)?.[0] ?? ''
  return (rest.split(/[ \t]{1,40}[#;]/, 1)[0] ?? '').trimEnd()
}
