import { parseArgs } from 'node:util'
import { nearest } from '../text/nearest.ts'

/** What a command line asks for. */
export type Options =
  | { readonly kind: 'help'; readonly command?: Command }
  | { readonly kind: 'version' }
  | { readonly kind: 'wrong'; readonly message: string }
  | ({ readonly kind: 'command'; readonly command: Command; readonly argument?: string } & Flags)

interface Flags {
  readonly format: (typeof formats)[number]
  readonly guide?: string
  readonly failOn: (typeof thresholds)[number]
  readonly policyRef?: string
  readonly newOnly?: string
  readonly all: boolean
  readonly write: boolean
  readonly check: boolean
  readonly explain: boolean
  readonly review: boolean
  readonly fix: boolean
  readonly dryRun: boolean
  readonly baseUrl?: string
  /** What stands behind the argument, of a command that takes more. */
  readonly names: readonly string[]
}

const commands = ['check', 'checklist', 'inventory', 'explain', 'channels'] as const
export type Command = (typeof commands)[number]

const formats = ['text', 'json', 'markdown'] as const
const thresholds = ['critical', 'high', 'medium', 'low', 'never'] as const

const flags = {
  guide: { type: 'string' },
  'fail-on': { type: 'string' },
  'policy-ref': { type: 'string' },
  'new-only': { type: 'string' },
  format: { type: 'string' },
  all: { type: 'boolean' },
  write: { type: 'boolean' },
  check: { type: 'boolean' },
  explain: { type: 'boolean' },
  review: { type: 'boolean' },
  fix: { type: 'boolean' },
  'dry-run': { type: 'boolean' },
  'base-url': { type: 'string' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'V' },
} as const

/** What `checklist` does beside showing. */
const modes = ['write', 'check', 'explain', 'review'] as const

/** Which flags each command takes beside `--help`. */
const flagsOf: Readonly<Record<Command, readonly string[]>> = {
  check: ['guide', 'policy-ref', 'new-only', 'fail-on', 'format', 'all', 'fix', 'dry-run'],
  checklist: ['write', 'check', 'explain', 'review', 'format'],
  inventory: ['format'],
  explain: ['guide', 'format'],
  channels: ['base-url'],
}

export function parseOptions(argv: readonly string[]): Options {
  const parsed = tryParse(argv)
  if (typeof parsed === 'string') return wrong(parsed)
  const { values, positionals } = parsed
  const [name, argument, ...rest] = positionals
  if (values.version) return { kind: 'version' }
  const command = commands.find(known => known === name)
  if (values.help || (name === undefined && argv.length === 0)) return { kind: 'help', ...(command ? { command } : {}) }
  if (!command) return wrong(name === undefined ? `no command: ${commands.join(', ')}` : unknownCommand(name))
  if (command === 'channels' && argument !== 'update')
    return wrong(`\`channels\` has one thing to do: hardlist channels update`)
  if (rest.length > 0 && command !== 'channels')
    return wrong(`\`${command}\` takes one argument, not ${rest.length + 1}`)
  const foreign = Object.keys(values).find(flag => !flagsOf[command].includes(flag))
  if (foreign !== undefined)
    return wrong(`\`${command}\` has no --${foreign}; it has ${flagsOf[command].map(flag => `--${flag}`).join(', ')}`)
  const format = formats.find(known => known === (values.format ?? 'text'))
  if (!format) return wrong(`--format is one of ${formats.join(', ')}`)
  const failOn = thresholds.find(known => known === (values['fail-on'] ?? 'high'))
  if (!failOn) return wrong(`--fail-on is one of ${thresholds.join(', ')}`)
  const [first, second] = modes.filter(mode => values[mode])
  if (values['dry-run'] && (values.format ?? values.all) !== undefined)
    return wrong('--dry-run prints a patch and no report: it goes without --format and --all')
  if (first !== undefined && second !== undefined) return wrong(`--${first} and --${second} exclude each other`)
  return {
    kind: 'command',
    command,
    format,
    failOn,
    all: values.all ?? false,
    write: values.write ?? false,
    check: values.check ?? false,
    explain: values.explain ?? false,
    review: values.review ?? false,
    fix: values.fix ?? false,
    dryRun: values['dry-run'] ?? false,
    names: rest,
    ...(argument === undefined ? {} : { argument }),
    ...(values['base-url'] === undefined ? {} : { baseUrl: values['base-url'] }),
    ...(values.guide === undefined ? {} : { guide: values.guide }),
    ...(values['policy-ref'] === undefined ? {} : { policyRef: values['policy-ref'] }),
    ...(values['new-only'] === undefined ? {} : { newOnly: values['new-only'] }),
  }
}

function tryParse(argv: readonly string[]) {
  try {
    return parseArgs({ args: [...argv], options: flags, allowPositionals: true, strict: true })
  } catch (error) {
    const flag = argv.find(word => word.startsWith('--') && !Object.hasOwn(flags, word.slice(2).split('=')[0] ?? ''))
    return error instanceof Error ? explained(error.message, flag) : 'the arguments cannot be read'
  }
}

function explained(message: string, flag: string | undefined): string {
  const meant =
    flag === undefined
      ? undefined
      : nearest(
          flag,
          Object.keys(flags).map(name => `--${name}`),
        )
  const [first = message] = message.split('. ')
  return meant === undefined ? first : `${first}; did you mean ${meant}?`
}

function unknownCommand(name: string): string {
  const meant = nearest(name, commands)
  return `\`${name}\` is no command; ${meant === undefined ? `there are ${commands.join(', ')}` : `did you mean \`${meant}\`?`}`
}

const wrong = (message: string): Options => ({ kind: 'wrong', message })
