import type { Stretch } from './template.ts'

/**
 * What an expression comes to while nobody gives the template a variable. It `isOpen` where somebody may change it. The
 * parts of a text say where it is written.
 */
export type Evaluated =
  | { readonly kind: 'text'; readonly parts: readonly WrittenPart[]; readonly isOpen: boolean }
  | { readonly kind: 'scalar'; readonly value: number | boolean | null; readonly at: Stretch; readonly isOpen: boolean }
  | { readonly kind: 'list'; readonly items: readonly Evaluated[]; readonly isOpen: boolean }
  /** A variable that is not set, or what is in it. */
  | { readonly kind: 'unset'; readonly isOpen: true }
  | { readonly kind: 'unknown'; readonly isOpen: true }

export interface WrittenPart extends Stretch {
  readonly text: string
}

export const unset: Evaluated = { kind: 'unset', isOpen: true }
export const unknown: Evaluated = { kind: 'unknown', isOpen: true }

/** Whether a value counts as true; undefined where that is not known. */
export function truth(value: Evaluated): boolean | undefined {
  switch (value.kind) {
    case 'text':
      return value.parts.some(({ text }) => text !== '')
    case 'scalar':
      return Boolean(value.value)
    case 'list':
      return value.items.length > 0
    case 'unset':
      return false
    case 'unknown':
      return undefined
  }
}

export const textOf = (parts: readonly WrittenPart[]): string => parts.map(({ text }) => text).join('')

/** A text that no place of the template says. */
export const text = (value: string): Evaluated => ({
  kind: 'text',
  parts: [{ text: value, start: 0, end: 0 }],
  isOpen: false,
})

export const bool = (value: boolean | undefined, isOpen: boolean): Evaluated =>
  value === undefined ? unknown : { kind: 'scalar', value, at: { start: 0, end: 0 }, isOpen }

/** The same value where somebody may change it. */
export function opened(value: Evaluated, isOpen: boolean): Evaluated {
  return isOpen && !value.isOpen ? { ...value, isOpen: true } : value
}

export const negated = (value: Evaluated): Evaluated => {
  const said = truth(value)
  return bool(said === undefined ? undefined : !said, value.isOpen)
}

/** How a value is printed; undefined for what is not known or not set. */
export function partsOf(value: Evaluated): readonly WrittenPart[] | undefined {
  if (value.kind === 'text') return value.parts
  if (value.kind !== 'scalar' || value.value === null) return undefined
  const shown = typeof value.value === 'boolean' ? (value.value ? 'True' : 'False') : String(value.value)
  return [{ text: shown, ...value.at }]
}
