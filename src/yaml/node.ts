/**
 * YAML as a tree of nodes with offsets into the text, 0-based in UTF-16 units, the end exclusive. Aliases are resolved
 * to the node of their anchor; `via` then holds the offsets of the alias. Values keep their source text: `1.10` stays
 * `1.10`.
 */
export type YamlNode = YamlScalar | YamlSequence | YamlMapping

export interface YamlScalar extends Range {
  readonly kind: 'scalar'
  /** The decoded text: quotes and block indentation removed, never turned into a number. */
  readonly value: string
  readonly style: 'plain' | 'quoted' | 'block'
}

export interface YamlSequence extends Range {
  readonly kind: 'sequence'
  readonly items: readonly YamlNode[]
}

export interface YamlMapping extends Range {
  readonly kind: 'mapping'
  /** In the order of the text; merge keys (`<<`) are spread in, the mapping's own keys first. */
  readonly pairs: readonly YamlPair[]
}

export interface YamlPair {
  readonly key: YamlScalar
  readonly value: YamlNode
}

/**
 * A scalar's range holds its text without quotes, that of a block begins at its indicator (`|`); what is absent stands
 * at the end of its key; a collection ends with its last child.
 */
interface Range {
  readonly start: number
  readonly end: number
  readonly via?: readonly { readonly start: number; readonly end: number }[]
}

export interface YamlDocument {
  readonly index: number
  readonly root: YamlNode | undefined
}

/** A text read, or the first reason why not. A document that is broken is not among the documents. */
export type ParsedYaml =
  | {
      readonly kind: 'documents'
      readonly documents: readonly YamlDocument[]
      readonly problems: readonly YamlProblem[]
    }
  | { readonly kind: 'rejected'; readonly problem: YamlProblem }

/**
 * What is wrong, where, in which document. A `duplicate` is a key that stands twice in one mapping: the later one
 * wins, and its document is whole.
 */
export interface YamlProblem {
  readonly kind: 'broken' | 'duplicate'
  readonly message: string
  readonly start: number
  readonly end: number
  readonly document: number
}

/** Reads the text of a file. `fast` rejects what it does not understand, `tolerant` keeps what it can and lists problems. */
export type YamlParser = (text: string, options?: YamlOptions) => ParsedYaml

export interface YamlOptions {
  /** A key that stands twice is there twice, not wrong: the branches of a template. */
  readonly keepsRepeated?: boolean
}
