import type { Place } from '../../text/place.ts'

/** A stretch of a file, by offsets. */
export interface PythonSpan {
  readonly start: number
  readonly end: number
}

/** A file of Python. Its syntax is read when it is asked for: of most files, only others' imports can matter. */
export interface PythonFile {
  readonly path: string
  /** Whether it may state something itself. */
  readonly states: boolean
  module(): PythonModule
  source(span: PythonSpan): string
  place(span: PythonSpan): Place
}

/** What a module holds as far as deployments go. `calls` are those whose last name is of interest, in their order. */
export interface PythonModule {
  readonly scope: PythonScope
  readonly calls: readonly PythonCall[]
}

/** Where names are bound (docs.python.org/3/reference/executionmodel.html). `name` is that of the function or class. */
export interface PythonScope {
  readonly kind: 'module' | 'function' | 'class' | 'comprehension'
  readonly name: string
  readonly outer?: PythonScope
  readonly bindings: ReadonlyMap<string, readonly PythonBinding[]>
  readonly decorators: readonly PythonExpression[]
  /** Names that modules give with `*`. */
  readonly stars: readonly string[]
}

/** The conditions that something stands under, outermost first: the statement, and which of its branches. */
export type PythonBranches = readonly {
  readonly statement: number
  readonly branch: number
  readonly isLoop: boolean
}[]

/** A use or a binding, where it stands. */
interface Standing {
  readonly at: number
  readonly branches: PythonBranches
}

/**
 * What gives a name its value: an expression, the elements of one, an import, a parameter with its default, a function or
 * class, or something that is not followed. `pick` are the indexes of a target such as `a, (b, c)`.
 */
export type PythonBinding = Standing &
  (
    | { readonly kind: 'value' | 'element'; readonly value: PythonExpression; readonly pick: readonly number[] }
    | { readonly kind: 'import'; readonly module: string; readonly name?: string }
    | {
        readonly kind: 'parameter'
        readonly index: number
        readonly fallback?: PythonExpression
        readonly annotation?: string
      }
    | { readonly kind: 'definition'; readonly scope: PythonScope }
    | { readonly kind: 'field' }
    | { readonly kind: 'other' }
  )

export interface PythonCall extends Standing {
  readonly call: CallExpression
  readonly scope: PythonScope
}

export interface CallExpression extends PythonSpan {
  readonly kind: 'call'
  readonly callee: PythonExpression
  readonly positional: readonly PythonExpression[]
  readonly named: ReadonlyMap<string, PythonExpression>
  /** What `*names` spreads after the others. */
  readonly spread?: PythonExpression
  /** What `**names` spreads, the last where there are several. */
  readonly spreadNames?: PythonExpression
  /** `*names` or `**names`: there may be more arguments. */
  readonly isOpen: boolean
}

/** A class whose name says that it describes charms. */
export const isCharmClass = (name: string): boolean => /^[A-Z]/.test(name) && name.includes('Charm')

interface NameExpression extends PythonSpan {
  readonly kind: 'name'
  readonly name: string
}

/** An expression as far as it is understood; parentheses and `await` are taken off. `other` is what is not followed. */
export type PythonExpression =
  | (PythonSpan & { readonly kind: 'scalar'; readonly value: PythonScalar })
  | (PythonSpan & { readonly kind: 'joined'; readonly parts: readonly PythonExpression[] })
  | (PythonSpan & {
      readonly kind: 'filled'
      readonly text: PythonExpression
      readonly values: readonly PythonExpression[]
    })
  | NameExpression
  | (PythonSpan & { readonly kind: 'attribute'; readonly of: PythonExpression; readonly name: string })
  | (PythonSpan & { readonly kind: 'item'; readonly of: PythonExpression; readonly key: PythonExpression })
  | (PythonSpan & { readonly kind: 'list'; readonly items: readonly PythonExpression[] })
  | (PythonSpan & { readonly kind: 'dict'; readonly entries: readonly PythonEntry[] })
  | (PythonSpan & {
      readonly kind: 'either'
      readonly by: 'condition' | 'or'
      readonly first: PythonExpression
      readonly second: PythonExpression
    })
  | CallExpression
  | (PythonSpan & { readonly kind: 'other' })

/** An entry of a dictionary; without a key it is another dictionary, spread out (`**more`). */
export interface PythonEntry {
  readonly key?: PythonExpression
  readonly value: PythonExpression
}

export type PythonScalar = string | number | boolean | null
