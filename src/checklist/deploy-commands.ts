import { type Channel, parseChannel } from '../channels/channel.ts'
import type { CodeBlock, Guide } from '../guide/guide.ts'

/** A command of a guide that takes something from a channel. */
export interface DeployCommand {
  readonly verb: 'deploy' | 'refresh'
  /** What is deployed, without `ch:`. */
  readonly name: string
  readonly channel: Channel
  /** The channel as it is written. */
  readonly written: string
  readonly line: number
  readonly section: readonly string[]
  /** The paragraph that it stands in, or the sentence that leads to its block; empty where there is none. */
  readonly said: string
}

type Where = Pick<DeployCommand, 'line' | 'section' | 'said'>

const longest = 1000
const start = /^(?:[$>]\s{1,10})?(?:sudo\s{1,10})?juju\s{1,10}(deploy|refresh)\s+(\S.*)$/
const withoutValue = /^--(?:trust|force|force-\w+|dry-run|debug|verbose|quiet|no-prompt)$/

/** The commands in code, in blocks and in sentences, whose name and channel are written out. */
export function deployCommands(guide: Guide): readonly DeployCommand[] {
  const lines = guide.source.text.split('\n')
  const said = leadIns(guide)
  const blocks = guide.codeBlocks.flatMap((block, index) =>
    commandsIn(lines.slice(block.place.line - 1, block.place.endLine), {
      line: block.place.line,
      section: block.section,
      said: said[index] ?? '',
    }),
  )
  const paragraphs = paragraphsOf(guide)
  const inline = guide.statements.flatMap(({ code, text, place, section, block }) =>
    [...code, text].flatMap(words => {
      const command = readCommand(words, { line: place.line, section, said: '' })
      if (command === undefined) return []
      const around = paragraphs.get(block) ?? text
      return [around === words ? command : { ...command, said: around }]
    }),
  )
  const found = new Map([...blocks, ...inline].map(one => [`${one.line} ${one.name} ${one.written}`, one]))
  return [...found.values()].sort((a, b) => a.line - b.line)
}

/** The sentences of each paragraph, by its number. */
function paragraphsOf({ statements }: Guide): ReadonlyMap<number, string> {
  const paragraphs = new Map<number, string>()
  for (const { block, text } of statements) {
    const before = paragraphs.get(block)
    if (before === undefined || before.length < longest)
      paragraphs.set(block, before === undefined ? text : `${before} ${text}`)
  }
  return paragraphs
}

/** For each block of code the sentence that leads to it. */
function leadIns({ codeBlocks, statements }: Guide): readonly string[] {
  const leads = statements.filter(one => one.leads?.kind === 'code')
  let next = 0
  return codeBlocks.map(({ place }: CodeBlock) => {
    let lead = ''
    for (let one = leads[next]; one !== undefined && one.place.line <= place.line; one = leads[++next]) lead = one.text
    return lead
  })
}

/** A line that ends in a backslash goes on in the next one. */
function commandsIn(lines: readonly string[], where: Where): readonly DeployCommand[] {
  const commands: DeployCommand[] = []
  let open = ''
  let from = where.line
  for (const [at, line] of lines.entries()) {
    const words = line.trim()
    if (open === '') from = where.line + at
    if (open.length < longest) open = `${open} ${words.replace(/\\$/, '')}`.trim()
    if (words.endsWith('\\')) continue
    const command = readCommand(open, { ...where, line: from })
    if (command !== undefined) commands.push(command)
    open = ''
  }
  return commands
}

function readCommand(text: string, where: Where): DeployCommand | undefined {
  const [, verb, rest = ''] = start.exec(text.slice(0, longest)) ?? []
  if (verb !== 'deploy' && verb !== 'refresh') return undefined
  const words = rest.split(/\s+/)
  const name = /^(?:ch:)?([a-z][a-z0-9-]*)$/.exec(positional(words) ?? '')?.[1]
  const written = optionOf(words, '--channel')
  const parsed = written === undefined ? undefined : parseChannel(written)
  if (name === undefined || written === undefined || parsed?.kind !== 'channel') return undefined
  return { verb, name, channel: parsed.channel, written, ...where }
}

function positional(words: readonly string[]): string | undefined {
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? ''
    if (!word.startsWith('-')) return word
    if (!word.includes('=') && !withoutValue.test(word)) at++
  }
  return undefined
}

/** The last one counts, as for the command itself. */
function optionOf(words: readonly string[], option: string): string | undefined {
  const at = words.findLastIndex(word => word === option || word.startsWith(`${option}=`))
  const found = words[at]
  return found === option ? words[at + 1] : found?.slice(option.length + 1)
}
