import type { TlsSettingFact } from '../../../facts/tls-setting.ts'
import { withoutPassword } from '../../secrets/without-password.ts'
import type { Command, Word } from '../word.ts'
import { textOf } from '../word-values.ts'

/** Flags of any program that switch the check of certificates off. */
const ofAny =
  /^--?(?:insecure-skip-(?:tls-)?verify(?:=true)?|no-check-certificate|no-verify-ssl|tls-skip-verify(?:=true)?|skip-tls-verify(?:=true)?|(?:(?:src|dest)-)?tls-verify=false|http\.sslVerify=false)$/i

/** Those of programs which name them shorter. */
const ofProgram: ReadonlyMap<string, RegExp> = new Map([
  ['curl', /^--(?:proxy-)?insecure$/],
  ['argocd', /^--insecure$/],
  ['mc', /^--insecure$/],
  ['grpcurl', /^--?insecure$/],
  ['git', /^http\.(?:[^\s=]{1,200}\.)?sslVerify=(?:false|0)$/i],
])

/** Letters of curl's flags that take what follows as their value. */
const valued = /[A-FHKPQTUXYbcdehmortuwxyz]/

/** The flags of a command with which a program talks to whoever answers. */
export function uncheckedFlags({ words, deployments, isMention }: Command): readonly TlsSettingFact[] {
  const [first, ...rest] = words
  if (first === undefined || isMention) return []
  const program = textOf(first).slice(0, 300).replace(/^.*\//, '')
  const found = rest.slice(0, maxWords).find(word => isUnchecked(program, word)) ?? setting(program, rest)
  if (found === undefined) return []
  const target = rest.map(textOf).find(text => /^["']?https?:\/\//.test(text))
  return [
    {
      kind: 'tls-setting',
      place: found.place,
      deployments,
      setting: 'verification',
      name: found.raw.slice(0, 60),
      text: '',
      isOff: true,
      program: /^[\w.-]{1,60}$/.test(program) ? program : 'a command',
      ...(target === undefined ? {} : { target: withoutPassword(target.slice(0, 300)) }),
    },
  ]
}

const maxWords = 200

function isUnchecked(program: string, { raw }: Word): boolean {
  if (program === 'curl' && /^-[A-Za-z#0-9]{1,20}$/.test(raw)) {
    const before = raw.slice(1, Math.max(1, raw.indexOf('k')))
    return raw.includes('k') && !valued.test(before)
  }
  return ofAny.test(raw) || ofProgram.get(program)?.test(raw) === true
}

/** `git config http.sslVerify false` */
function setting(program: string, words: readonly Word[]): Word | undefined {
  if (program !== 'git') return undefined
  const at = words.findIndex(({ raw }) => /^http\.(?:[^\s=]{1,200}\.)?sslVerify$/i.test(raw))
  const value = words[at + 1]
  return at !== -1 && value && /^["']?(?:false|0)["']?$/i.test(value.raw) ? value : undefined
}
