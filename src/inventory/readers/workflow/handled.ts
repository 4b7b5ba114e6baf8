import { field, itemsOf, pairsOf, textOf } from '../../../yaml/fields.ts'
import type { YamlNode } from '../../../yaml/node.ts'
import type { SourcePlaces } from '../../source-places.ts'

/** An expression in a text; `variable` is what the text is the value of, where it is no shell text itself. */
interface ExpressionUse {
  readonly text: string
  readonly start: number
  readonly end: number
  readonly variable: string | undefined
}

/** What may use the variables that a step, a job or a workflow sets. */
export interface Surrounding {
  /** Its commands. */
  commands(): string
  /** All that it says. */
  text(): string
}

export function surroundingOf(node: YamlNode | undefined, { text }: SourcePlaces): Surrounding {
  let commands: string | undefined
  return {
    commands: () => {
      commands ??= commandsIn(node)
      return commands
    },
    text: () => (node ? text.slice(node.start, node.end) : ''),
  }
}

/** The commands of a step, of a job, or of all jobs. */
function commandsIn(node: YamlNode | undefined): string {
  const jobs = [node, ...pairsOf(node).map(({ value }) => value)]
  const steps = jobs.flatMap(job => [job, ...itemsOf(field(job, 'steps'))])
  return steps.flatMap(step => textOf(field(step, 'run')) ?? []).join('\n')
}

/**
 * Whether something asks if the value is empty: the shell (`[ -n "${{ inputs.risk }}" ]`, `${RISK:-stable}` of the variable
 * that it is put into), another expression (`env.RISK || 'stable'`); or whether the commands ask what started the run.
 */
export function isHandled({ text, start, end, variable }: ExpressionUse, around: Surrounding): boolean {
  if (variable !== undefined) return asksFor(variable, around.commands()) || fallsBack(variable, around.text())
  if ([text.slice(0, start), text.slice(end)].some(each => /github\.event_name|GITHUB_EVENT_NAME/.test(each)))
    return true
  const line = text.slice(text.lastIndexOf('\n', start - 1) + 1, start)
  if (/^\s*#/.test(line) || isInTest(line)) return true
  const assigned = /(?:^|[\s;])([A-Za-z_]\w{0,100})=["']?$/.exec(line.slice(-200))?.[1]
  return assigned !== undefined && asksFor(assigned, text.slice(end))
}

/** `env.RISK || 'stable'`. */
function fallsBack(variable: string, text: string): boolean {
  if (!text.includes(`env.${variable}`)) return false
  for (const { 1: name } of text.matchAll(/\benv\.([\w-]{1,100})\s{0,20}\|\|/g)) if (name === variable) return true
  return false
}

/** Whether a bracket of a test, a `case` or a `test` is open at the end of a line. */
function isInTest(line: string): boolean {
  const said = line.slice(-500)
  const opened = Math.max(said.lastIndexOf('[ '), said.lastIndexOf('[[ '))
  if (opened !== -1 && !/ \]/.test(said.slice(opened))) return true
  return /(?:^|[\s;])(?:test|case)\s[^;|&]*$/.test(said)
}

/** `${RISK:-stable}`, `${RISK:?}`, `[ -z "$RISK" ]`, `if [[ $RISK ]]`, `case "$RISK" in`. */
function asksFor(variable: string, commands: string): boolean {
  if (!commands.includes(variable)) return false
  for (const { 1: name, 2: asked, index } of commands.matchAll(/\$\{?([A-Za-z_]\w{0,100})(:?[-=?+])?/g)) {
    if (name !== variable) continue
    const isDefaulted = asked !== undefined && commands[index + 1] === '{'
    const before = commands.slice(Math.max(0, index - 500), index)
    if (isDefaulted || isInTest(before.slice(before.lastIndexOf('\n') + 1))) return true
  }
  return false
}
