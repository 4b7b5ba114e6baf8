import * as z from 'zod/mini'
import type { CommandFact } from '../facts/command.ts'
import { factsOf, type Inventory } from '../inventory/inventory.ts'
import { isInUse } from './is-in-use.ts'

/** The programs whose commands are read. */
const programs = [
  'juju',
  'kubectl',
  'terraform',
  'tofu',
  'helm',
  'az',
  'eksctl',
  'gcloud',
  'aws',
  'snap',
  'microk8s',
  'minikube',
  'docker',
  'podman',
  'skopeo',
  'oras',
  'kind',
  'k3d',
  'concierge',
  'kubeadm',
  'doctl',
  'charmcraft',
  'rockcraft',
] as const

const word = z.string().check(z.minLength(1), z.maxLength(200))

/** A command by its program, what it does, and words that all stand in it: `--trust`, `--config=x=y`. */
export const asked = {
  program: z.enum(programs),
  subcommand: z.optional(word),
  words: z._default(z.array(word).check(z.maxLength(20)), []),
}

export interface AskedCommand {
  readonly program: string
  readonly subcommand?: string | undefined
  readonly words: readonly string[]
}

/** The commands of a program that are run, and are no test or history. A command that a sentence mentions is not run. */
export function commandsOf(inventory: Inventory, program: string): readonly CommandFact[] {
  return factsOf(inventory, 'command').filter(
    command => command.program === program && !command.mention && isInUse(inventory, command.place.path),
  )
}

/** Whether a command does what is asked, whatever its other words are. */
export function isOf({ subcommand, words }: CommandFact, asked: AskedCommand): boolean {
  if (asked.subcommand === undefined) return true
  const wanted = asked.subcommand.split(/\s+/)
  const said = subcommand === '' ? words.filter(each => !each.startsWith('-')) : subcommand.split(' ')
  return wanted.every((each, at) => said[at] === each || (at >= said.length && words.includes(each)))
}

/** The first of the asked words that a command does not have. A flag is there with its value or without. */
export function lackOf({ words }: CommandFact, asked: AskedCommand): string | undefined {
  return asked.words.find(wanted => !words.some((each, at) => isWord(wanted, each, words[at + 1])))
}

function isWord(wanted: string, word: string, next: string | undefined): boolean {
  if (word === wanted) return true
  if (!wanted.startsWith('-')) return bare(word) === wanted
  // `--config x=y` is `--config=x=y`
  return wanted.includes('=') ? `${word}=${bare(next ?? '')}` === wanted : word.startsWith(`${wanted}=`)
}

const bare = (word: string): string => word.replace(/^(["'])(.*)\1$/, '$2')

/** The command as it stands in a message. */
export function wordsOf({ program, subcommand, words }: AskedCommand): string {
  const text = [program, subcommand, ...words].filter(Boolean).join(' ')
  return `\`${text.replaceAll('`', "'").slice(0, 120)}\``
}

/** Commands with what findings about them are about: one file may run the same several times. */
export function numbered(
  commands: readonly CommandFact[],
): readonly { readonly command: CommandFact; readonly subject: string }[] {
  const counts = new Map<string, number>()
  return commands.map(command => {
    const about = `${command.place.path}#${[command.program, command.subcommand].filter(Boolean).join('-').replaceAll(' ', '-')}`
    const count = (counts.get(about) ?? 0) + 1
    counts.set(about, count)
    return { command, subject: count === 1 ? about : `${about}-${count}` }
  })
}
