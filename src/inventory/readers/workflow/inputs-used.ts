import type { Expression } from '../../workflows/expression.ts'

interface UsedInput {
  readonly name: string
  /** `inputs.risk`, as written but for how it is indexed. */
  readonly written: string
}

/** Functions of which the result is a text made from what they are given. */
const making = new Set(['format', 'join', 'tojson', 'fromjson'])

/** The inputs that an expression may come to without anything to fall back to; those that it only compares are none. */
export function inputsUsed(expression: Expression): readonly UsedInput[] {
  switch (expression.kind) {
    case 'name':
      return inputNamed(expression.parts)
    case 'binary':
      return expression.operator === '||' || expression.operator === '&&' ? inputsUsed(expression.right) : []
    case 'call':
      return making.has(expression.name.toLowerCase()) ? expression.arguments.flatMap(inputsUsed) : []
    default:
      return []
  }
}

function inputNamed(parts: readonly (string | undefined)[]): readonly UsedInput[] {
  const names = parts.map(part => part ?? '*')
  const written = names.join('.')
  const [context = '', second = '', third = '', fourth] = names
  if (context.toLowerCase() === 'inputs' && names.length === 2) return [{ name: second, written }]
  const isOfEvent = context.toLowerCase() === 'github' && second === 'event' && third === 'inputs'
  return isOfEvent && fourth !== undefined && names.length === 4 ? [{ name: fourth, written }] : []
}
