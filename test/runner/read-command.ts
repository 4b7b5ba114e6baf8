/** A line that the runner takes for a command. Names and keys of properties are in lower case, the data is unescaped. */
export interface Command {
  readonly form: 'current' | 'legacy'
  readonly name: string
  readonly properties: ReadonlyMap<string, string>
  readonly data: string
  readonly line: string
}

/**
 * What the runner finds in a line: first `::name key=value::data` at its start, then `##[name key=value]data` anywhere
 * in it (actions/runner, src/Runner.Common/ActionCommand.cs). Names that are not registered (lower case) are no commands.
 */
export function readCommand(line: string, registered: ReadonlySet<string>): Command | undefined {
  return readCurrent(line, registered) ?? readLegacy(line, registered)
}

function readCurrent(line: string, registered: ReadonlySet<string>): Command | undefined {
  const message = line.replace(leadingSpace, '')
  if (!message.startsWith('::')) return undefined
  const end = message.slice(2).search(separator)
  if (end < 0) return undefined
  const { name, rest } = headOf(message.slice(2, end + 2))
  if (!registered.has(name)) return undefined
  const properties = propertiesOf(rest.trim(), ',', inProperty)
  return { form: 'current', name, properties, data: unescaped(message.slice(end + 4), inData), line }
}

function readLegacy(line: string, registered: ReadonlySet<string>): Command | undefined {
  const start = line.indexOf('##[')
  const end = start < 0 ? -1 : line.indexOf(']', start)
  if (end < 0) return undefined
  const { name, rest } = headOf(line.slice(start + 3, end))
  if (!registered.has(name)) return undefined
  const properties = propertiesOf(rest, ';', inLegacy)
  return { form: 'legacy', name, properties, data: unescaped(line.slice(end + 1), inLegacy), line }
}

/** Both .NET's white space and ours: whatever a reader might trim. */
const leadingSpace = /^[\s\x85]+/

/** The runner compares by culture, which overlooks characters without width. */
const separator = /:[\p{Cf}\p{Cc}\p{Variation_Selector}]*:/u

type Escapes = readonly (readonly [string, string])[]

const inData: Escapes = [
  ['%0D', '\r'],
  ['%0A', '\n'],
  ['%25', '%'],
]
const inProperty: Escapes = [...inData.slice(0, 2), ['%3A', ':'], ['%2C', ','], ['%25', '%']]
const inLegacy: Escapes = [['%3B', ';'], ...inData.slice(0, 2), ['%5D', ']'], ['%25', '%']]

function unescaped(text: string, escapes: Escapes): string {
  return escapes.reduce((sofar, [from, to]) => sofar.replaceAll(from, to), text)
}

function headOf(info: string): { readonly name: string; readonly rest: string } {
  const space = info.indexOf(' ')
  const name = (space < 0 ? info : info.slice(0, space)).toLowerCase()
  return { name, rest: space > 0 ? info.slice(space + 1) : '' }
}

function propertiesOf(text: string, between: string, escapes: Escapes): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (const part of text.split(between)) {
    const pair = part.replace(/^=+/, '')
    const equals = pair.indexOf('=')
    const value = equals < 0 ? '' : pair.slice(equals).replace(/^=+/, '')
    if (value !== '') found.set(pair.slice(0, equals).toLowerCase(), unescaped(value, escapes))
  }
  return found
}
