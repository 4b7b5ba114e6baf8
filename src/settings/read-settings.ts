import picomatch from 'picomatch'
import { createLocator, type SourceFile } from '../text/place.ts'
import { parseFast } from '../yaml/fast-yaml.ts'
import { plain } from '../yaml/plain.ts'
import { startOf } from '../yaml/start-of.ts'
import { explainIssue, pathTo } from './explain-issue.ts'
import { isLiteral } from './is-simple-glob.ts'
import { defaultLimits, type Limits, type Settings, type SettingsError } from './settings.ts'
import { SettingsFile } from './settings-schema.ts'

export type ReadSettings =
  | { readonly kind: 'settings'; readonly settings: Settings }
  | { readonly kind: 'errors'; readonly errors: readonly [SettingsError, ...SettingsError[]] }

/** Reads `hardlist.yml`. Strict: a key that is not known, a value of the wrong form or a day that is none is an error. */
export function readSettings(file: SourceFile): ReadSettings {
  const locator = createLocator(file)
  const lineAt = (offset: number): number => locator.place(offset, offset).line
  const fail = (line: number, message: string): ReadSettings => ({ kind: 'errors', errors: [{ line, message }] })
  const parsed = parseFast(file.text)
  if (parsed.kind === 'rejected') return fail(lineAt(parsed.problem.start), parsed.problem.message)
  const [problem] = parsed.problems
  if (problem) return fail(lineAt(problem.start), problem.message)
  if (parsed.documents.length > 1) return fail(1, 'the settings are one YAML document')
  const root = parsed.documents[0]?.root
  const value = plain(root)
  if (value.kind === 'refused') return fail(1, `the settings ${value.why}`)
  const checked = SettingsFile.safeParse(value.value ?? {}, { reportInput: true })
  const lineOf = (path: readonly PropertyKey[]): number => lineAt(startOf(root, path))
  if (checked.success) return resolved(checked.data, { path: file.path, lineOf })
  const errors = checked.error.issues.map((issue): SettingsError => {
    return { line: lineOf(pathTo(issue)), message: explainIssue(issue, SettingsFile) }
  })
  const [first, ...rest] = errors.sort((a, b) => a.line - b.line)
  return first ? { kind: 'errors', errors: [first, ...rest] } : fail(1, 'the settings are not valid')
}

interface Source {
  readonly path: string
  lineOf(path: readonly PropertyKey[]): number
}

function resolved(file: SettingsFile, source: Source): ReadSettings {
  const [error, ...errors] = decisionErrors(file, source)
  if (error) return { kind: 'errors', errors: [error, ...errors] }
  const { lineOf } = source
  const settings: Settings = {
    path: source.path,
    ...layoutOf(file),
    guides: (file.guides ?? []).map((guide, index) => ({
      ...guide,
      line: lineOf(['guides', index]),
      covers: guide.files ? matcher(guide.files) : () => true,
    })),
    requirements: requirementsOf(file, source),
    waivers: (file.waivers ?? []).map((waiver, index) => ({
      ...waiver,
      line: lineOf(['waivers', index]),
      covers: waiver.path === undefined ? () => true : matcher([waiver.path]),
    })),
    attestations: (file.attestations ?? []).map((row, index) => ({ ...row, line: lineOf(['attestations', index]) })),
    ...(file.known === undefined
      ? {}
      : { known: { lists: file.known, lineOf: (path: readonly PropertyKey[]) => lineOf(['known', ...path]) } }),
    limits: { ...defaultLimits, ...given(file.limits) },
    written: file,
  }
  return { kind: 'settings', settings }
}

type Layout = Pick<Settings, 'excludes' | 'scopeFor' | 'environmentFor' | 'branchRisk' | 'hasBranches'>

/** The globs of the settings as functions; where several match, the first in the file counts. */
function layoutOf(file: SettingsFile): Layout {
  const scopes = Object.entries(file.files?.scopes ?? {}).map(([glob, scope]) => ({ matches: matcher([glob]), scope }))
  const environments = (file.environments ?? []).map(({ name, risk, paths }) => ({
    name,
    risk,
    matches: matcher(paths),
  }))
  const branches = Object.entries(file.branches ?? {}).map(([glob, risk]) => ({ risk, matches: matcher([glob]) }))
  return {
    excludes: matcher(file.files?.exclude ?? []),
    scopeFor: path => scopes.find(({ matches }) => matches(path))?.scope,
    environmentFor: path => {
      const found = environments.find(({ matches }) => matches(path))
      return found && { name: found.name, risk: found.risk }
    },
    branchRisk: name => {
      const found = branches.find(({ matches }) => matches(name))
      return found && { name, risk: found.risk }
    },
    hasBranches: branches.length > 0,
  }
}

function requirementsOf(file: SettingsFile, { lineOf }: Source): Settings['requirements'] {
  return new Map(
    Object.entries(file.requirements ?? {}).map(([id, setting]) => [
      id,
      {
        ...setting,
        line: lineOf(['requirements', id]),
        probeLines: (setting.probes ?? []).map((_, index) => lineOf(['requirements', id, 'probes', index])),
      },
    ]),
  )
}

/** The limits that stand in the file. */
function given(limits: SettingsFile['limits']): Partial<Limits> {
  return Object.fromEntries(Object.entries(limits ?? {}).filter(([, limit]) => limit !== undefined))
}

function decisionErrors(file: SettingsFile, { lineOf }: Source): readonly SettingsError[] {
  const waivers = (file.waivers ?? []).flatMap(({ probe, requirement, until }, index) => [
    ...((probe === undefined) === (requirement === undefined)
      ? [{ line: lineOf(['waivers', index]), message: 'a waiver names exactly one of `probe` and `requirement`' }]
      : []),
    ...dayErrors(until, lineOf(['waivers', index, 'until'])),
  ])
  const attestations = (file.attestations ?? []).flatMap(({ until }, index) =>
    dayErrors(until, lineOf(['attestations', index, 'until'])),
  )
  return [...waivers, ...attestations]
}

function dayErrors(day: string, line: number): readonly SettingsError[] {
  const time = Date.parse(`${day}T00:00:00Z`)
  const isDay = !Number.isNaN(time) && new Date(time).toISOString().startsWith(day)
  return isDay ? [] : [{ line, message: `\`${day}\` is not a day of the calendar` }]
}

/** A path matches its own text, so that names with brackets can be written as they are, or a glob of the settings. */
function matcher(globs: readonly string[]): (path: string) => boolean {
  const matches = globs
    .filter(glob => !isLiteral(glob))
    .map(glob => picomatch(glob, { dot: true, nonegate: true, noextglob: true }))
  return path => globs.includes(path) || matches.some(match => match(path))
}
