import type { TlsSettingFact } from '../../../facts/tls-setting.ts'
import { assignmentsIn } from './assignments-in.ts'
import type { Syntax } from './syntax-of.ts'

/** A setting at its offsets in the text. */
export interface FoundSetting extends Pick<TlsSettingFact, 'setting' | 'name' | 'text' | 'isOff'> {
  readonly start: number
  readonly end: number
}

/** A line is worth more than a look only with one of these in it. */
const tell = /verif|insecure|reject|certs|CERT_NONE|protocol|version|https?:\/\//i

/** An argument of a container, and what Python has for a connection that checks nothing. */
const bareFlag =
  /(?:^\s{0,80}-\s{1,8}["']?|["'])--(kubelet-insecure-tls|insecure-skip-tls-verify|insecure-skip-verify)(?=["'\s,\]]|$)/g
const unchecked = /\b((?:ssl\.)?(?:_create_unverified_context|CERT_NONE))\b/g
/** As nginx has it. */
const listed = /\b(ssl_protocols)[ \t]{1,20}([^;\n]{1,200});/g

/** Nobody writes a longer line by hand. */
const maxLine = 4000

export function settingsIn(text: string, syntax: Syntax): readonly FoundSetting[] {
  const found: FoundSetting[] = []
  let block = ''
  let variable = ''
  for (let start = 0; start < text.length; ) {
    const next = text.indexOf('\n', start)
    const end = next === -1 ? text.length : next
    const line = withoutComment(text.slice(start, Math.min(end, start + maxLine)), syntax)
    if (syntax === 'terraform' && /^[a-z]/.test(line)) block = line
    // a variable of a container stands under its name
    const value = variable === '' ? undefined : /^\s{1,80}value:/.exec(line)?.[0]
    if (value !== undefined) {
      const named = `${variable}${line.slice(value.length - 1)}`
      found.push(...inLine(named, { start: start + value.length - 1 - variable.length, syntax, block }))
    } else if (tell.test(line)) found.push(...inLine(line, { start, syntax, block }))
    variable =
      (syntax === 'yaml' && /^\s{0,80}(?:-\s{1,8})?name:[ \t]{1,8}([A-Z][A-Z0-9_]{3,80})$/.exec(line)?.[1]) || ''
    start = end + 1
  }
  return found
}

interface Around {
  readonly start: number
  readonly syntax: Syntax
  readonly block: string
}

function inLine(line: string, { start, syntax, block }: Around): readonly FoundSetting[] {
  const found: FoundSetting[] = []
  const add = (name: string, text: string, at: number): void => {
    const said = settingOf(name, text, { syntax, block })
    if (said) found.push({ ...said, name, text, start: start + at, end: start + at + text.length })
  }
  for (const { name: written, text, start: at, isFlag } of assignmentsIn(line)) {
    // flags of commands are for the reader of commands
    if (syntax === 'shell' && (isFlag || written.startsWith('http.'))) continue
    add(written === 'default' && syntax === 'terraform' ? variableOf(block) : written, text, at)
  }
  for (const { 1: name = '', 2: text = '', 0: all, index } of line.matchAll(listed))
    add(name, text, index + all.length - text.length - 1)
  const bare = syntax === 'yaml' ? bareFlag : syntax === 'python' ? unchecked : undefined
  for (const { 0: all, 1: name = '', index } of bare ? line.matchAll(bare) : []) {
    const end = start + index + all.length
    found.push({ setting: 'verification', name, text: '', isOff: true, start: end - name.length, end })
  }
  return found
}

/** The default of a variable is the value of its name. */
const variableOf = (block: string): string => /^variable[ \t]+"([\w-]{1,100})"/.exec(block)?.[1] ?? ''

type Said = Pick<FoundSetting, 'setting' | 'isOff'>

function settingOf(name: string, text: string, { syntax, block }: Pick<Around, 'syntax' | 'block'>): Said | undefined {
  if (/^https?:\/\//.test(text)) return isAddress(name, syntax) ? { setting: 'address' } : undefined
  if (isLeastVersion(name, text)) return { setting: 'least-version' }
  const isOff = switchedOff(name, text, { syntax, block })
  return isOff === undefined ? undefined : { setting: 'verification', isOff }
}

const plainName = (name: string): string => name.toLowerCase().replace(/[-_.]/g, '')

const skipping =
  /(?:insecure(?:skip)?(?:tls|ssl)?verif(?:y|ication)|skip(?:tls|ssl|certs?|certificate)?verif(?:y|ication)|(?:tls|ssl)skipverif(?:y|ication)|insecure(?:tls|ssl)|(?:tls|ssl)insecure|sslnoverify)$/
const checking =
  /(?:(?:ssl|tls|https|certs?|certificate|hostname)verif(?:y|ication)|verif(?:y|ication)(?:ssl|tls|https|certs?|certificates?)|validatecerts|tlsrejectunauthorized)$/

const on = /^(?:true|yes|on|1)$/i
const off = /^(?:false|no|off|0)$/i

/** Whether a setting switches the check of certificates off; undefined for another one, and for another value. */
function switchedOff(
  name: string,
  text: string,
  { syntax, block }: Pick<Around, 'syntax' | 'block'>,
): boolean | undefined {
  const value = on.test(text) ? true : off.test(text) ? false : undefined
  if (value === undefined) return undefined
  const plain = plainName(name)
  const isOfProvider = syntax === 'terraform' && name === 'insecure' && /^provider\b/.test(block)
  if (isOfProvider || skipping.test(plain)) return value
  const isKeyword = syntax === 'python' && /(?:^|\.)verify$/.test(name)
  return isKeyword || checking.test(plain) ? !value : undefined
}

function isLeastVersion(name: string, text: string): boolean {
  const plain = plainName(name)
  const isOfTls = /(?:tls|ssl)/.test(plain) || /(?:TLS|SSL)/i.test(text)
  return (
    isOfTls &&
    /(?:min(?:imum)?(?:tls|ssl)?(?:protocol)?version|(?:tls|ssl)min(?:imum)?(?:protocol)?(?:version)?|(?:tls|ssl)protocols?|min(?:imum)?(?:tls|ssl))$/.test(
      plain,
    ) &&
    /(?:TLS|SSL)[ _]?(?:v|V|Version)?\d|^v?1[._][0-3]$/i.test(text)
  )
}

/** Names that are an address of users in any file, and those that only a variable or an argument is called. */
function isAddress(name: string, syntax: Syntax): boolean {
  const plain = plainName(name)
  if (/^(?:redirecturi|issuer|issuerurl)$/.test(plain)) return syntax !== 'python'
  return syntax === 'terraform' && /(?:public|issuer|external|redirect|ingress)(?:url|uri)$/.test(plain)
}

/** Up to a `#` that begins a comment; a `//` only begins a line of one. */
function withoutComment(line: string, syntax: Syntax): string {
  const text = line.replace(/\r$/, '')
  if (/^\s*(?:#|\/\/|;)/.test(text)) return ''
  if (syntax === 'plain' || !text.includes('#')) return text
  return text.replace(/(^|\s)#.*$/, '$1')
}
