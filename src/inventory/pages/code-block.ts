import { cut, isBlank, type SourceLine } from '../source-line.ts'
import { looksLikeCommand, looksLikeShell } from './looks-like-command.ts'
import { type Open, openAfter } from './open-after.ts'
import { promptLength, rarePromptLength, rootPromptLength } from './prompts.ts'

/** Code on a page, its indentation taken off, and the language that it says it is in. */
export interface CodeBlock {
  readonly language: string | undefined
  readonly lines: readonly SourceLine[]
}

type Kind = 'script' | 'session' | 'untold'

const scripts = /^(?:bash|sh|shell|zsh|ksh|shellscript|console\.sh)$/
const sessions =
  /^(?:console|shell-session|shellsession|bash-session|sh-session|shell-console|terminal|cmd|prompt|session|commands?|commandline|command-line|cmdline|cli|ansi|juju|fish|batch)$/
const untold =
  /^(?:|text|txt|none|plain|plaintext|plain-text|code|default|output|auto|copy|raw|log|no-?highlight|nolang|linux|ubuntu|unix|posix)$/

function kindOf(language: string | undefined): Kind | undefined {
  const name = (language ?? '').toLowerCase()
  if (scripts.test(name)) return 'script'
  if (sessions.test(name)) return 'session'
  return untold.test(name) ? 'untold' : undefined
}

/** The lines of a block that are shell text: commands without their prompts, without what a program prints. */
export function shellLines({ language, lines: given }: CodeBlock): readonly SourceLine[] {
  const kind = kindOf(language)
  if (kind === undefined) return []
  const lines = given.map(joining)
  if (lines.some(line => promptLength(line) > 0)) return prompted(lines, promptLength)
  if (kind === 'script') return lines
  const isCommand = (line: SourceLine) => looksLikeCommand(line.text)
  if (kind === 'session' && !lines.some(isCommand) && lines.some(line => rootPromptLength(line) > 0))
    return prompted(lines, rootPromptLength)
  if (!lines.some(isCommand)) return prompted(lines, rarePromptLength)
  return isWhollyShell(lines) ? lines : picked(lines, line => (isCommand(line) ? line : undefined))
}

/** A backslash is meant to join two lines, whatever white space is left behind it. */
const joining = ({ text, start }: SourceLine): SourceLine => ({ text: text.replace(/\\[ \t]{1,20}$/, '\\'), start })

function prompted(lines: readonly SourceLine[], lengthOf: (line: SourceLine) => number): readonly SourceLine[] {
  return picked(lines, line => {
    const length = lengthOf(line)
    return length > 0 ? cut(line, length) : undefined
  })
}

/** The lines that are taken, and those that go on what one of them begins. */
function picked(
  lines: readonly SourceLine[],
  take: (line: SourceLine) => SourceLine | undefined,
): readonly SourceLine[] {
  const kept: SourceLine[] = []
  let open: Open | undefined
  for (const line of lines) {
    const taken = open ? withoutSecondPrompt(line) : take(line)
    if (!taken) continue
    kept.push(taken)
    open = openAfter(taken.text, open)
  }
  return kept
}

const withoutSecondPrompt = (line: SourceLine): SourceLine =>
  cut(line, /^\s{0,40}> +(?=\S)/.exec(line.text)?.[0].length ?? 0)

/** Every line may stand in a script, or goes on the one before. */
function isWhollyShell(lines: readonly SourceLine[]): boolean {
  let open: Open | undefined
  for (const line of lines) {
    if (!open && !isBlank(line) && !looksLikeShell(line.text)) return false
    open = openAfter(line.text, open)
  }
  return true
}
