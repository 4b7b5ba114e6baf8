/** A stretch of a text in UTF-16 offsets, the end exclusive. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** The contents of a file or a block (HCL native syntax, github.com/hashicorp/hcl, hclsyntax/spec.md). */
export interface Body extends Span {
  readonly attributes: readonly Attribute[]
  readonly blocks: readonly Block[]
}

/** `name = expression`. `name` is the place of the name, `value` that of the expression, which is parsed when it is asked for. */
export interface Attribute extends Span {
  readonly name: string
  readonly nameSpan: Span
  readonly value: Span
  expression(): Expression
}

/** `type "label" { ... }`. `head` ends where the body begins. */
export interface Block extends Span {
  readonly type: string
  readonly labels: readonly Label[]
  readonly head: Span
  readonly body: Body
}

export interface Label extends Span {
  readonly text: string
}

/** What could not be read of a file. */
export interface HclProblem extends Span {
  readonly message: string
}

export interface ParsedHcl {
  readonly body: Body
  readonly problems: readonly HclProblem[]
}

export type Expression = Span & ExpressionKind

type ExpressionKind =
  | Literal
  | Template
  | { readonly kind: 'list'; readonly items: readonly Expression[] }
  | { readonly kind: 'object'; readonly items: readonly ObjectItem[] }
  | { readonly kind: 'variable'; readonly name: string }
  | { readonly kind: 'attribute'; readonly of: Expression; readonly name: string }
  | { readonly kind: 'index'; readonly of: Expression; readonly index: Expression }
  | Splat
  | Call
  | { readonly kind: 'unary'; readonly operator: '-' | '!'; readonly operand: Expression }
  | {
      readonly kind: 'binary'
      readonly operator: BinaryOperator
      readonly left: Expression
      readonly right: Expression
    }
  | Conditional
  | For
  | { readonly kind: 'unreadable'; readonly message: string }

/** A text, number, boolean or null as written. `text` is the place of a text within its quotes. */
export interface Literal {
  readonly kind: 'literal'
  readonly value: string | number | boolean | null
  readonly text: Span
}

/** A text with parts that are computed. A part that is a text is a literal. */
interface Template {
  readonly kind: 'template'
  readonly parts: readonly Expression[]
}

/** The key of an object may be a bare word, which is a literal. */
export interface ObjectItem {
  readonly key: Expression
  readonly value: Expression
}

/** `of[*].name` or `of.*.name`: `steps` are taken on every element. */
export interface Splat {
  readonly kind: 'splat'
  readonly of: Expression
  readonly steps: readonly SplatStep[]
}

export type SplatStep =
  | { readonly kind: 'attribute'; readonly name: string }
  | { readonly kind: 'index'; readonly index: Expression }

/** `expands` is there for `name(list...)`. */
interface Call {
  readonly kind: 'call'
  readonly name: string
  readonly args: readonly Expression[]
  readonly expands: boolean
}

export type BinaryOperator = '+' | '-' | '*' | '/' | '%' | '==' | '!=' | '<' | '<=' | '>' | '>=' | '&&' | '||'

/** `condition ? yes : no`, and `%{ if }` of a template, whose `no` may be an empty text. */
interface Conditional {
  readonly kind: 'conditional'
  readonly condition: Expression
  readonly yes: Expression
  readonly no: Expression
}

/** `makes` is what comes out: an object has a `key`, and with `groups` (`...`) lists of values; a text is a template's `%{ for }`. */
export interface For {
  readonly kind: 'for'
  readonly makes: 'list' | 'object' | 'text'
  readonly keyName?: string
  readonly valueName: string
  readonly over: Expression
  readonly key?: Expression
  readonly value: Expression
  readonly condition?: Expression
  readonly groups: boolean
}
