import type { Argument } from './frame.ts'

/** What a command gives to a shell: a text of it, the words of a command, or what it is given to read. */
export type Given =
  | { readonly kind: 'text'; readonly words: readonly Argument[]; readonly isElsewhere: boolean }
  | { readonly kind: 'words'; readonly words: readonly Argument[]; readonly isElsewhere: boolean }
  | { readonly kind: 'input'; readonly isElsewhere: boolean }

const shells = /^(?:ba|da|z|k|mk|a)?sh$/

/** What a shell, or a program that reaches another machine, is given to run. */
export function givenToShell(words: readonly Argument[], name: string): Given | undefined {
  const rest = words.slice(1)
  if (shells.test(name)) return shellGiven(rest, false)
  switch (name) {
    case 'eval':
      return { kind: 'text', words: rest, isElsewhere: false }
    case 'su':
    case 'sg':
    case 'newgrp':
    case 'script':
      return optionGiven(rest, name === 'su')
    case 'ssh':
      return sshGiven(rest)
    case 'lxc':
    case 'multipass':
    case 'docker':
    case 'podman':
    case 'kubectl':
    case 'incus':
      return rest[0]?.raw === 'exec' || (rest[0]?.raw === 'shell' && name !== 'kubectl')
        ? execGiven(rest.slice(1), name)
        : undefined
    case 'juju':
      return jujuGiven(rest)
    default:
      return undefined
  }
}

function shellGiven(words: readonly Argument[], isElsewhere: boolean): Given | undefined {
  for (const [index, { raw }] of words.entries()) {
    if (/^-[a-z]*c$/i.test(raw)) return { kind: 'text', words: words.slice(index + 1, index + 2), isElsewhere }
    if (raw === '-s' || raw === '-') return { kind: 'input', isElsewhere }
    if (raw === '-o' || raw === '-O') continue
    if (!raw.startsWith('-') && words[index - 1]?.raw !== '-o') return undefined
  }
  return { kind: 'input', isElsewhere }
}

/** `su - user -c 'text'`, `sg group -c 'text'`, `newgrp group <<EOF` */
function optionGiven(words: readonly Argument[], isElsewhere: boolean): Given {
  const at = words.findIndex(({ raw }) => /^(?:-[a-z]*c|--command)$/.test(raw))
  if (at !== -1) return { kind: 'text', words: words.slice(at + 1, at + 2), isElsewhere }
  return { kind: 'input', isElsewhere }
}

const sshValued = /^-(?:[BbcDEeFIiJLlmOopQRSWw])$/

function sshGiven(words: readonly Argument[]): Given {
  let at = 0
  while (words[at]?.raw.startsWith('-')) at += sshValued.test(words[at]?.raw ?? '') ? 2 : 1
  const text = words.slice(at + 1).filter(({ raw }, index) => index > 0 || !/^-{1,2}[A-Za-z]*$/.test(raw))
  if (text.length === 0 || isShellThatReads(text)) return { kind: 'input', isElsewhere: true }
  return { kind: 'text', words: text, isElsewhere: true }
}

/** `ssh host bash -s <<EOF`, `ssh host sudo bash <<EOF`: the shell there reads what the command is given. */
function isShellThatReads(words: readonly Argument[]): boolean {
  const [first, ...rest] = words[0]?.raw === 'sudo' ? words.slice(1) : words
  return first !== undefined && shells.test(first.raw) && shellGiven(rest, true)?.kind === 'input'
}

const execValued = /^(?:-[uewcnd]|--(?:user|env|workdir|cwd|container|namespace|mode|group|working-directory|context))$/

/** Behind `--`, else behind the first word that is no flag: the machine's name. */
function execGiven(words: readonly Argument[], name: string): Given {
  const dashes = words.findIndex(({ raw }) => raw === '--')
  if (dashes !== -1) return { kind: 'words', words: words.slice(dashes + 1), isElsewhere: true }
  let at = 0
  while (words[at]?.raw.startsWith('-')) at += execValued.test(words[at]?.raw ?? '') ? 2 : 1
  const rest = words.slice(at + 1)
  return rest.length === 0 || name === 'kubectl'
    ? { kind: 'input', isElsewhere: true }
    : { kind: 'words', words: rest, isElsewhere: true }
}

/** `juju ssh [flags] unit text`, `juju exec --unit x -- words` */
function jujuGiven(words: readonly Argument[]): Given | undefined {
  let at = 0
  while (words[at]?.raw.startsWith('-')) at += /^(?:-[mc]|--(?:model|controller))$/.test(words[at]?.raw ?? '') ? 2 : 1
  const name = words[at]?.raw
  const rest = words.slice(at + 1)
  if (name === 'exec' || name === 'run') {
    const dashes = rest.findIndex(({ raw }) => raw === '--')
    return dashes === -1 ? undefined : { kind: 'words', words: rest.slice(dashes + 1), isElsewhere: true }
  }
  if (name !== 'ssh') return undefined
  let next = 0
  while (rest[next]?.raw.startsWith('-'))
    next += /^(?:-m|--(?:model|container|pty))$/.test(rest[next]?.raw ?? '') ? 2 : 1
  const text = rest.slice(next + 1).filter(({ raw }) => raw !== '--')
  return text.length === 0 ? { kind: 'input', isElsewhere: true } : { kind: 'text', words: text, isElsewhere: true }
}
