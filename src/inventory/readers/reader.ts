import type { Fact, FactKind } from '../../facts/fact.ts'
import type { Place, SourceFile } from '../../text/place.ts'
import type { YamlDocument } from '../../yaml/node.ts'
import type { Template } from '../templates/template.ts'
import type { PythonFile } from './python-file.ts'
import type { TerraformFile } from './terraform-file.ts'

/** A reader of one format: a file in, the facts that it states out. It opens nothing. */
export type Reader = YamlReader | TextReader

/** A format that is read with a parser of its own, which is loaded when a file calls for it. */
export interface LateReader extends Candidates {
  readonly syntax: 'late'
  load(): Promise<Reading>
}

/** How the files of a format are read, apart from which they are. */
export type Reading = Pick<YamlReader, 'syntax' | 'read'> | Pick<TextReader, 'syntax' | 'read'>

/** What a file is, before it is read. */
export type Format = Reader | LateReader

/** A format that is YAML, or JSON: it is given the documents of a file. */
export interface YamlReader extends Candidates {
  readonly syntax: 'yaml'
  read(file: YamlSource, documents: readonly YamlDocument[]): FileFacts
}

/**
 * The file that documents are of. Where it has a `template`, they are of its `masked` text, of which a key may stand twice
 * in a mapping, once for each branch; `createPlaces` reads values and names as the file writes them.
 */
export interface YamlSource extends SourceFile {
  readonly template?: Template
}

/** A format with a syntax of its own. */
export interface TextReader extends Candidates {
  readonly syntax: 'own'
  read(file: SourceFile): FileFacts
}

export interface Candidates {
  readonly name: string
  candidates(path: string): boolean
  /**
   * For each kind of fact, the words without which a file states none: any of the groups, all of a group. They choose
   * what is read, and what a file that cannot be read may hide.
   */
  readonly words: Readonly<Partial<Record<FactKind, readonly WordGroup[]>>>
  /** Every candidate is read, whatever its words: others need it to be understood. */
  readonly isWholeModule?: true
  /** It looks through files of any kind: one that it cannot read hides nothing, and nobody is told. */
  readonly isSweep?: true
}

export type WordGroup = readonly string[]

/** What one file states. The deployments of its facts are not known yet and empty. */
export interface FileFacts {
  readonly facts: readonly Fact[]
  readonly outline?: BundleOutline
  readonly sequences?: readonly SequenceOutline[]
  readonly chart?: ChartOutline
  readonly terraform?: TerraformFile
  readonly python?: PythonFile
  readonly unread: readonly { readonly place: Place; readonly reason: string }[]
}

/**
 * Commands that run one after the other and make up a deployment: a script, a job of a workflow, the code of a page, a test
 * module. Its facts name its `id` as their deployment: the path, of a job with `#` and its name. `place` is where one
 * adds a command.
 */
export interface SequenceOutline {
  readonly id: string
  readonly kind: SequenceKind
  readonly path: string
  readonly place: Place
}

export type SequenceKind = 'script' | 'job' | 'document' | 'tests'

/** The values of a Helm chart that are true or false, by the path that templates name behind `.Values.`. */
export interface ChartOutline {
  readonly path: string
  readonly switches: ReadonlyMap<string, boolean>
}

/** What joins the files of a deployment. `place` is where one adds an application. */
export interface BundleOutline {
  readonly path: string
  readonly kind: 'bundle' | 'overlay'
  readonly place: Place
  readonly name?: { readonly text: string; readonly place: Place }
  /** Its applications with a charm. */
  readonly declares: readonly string[]
  /** Applications of its own without a charm, and ends of its relations, that the bundle below it must declare. */
  readonly changes: readonly string[]
  readonly relates: readonly string[]
}
