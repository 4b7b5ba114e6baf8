import type { Value } from '../../../facts/value.ts'
import { createLocator, type SourceFile } from '../../../text/place.ts'
import { commandFacts } from '../../commands/command-facts.ts'
import { snippetOfLines } from '../../commands/line-snippet.ts'
import type { Snippet } from '../../commands/snippet.ts'
import { fileName } from '../../path-parts.ts'
import type { FileFacts, Reading } from '../reader.ts'
import { type IniEntry, iniEntries } from './ini.ts'
import { createSubstitutions, type Substitutions } from './substitutions.ts'

/** Reads the commands of tox's environments. */
export const readTox: Reading = { syntax: 'own', read }

function read(file: SourceFile): FileFacts {
  const range = rangeOf(file)
  if (!range) return { facts: [], unread: [] }
  const entries = iniEntries(file.text, range.start, range.end)
  const locator = createLocator(file)
  const at = (start: number, end: number) => locator.place(start, end)
  const substitutions = createSubstitutions(entries, at)
  const snippets = entries.flatMap((entry): readonly Snippet[] => {
    if (!isEnvironment(entry.section) || !/^commands(?:_pre|_post)?$/.test(entry.key)) return []
    const variables = variablesOf(entry.section, entries, substitutions)
    return commandsOf(entry).map(lines => {
      const holes = lines.flatMap(line => substitutions.holes(line, variables))
      return snippetOfLines({ at, pieces: lines, holes, variables, startsAfresh: true })
    })
  })
  const [first] = snippets
  const facts = first ? commandFacts({ deployment: file.path, snippets }) : []
  const sequence = first && facts.length > 0
  const place = first?.place(0, first.text.length)
  return {
    facts,
    sequences: sequence && place ? [{ id: file.path, kind: 'script', path: file.path, place }] : [],
    unread: [],
  }
}

/** Where the settings of tox stand in a file: all of it, or a text inside another format. */
function rangeOf({ path, text }: SourceFile): { readonly start: number; readonly end: number } | undefined {
  if (fileName(path) !== 'pyproject.toml') return { start: 0, end: text.length }
  const [said = '', quotes = ''] = /\blegacy_tox_ini\s{0,20}=\s{0,20}("""|''')/.exec(text) ?? []
  if (said === '') return undefined
  const start = text.indexOf(said) + said.length
  const end = text.indexOf(quotes, start)
  return { start, end: end === -1 ? text.length : end }
}

const isEnvironment = (section: string): boolean => /^testenv(?::|$)/.test(section)

type Lines = IniEntry['lines']

/** Each command with the lines that it goes on, without the marks and conditions before it. */
function commandsOf({ lines }: IniEntry): readonly Lines[] {
  const commands: { text: string; start: number }[][] = []
  let goesOn = false
  for (const line of lines) {
    const last = commands.at(-1)
    if (goesOn && last) last.push(line)
    else commands.push([withoutMarks(line)])
    goesOn = line.text.endsWith('\\')
  }
  return commands
}

/** `charm,upgrade: ` names the environments, `-` and `!` say how a failure counts. */
function withoutMarks({ text, start }: Lines[number]): Lines[number] {
  const length = /^(?:!?[\w{},.!-]{1,200}:\s+)?(?:[-!]\s*)?/.exec(text)?.[0].length ?? 0
  return { text: text.slice(length), start: start + length }
}

/** The variables that an environment sets, over those of all environments. */
function variablesOf(section: string, entries: readonly IniEntry[], substitutions: Substitutions) {
  const variables = new Map<string, Value<string>>()
  for (const of of ['testenv', section])
    for (const entry of entries)
      if (entry.section === of && /^set_?env$/.test(entry.key))
        for (const line of entry.lines) {
          const [said = '', name = ''] = /^([A-Za-z_]\w{0,100})\s{0,20}=\s{0,20}/.exec(line.text) ?? []
          if (name === '') continue
          const value = { text: line.text.slice(said.length), start: line.start + said.length }
          variables.set(name, substitutions.value(value))
        }
  return variables
}
