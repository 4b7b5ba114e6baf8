import type { Word } from '../word.ts'
import { textOf } from '../word-values.ts'

/** How the words of a program that runs another one go before that: flags that take a value, and words of its own. */
interface Wrapper {
  readonly valued?: RegExp
  readonly own?: number
}

const wrappers: ReadonlyMap<string, Wrapper> = new Map([
  ['sudo', { valued: /^(?:-[ughpCrtUTRD]|--(?:user|group|host|prompt|chdir|chroot))$/ }],
  ['doas', { valued: /^-[uC]$/ }],
  ['env', { valued: /^(?:-[uC]|--(?:unset|chdir))$/ }],
  ['time', { valued: /^-[fo]$/ }],
  ['nohup', {}],
  ['exec', { valued: /^-a$/ }],
  ['command', {}],
  ['builtin', {}],
  ['nice', { valued: /^-n$/ }],
  ['ionice', { valued: /^-[cn]$/ }],
  ['setsid', {}],
  ['stdbuf', { valued: /^-[ioe]$/ }],
  ['unbuffer', {}],
  ['chronic', {}],
  ['eatmydata', {}],
  ['timeout', { valued: /^-[ks]$/, own: 1 }],
  ['flock', { valued: /^-[wEc]$/, own: 1 }],
  ['watch', { valued: /^-n$/ }],
  ['xargs', { valued: /^-[InPdLEsa]$/ }],
  ['runuser', { valued: /^-[ug]$/ }],
  ['then', {}],
  ['do', {}],
])

/** Programs that others write to run a command and say so, try again, or stop where it fails. */
const ownWrapper =
  /^(?:[a-z0-9]{1,20}[-_]){0,4}(?:retry|retries|run|try|attempt|exec|execute|cmd|command|must|check|silent|silently|quiet|quietly|trace|verbose|safe|safely|with|until|wait|spin|do|timed|assert|expect)(?:[-_][a-z0-9]{1,20}){0,4}$/i

/** Takes a wrapper off the words of a command; undefined where there is none. */
export function unwrapped<W extends Word>(words: readonly W[], name: string): readonly W[] | undefined {
  const wrapper = wrappers.get(name)
  if (!wrapper) return withoutOwn(words, name)
  if (name === 'command' && /^-[vV]/.test(said(words[1]))) return []
  let at = 1
  for (; at < words.length; at += 1) {
    const text = said(words[at])
    if (text === '--') continue
    if (text.startsWith('-')) at += wrapper.valued?.test(text) ? 1 : 0
    else if (!/^[A-Za-z_]\w{0,80}=/.test(text)) break
  }
  return words.slice(at + (wrapper.own ?? 0))
}

const said = (word: Word | undefined): string => (word ? textOf(word) : '')

function withoutOwn<W extends Word>(words: readonly W[], name: string): readonly W[] | undefined {
  if (!ownWrapper.test(name) && !/^[$%@]/.test(name)) return undefined
  const at = words.findIndex(
    (word, index) => index > 0 && index < 8 && /^(?:\/snap\/bin\/)?(?:juju|snap|kubectl|sudo)$/.test(said(word)),
  )
  return at === -1 ? undefined : words.slice(at)
}
