import type { Fact, FactKind } from '../facts/fact.ts'
import type { Place, SourceFile } from '../text/place.ts'
import { createLocator, type Locator } from '../text/place.ts'
import type { YamlParser, YamlProblem } from '../yaml/node.ts'
import type { BundleOutline, FileFacts, Reader, SequenceOutline, YamlReader } from './readers/reader.ts'
import type { TerraformFile } from './readers/terraform-file.ts'

/** A file that was read: its facts, and what of it could not be read. */
export interface ReadSource {
  readonly file: SourceFile
  readonly facts: readonly Fact[]
  readonly outlines: readonly BundleOutline[]
  readonly sequences: readonly SequenceOutline[]
  readonly terraform?: TerraformFile
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
  readonly rejected: readonly { readonly file: SourceFile; readonly problem: YamlProblem }[]
}

/** Reads the files with every one of the readers that takes them. */
export function readSources(files: readonly SourceFile[], parse: YamlParser, readers: readonly Reader[]): ReadSources {
  const read: ReadSource[] = []
  const rejected: { file: SourceFile; problem: YamlProblem }[] = []
  for (const file of files) {
    const takers = readers.filter(reader => reader.candidates(file.path))
    for (const reader of takers) if (reader.syntax === 'own') read.push(asRead(file, [reader.read(file)]))
    const ofYaml = takers.filter(reader => reader.syntax === 'yaml')
    if (ofYaml.length === 0) continue
    const parsed = parse(file.text)
    if (parsed.kind === 'rejected') rejected.push({ file, problem: parsed.problem })
    else read.push(readDocuments(file, ofYaml, parsed))
  }
  return { read, rejected }
}

/** A rejected file as one that could not be read: what is left when no other parser takes it. */
export function asUnread({ file, problem }: ReadSources['rejected'][number]): ReadSource {
  return { file, facts: [], outlines: [], sequences: [], unread: [unreadAt(createLocator(file), problem, false)] }
}

function readDocuments(
  file: SourceFile,
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
  return { ...read, unread: [...told(problems).map(problem => unreadAt(locator, problem, several)), ...read.unread] }
}

/** What readers say of a file, as one. */
function asRead(file: SourceFile, results: readonly FileFacts[]): ReadSource {
  const terraform = results.find(result => result.terraform)?.terraform
  return {
    file,
    facts: results.flatMap(result => result.facts),
    outlines: results.flatMap(result => result.outline ?? []),
    sequences: results.flatMap(result => result.sequences ?? []),
    ...(terraform ? { terraform } : {}),
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
