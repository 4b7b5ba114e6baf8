/**
 * The text of a template of Jinja (jinja.palletsprojects.com/templates) or of Go (pkg.go.dev/text/template, Helm), and
 * `masked`, a text of equal length that YAML can parse. In it statements and comments are white space, and an expression is
 * as many `holeCharacter`s as it has characters, so that offsets in one are offsets in the other.
 */
export interface Template {
  readonly text: string
  readonly masked: string
  readonly language: TemplateLanguage
  /** In the order of the text; they do not overlap. */
  readonly tags: readonly TemplateTag[]
  /** What is masked by hole characters, in the order of the text. */
  readonly holes: readonly TemplateHole[]
  /** In the order of their beginnings; one lies wholly inside another or beside it. */
  readonly blocks: readonly TemplateBlock[]
  readonly settings: readonly TemplateSetting[]
}

export type TemplateLanguage = 'jinja' | 'go'

/** What stands in delimiters. `code` is what is between them, without trimming signs and white space around it. */
export interface TemplateTag extends Stretch {
  readonly kind: 'expression' | 'statement' | 'comment'
  readonly code: Stretch
}

/** What stands for a value or a part of one: an expression, or a statement up to its end on the same line. `code` says what. */
export interface TemplateHole extends Stretch {
  readonly code: Stretch
}

/** Offsets in the text, the end exclusive. */
export interface Stretch {
  readonly start: number
  readonly end: number
}

/**
 * What one branch of a statement holds: `start` and `end` are those of the stretch between its tags. Of an `else` the
 * `condition` is empty. `others` are the branches before it, which must all be false.
 */
export interface TemplateBlock extends Stretch {
  readonly kind: 'if' | 'loop' | 'other'
  readonly tag: Stretch
  readonly condition: Stretch
  readonly others: readonly Stretch[]
  /** The variables that are set in it, as of a loop. */
  readonly names: readonly string[]
}

/** `{% set name = expression %}`, `$name := expression`; without an expression its value is the text of a block. */
export interface TemplateSetting {
  readonly name: string
  readonly tag: Stretch
  readonly expression?: Stretch
}
