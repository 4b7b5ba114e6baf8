import { relative } from 'node:path'
import type { ParsedLog } from './parse-commands.ts'

/** An annotation as the runner sends it on: lines and columns 1-based, what it would leave out removed. */
export interface Annotation {
  readonly level: 'error' | 'warning' | 'notice'
  readonly file: string | undefined
  readonly line: number | undefined
  readonly endLine: number | undefined
  readonly column: number | undefined
  readonly endColumn: number | undefined
  readonly title: string | undefined
  readonly message: string
  /** False for those after the tenth of a level in a step: they stand in the log only. */
  readonly shown: boolean
  /** The runner cuts a message after 4,096 UTF-16 units. */
  readonly isCut: boolean
}

/** The annotations among the commands that were obeyed (actions/runner, IssueCommandExtension and ExecutionContext.AddIssue). */
export function readAnnotations(commands: ParsedLog['commands'], workspace: string): readonly Annotation[] {
  const counts = { error: 0, warning: 0, notice: 0 }
  return commands.flatMap(({ name, properties, data, stopped }) => {
    if (stopped || (name !== 'error' && name !== 'warning' && name !== 'notice')) return []
    counts[name] += 1
    const title = properties.get('title')
    const file = fileOf(properties.get('file'), workspace)
    const range = rangeOf(properties)
    return [{ level: name, file, ...range, title, message: data, shown: counts[name] <= 10, isCut: data.length > 4096 }]
  })
}

function fileOf(file: string | undefined, workspace: string): string | undefined {
  return file?.startsWith(`${workspace}/`) ? relative(workspace, file) : file
}

type Range = Pick<Annotation, 'line' | 'endLine' | 'column' | 'endColumn'>

/** ValidateLinesAndColumns of the runner. */
function rangeOf(properties: ReadonlyMap<string, string>): Range {
  const number = (key: string): number | undefined => {
    const text = properties.get(key)?.trim() ?? ''
    return /^[+-]?\d+$/.test(text) ? Number(text) : undefined
  }
  const endLine = number('endline')
  const endColumn = number('endcolumn')
  const line = number('line') ?? endLine
  const column = number('col') ?? endColumn
  const keepsLines = endLine === undefined || line === undefined || endLine >= line
  const isReversed = column !== undefined && endColumn !== undefined && endColumn < column
  const keepsColumns = line !== undefined && (endLine === undefined || endLine === line) && !isReversed
  const none = undefined
  return {
    ...(keepsLines ? { line, endLine } : { line: none, endLine: none }),
    ...(keepsColumns ? { column, endColumn } : { column: none, endColumn: none }),
  }
}
