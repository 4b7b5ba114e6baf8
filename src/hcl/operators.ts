import type { Scanner } from './scanner.ts'
import type { BinaryOperator } from './syntax.ts'

interface Operator {
  readonly text: BinaryOperator
  readonly power: number
}

/** The operators by how strongly they bind (hclsyntax/spec.md, "Binary Operators"); of two the longer first. */
const operators: readonly Operator[] = [
  { text: '||', power: 1 },
  { text: '&&', power: 2 },
  { text: '==', power: 3 },
  { text: '!=', power: 3 },
  { text: '<=', power: 4 },
  { text: '>=', power: 4 },
  { text: '<', power: 4 },
  { text: '>', power: 4 },
  { text: '+', power: 5 },
  { text: '-', power: 5 },
  { text: '*', power: 6 },
  { text: '/', power: 6 },
  { text: '%', power: 6 },
]

export function operatorAt(scan: Scanner, at: number): Operator | undefined {
  return at < scan.end ? operators.find(operator => scan.text.startsWith(operator.text, at)) : undefined
}
