import type { Expression, SplatStep } from '../../src/hcl/syntax.ts'

/** The tree of an expression in one line: texts in quotes, everything else in parentheses. */
export function sexpr(expression: Expression): string {
  switch (expression.kind) {
    case 'literal':
      return JSON.stringify(expression.value)
    case 'variable':
      return expression.name
    case 'template':
      return all('template', expression.parts)
    case 'list':
      return all('list', expression.items)
    case 'object':
      return `(object${expression.items.map(({ key, value }) => ` [${sexpr(key)} ${sexpr(value)}]`).join('')})`
    case 'attribute':
      return `(. ${sexpr(expression.of)} ${expression.name})`
    case 'index':
      return `(at ${sexpr(expression.of)} ${sexpr(expression.index)})`
    case 'splat':
      return `(splat ${sexpr(expression.of)}${expression.steps.map(stepOf).join('')})`
    case 'call':
      return all(`${expression.name}()${expression.expands ? '...' : ''}`, expression.args)
    case 'unary':
      return all(expression.operator, [expression.operand])
    case 'binary':
      return all(expression.operator, [expression.left, expression.right])
    case 'conditional':
      return all('?', [expression.condition, expression.yes, expression.no])
    case 'for':
      return forOf(expression)
    case 'unreadable':
      return `!${expression.message}`
  }
}

const all = (head: string, parts: readonly Expression[]): string => `(${[head, ...parts.map(sexpr)].join(' ')})`

const stepOf = (step: SplatStep): string => (step.kind === 'attribute' ? ` .${step.name}` : ` [${sexpr(step.index)}]`)

function forOf({
  makes,
  keyName,
  valueName,
  over,
  key,
  value,
  condition,
  groups,
}: Extract<Expression, { kind: 'for' }>) {
  const names = keyName === undefined ? valueName : `${keyName},${valueName}`
  const made = `${key ? `${sexpr(key)} => ` : ''}${sexpr(value)}${groups ? '...' : ''}`
  return `(for ${makes} ${names} ${sexpr(over)} ${made}${condition ? ` if ${sexpr(condition)}` : ''})`
}
