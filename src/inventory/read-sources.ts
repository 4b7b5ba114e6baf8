import type { Fact, FactKind } from '../facts/fact.ts'
import type { Place, SourceFile } from '../text/place.ts'
import { createLocator, type Locator } from '../text/place.ts'
import type { ParsedYaml, YamlParser, YamlProblem } from '../yaml/node.ts'
import type { PythonFile } from './readers/python-file.ts'
import type {
  BundleOutline,
  ChartOutline,
  FileFacts,
  Reader,
  SequenceOutline,
  YamlReader,
  YamlSource,
} from './readers/reader.ts'
import type { TerraformFile } from './readers/terraform-file.ts'
import { maxTags } from './templates/mask-template.ts'
import type { Template } from './templates/template.ts'
import { possibleTemplate, templateOf } from './templates/template-of.ts'

/** A file that was read: its facts, and what of it could not be read. */
export interface ReadSource {
  readonly file: SourceFile
  readonly facts: readonly Fact[]
  readonly outlines: readonly BundleOutline[]
  readonly sequences: readonly SequenceOutline[]
  readonly chart?: ChartOutline
  readonly terraform?: TerraformFile
  readonly python?: PythonFile
  readonly unread: readonly UnreadPart[]
}

/** A part that was not read. It hides nothing, what the words of its file tell, or the kinds that are given. */
export interface UnreadPart {
  readonly place: Place
  readonly reason: string
  readonly hides: boolean | readonly FactKind[]
}

/** `rejected` are the files that the parser does not take, with its reason: another parser may. */
export interface ReadSources {
  readonly read: readonly ReadSource[]
  readonly rejected: readonly RejectedSource[]
}

export interface RejectedSource {
  readonly file: YamlSource
  readonly problem: YamlProblem
}

/** Reads the files with every one of the readers that takes them. */
export function readSources(files: readonly SourceFile[], parse: YamlParser, readers: readonly Reader[]): ReadSources {
  const read: ReadSource[] = []
  const rejected: RejectedSource[] = []
  for (const file of files) {
    const takers = readers.filter(reader => reader.candidates(file.path))
    for (const reader of takers) if (reader.syntax === 'own') read.push(asRead(file, [reader.read(file)]))
    const ofYaml = takers.filter(isOfYaml)
    if (ofYaml.length === 0) continue
    const template = templateOf(file.path, file.text)
    const { source, parsed } = parsedSource(template ? { ...file, template } : file, parse)
    if (parsed.kind === 'rejected') rejected.push({ file: source, problem: parsed.problem })
    else read.push(readDocuments(source, ofYaml, parsed))
  }
  return { read, rejected }
}

/** Reads what the first parser rejects with another one, document by document; what that one rejects too is unread. */
export function readRejected(
  rejected: readonly RejectedSource[],
  parse: YamlParser,
  readers: readonly Reader[],
): readonly ReadSource[] {
  return rejected.flatMap(({ file }) => {
    const takers = readers.filter(isOfYaml).filter(reader => reader.candidates(file.path))
    const { source, parsed } = parsedSource(file, parse)
    if (parsed.kind === 'documents') return [readDocuments(source, takers, parsed)]
    const unread = isSwept(takers) ? [] : [unreadAt(createLocator(file), parsed.problem, false)]
    return [{ file, facts: [], outlines: [], sequences: [], unread: file.template ? unread.map(asTemplate) : unread }]
  })
}

const isOfYaml = (reader: Reader): reader is YamlReader => reader.syntax === 'yaml'

/** Nobody expects what only looks through a file to understand it. */
const isSwept = (takers: readonly Reader[]): boolean => takers.every(({ isSweep }) => isSweep)

interface ParsedSource {
  readonly source: YamlSource
  readonly parsed: ParsedYaml
}

/** A text that is no YAML but holds what opens a tag is a template if it is YAML as one. */
function parsedSource(file: YamlSource, parse: YamlParser): ParsedSource {
  if (file.template) return { source: file, parsed: parsedTemplate(file.template, parse) }
  const parsed = parse(file.text)
  const template = isWhole(parsed) ? undefined : possibleTemplate(file.text)
  const masked = template && parsedTemplate(template, parse)
  return template && masked && isWhole(masked)
    ? { source: { ...file, template }, parsed: masked }
    : { source: file, parsed }
}

/** One with too many tags is not worth the time that a parser may take over it. */
function parsedTemplate(template: Template, parse: YamlParser): ParsedYaml {
  if (template.tags.length <= maxTags) return parse(template.masked, { keepsRepeated: true })
  const message = `it has more than ${maxTags} expressions and statements`
  return { kind: 'rejected', problem: { kind: 'broken', message, start: 0, end: 0, document: 0 } }
}

const isWhole = (parsed: ParsedYaml): boolean =>
  parsed.kind === 'documents' && parsed.problems.every(({ kind }) => kind !== 'broken')

/** Of a template it is said once, for what is wrong is mostly that it is one. */
const asTemplate = (unread: UnreadPart): UnreadPart => ({
  ...unread,
  reason: `a template, which is ${unread.reason}, without its expressions either`,
})

function readDocuments(
  file: YamlSource,
  takers: readonly YamlReader[],
  parsed: Extract<ReturnType<YamlParser>, { kind: 'documents' }>,
): ReadSource {
  const results = takers.map(reader => reader.read(file, parsed.documents))
  const read = asRead(file, results)
  const several = parsed.documents.length + parsed.problems.filter(problem => problem.kind === 'broken').length > 1
  const problems = parsed.problems.filter(
    problem => problem.kind === 'broken' || read.facts.length > 0 || read.terraform,
  )
  const locator = createLocator(file)
  const broken = isSwept(takers) ? [] : told(problems).map(problem => unreadAt(locator, problem, several))
  return { ...read, unread: [...(file.template ? broken.slice(0, 1).map(asTemplate) : broken), ...read.unread] }
}

/** What readers say of a file, as one. */
function asRead(file: SourceFile, results: readonly FileFacts[]): ReadSource {
  const terraform = results.find(result => result.terraform)?.terraform
  const python = results.find(result => result.python)?.python
  const chart = results.find(result => result.chart)?.chart
  return {
    file,
    facts: results.flatMap(result => result.facts),
    outlines: results.flatMap(result => result.outline ?? []),
    sequences: results.flatMap(result => result.sequences ?? []),
    ...(chart ? { chart } : {}),
    ...(terraform ? { terraform } : {}),
    ...(python ? { python } : {}),
    unread: results.flatMap(result => result.unread.map(unread => ({ ...unread, hides: true }))),
  }
}

/** The first of many problems speak for the rest. */
function told(problems: readonly YamlProblem[]): readonly YamlProblem[] {
  const shown = problems.slice(0, maxTold)
  const last = shown.at(-1)
  const rest = problems.length - shown.length
  return last === undefined || rest === 0
    ? shown
    : [...shown.slice(0, -1), { ...last, message: `${last.message}, and ${rest} more` }]
}

const maxTold = 10

function unreadAt(locator: Locator, { kind, message, start, end, document }: YamlProblem, several: boolean) {
  const place = locator.place(start, end, several ? document : undefined)
  return kind === 'duplicate'
    ? { place, reason: `${message}; the later one is read`, hides: false }
    : { place, reason: `not ${place.path.endsWith('.json') ? 'JSON' : 'YAML'}: ${message}`, hides: true }
}
