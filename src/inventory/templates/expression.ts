import type { Stretch } from './template.ts'

/** An expression of Jinja, as far as it is understood. The offsets of a literal are those of its text. */
export type Expression =
  | (Stretch & { readonly kind: 'literal'; readonly value: string | number | boolean | null })
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'list'; readonly items: readonly Expression[] }
  | { readonly kind: 'member'; readonly of: Expression; readonly name: string }
  | { readonly kind: 'call'; readonly of: Expression; readonly name: string; readonly given: readonly Expression[] }
  | { readonly kind: 'filter'; readonly of: Expression; readonly name: string; readonly given: readonly Expression[] }
  | { readonly kind: 'test'; readonly of: Expression; readonly name: string }
  | { readonly kind: 'not'; readonly of: Expression }
  | { readonly kind: 'both'; readonly sign: Sign; readonly left: Expression; readonly right: Expression }
  | {
      readonly kind: 'choice'
      readonly condition: Expression
      readonly yes: Expression
      readonly no: Expression | undefined
    }

export type Sign = 'and' | 'or' | '==' | '!=' | 'in' | '~' | '+'
