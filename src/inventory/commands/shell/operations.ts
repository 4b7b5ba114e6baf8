import type { ParameterOperation, Word as ShellWord } from 'unbash'
import { globPattern } from './glob.ts'
import { mapped, type Text, type Use } from './texts.ts'

type Change = (text: Text, use: Use) => Text

/** What an operation of `${name...}` makes of a value; undefined for one that is not followed. */
export function changeOf(operation: ParameterOperation, evaluate: (word: ShellWord) => Text): Change | undefined {
  switch (operation.type) {
    case 'Remove': {
      const pattern = literalOf(evaluate(operation.operand))
      if (pattern === undefined) return undefined
      return (text, use) => mapped(text, use, value => removed(value, pattern, operation.operator))
    }
    case 'Replace': {
      const pattern = literalOf(evaluate(operation.pattern))
      const by = literalOf(evaluate(operation.replacement))
      if (pattern === undefined || by === undefined || pattern === '' || /[*?[\]]/.test(pattern)) return undefined
      return (text, use) => mapped(text, use, value => replaced(value, { pattern, by, operator: operation.operator }))
    }
    case 'CaseModification': {
      if (operation.operand !== undefined) return undefined
      return (text, use) => mapped(text, use, value => recased(value, operation.operator))
    }
    default:
      return undefined
  }
}

const literalOf = (text: Text): string | undefined => (text.kind === 'known' ? text.value : undefined)

const maxLength = 300

/** The shortest or longest beginning or end that a pattern fits is taken off. */
function removed(value: string, pattern: string, operator: '#' | '##' | '%' | '%%'): string | undefined {
  const fits = globPattern(pattern)
  if (fits === undefined || value.length > maxLength) return undefined
  const isStart = operator.startsWith('#')
  const lengths = Array.from({ length: value.length + 1 }, (_, index) => index)
  for (const length of operator.length === 2 ? lengths.toReversed() : lengths) {
    const part = isStart ? value.slice(0, length) : value.slice(value.length - length)
    if (fits(part)) return isStart ? value.slice(length) : value.slice(0, value.length - length)
  }
  return value
}

function replaced(
  value: string,
  { pattern, by, operator }: { readonly pattern: string; readonly by: string; readonly operator: string },
): string {
  if (operator === '//') return value.split(pattern).join(by)
  if (operator === '/#') return value.startsWith(pattern) ? by + value.slice(pattern.length) : value
  if (operator === '/%') return value.endsWith(pattern) ? value.slice(0, -pattern.length) + by : value
  const at = value.indexOf(pattern)
  return at === -1 ? value : value.slice(0, at) + by + value.slice(at + pattern.length)
}

function recased(value: string, operator: string): string {
  const change = (text: string) => (operator.startsWith(',') ? text.toLowerCase() : text.toUpperCase())
  return operator.length === 2 ? change(value) : change(value.slice(0, 1)) + value.slice(1)
}
