import type { Body, Expression } from '../../src/hcl/syntax.ts'

/** The attributes and blocks of a file at every depth, each with its place, in the order of the file. */
export interface Outline {
  /** `name@offset=start-end` of the value. */
  readonly attributes: readonly string[]
  /** `type|label|label@start-end`. */
  readonly blocks: readonly string[]
}

export function outlineOf(body: Body): Outline {
  const attributes = new Map<string, number>()
  const blocks = new Map<string, number>()
  for (const rest = [body]; rest.length > 0; ) {
    const next = rest.pop()
    for (const { name, nameSpan, value } of next?.attributes ?? [])
      attributes.set(`${name}@${nameSpan.start}=${value.start}-${value.end}`, nameSpan.start)
    for (const { type, labels, start, end, body: inner } of next?.blocks ?? []) {
      blocks.set(`${[type, ...labels.map(({ text }) => text)].join('|')}@${start}-${end}`, start)
      rest.push(inner)
    }
  }
  return { attributes: inOrder(attributes), blocks: inOrder(blocks) }
}

const inOrder = (found: ReadonlyMap<string, number>): readonly string[] =>
  [...found].sort(([, one], [, other]) => one - other).map(([line]) => line)

/** Every attribute of a file, at every depth. */
export function attributesOf(body: Body): readonly { expression(): Expression }[] {
  return [...body.attributes, ...body.blocks.flatMap(block => attributesOf(block.body))]
}

/** Everything in an expression, itself first. */
export function* within(expression: Expression): Generator<Expression> {
  const rest = [expression]
  for (let next = rest.pop(); next; next = rest.pop()) {
    yield next
    for (const part of partsOf(next)) rest.push(part)
  }
}

function partsOf(expression: Expression): readonly Expression[] {
  switch (expression.kind) {
    case 'template':
      return expression.parts
    case 'list':
      return expression.items
    case 'object':
      return expression.items.flatMap(({ key, value }) => [key, value])
    case 'attribute':
      return [expression.of]
    case 'index':
      return [expression.of, expression.index]
    case 'splat':
      return [expression.of, ...expression.steps.flatMap(step => (step.kind === 'index' ? [step.index] : []))]
    case 'call':
      return expression.args
    case 'unary':
      return [expression.operand]
    case 'binary':
      return [expression.left, expression.right]
    case 'conditional':
      return [expression.condition, expression.yes, expression.no]
    case 'for':
      return [expression.over, expression.key, expression.value, expression.condition].filter(
        part => part !== undefined,
      )
    default:
      return []
  }
}

/** The operations, calls and conditionals, each with the variables in it, as the oracle names them. */
export function expressionsOf(body: Body, text: string): readonly string[] {
  return attributesOf(body)
    .flatMap(attribute => [...within(attribute.expression())].flatMap(part => named(part, text)))
    .sort()
}

function named(part: Expression, text: string): readonly string[] {
  // the directive of a template is no `?`
  if (part.kind === 'conditional' && text.startsWith('%{', part.start)) return []
  const kind = operationOf(part)
  const variables = [...within(part)].flatMap(inner => variablesOf(inner, text))
  return kind === undefined ? [] : [`${kind} ${variables.sort().join(' ')}`]
}

function operationOf(part: Expression): string | undefined {
  if (part.kind === 'binary' || part.kind === 'unary') return part.operator
  if (part.kind === 'conditional') return '?'
  return part.kind === 'call' ? `${part.name}()` : undefined
}

/** The oracle takes a bare key of an object for a variable. */
function variablesOf(part: Expression, text: string): readonly string[] {
  if (part.kind === 'variable') return [part.name]
  if (part.kind !== 'object') return []
  return part.items.flatMap(({ key }) => {
    const written = text.slice(key.start, key.end)
    return key.kind === 'literal' && key.value === written ? [written] : []
  })
}
