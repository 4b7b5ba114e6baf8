import type { SyntaxNode } from '@lezer/common'
import type { PythonBinding, PythonExpression } from '../python-file.ts'
import { childrenOf, readExpression } from './expression.ts'
import { bindImports } from './imports.ts'
import type { Binding } from './open-scope.ts'

/** Binds the names that a statement, or a walrus, gives a value. */
export function bindNames(node: SyntaxNode, to: Binding): void {
  table[node.name]?.(node, to)
}

export const bindsNames = (name: string): boolean => table[name] !== undefined

const table: Readonly<Record<string, (node: SyntaxNode, to: Binding) => void>> = {
  AssignStatement: bindAssigned,
  NamedExpression: (node, to) =>
    bindTargets(node.firstChild ? [node.firstChild] : [], { value: read(node.lastChild, to), as: 'value' }, to),
  in: bindLoop,
  as: (node, to) => {
    if (node.parent?.name === 'WithStatement')
      bindTargets(node.nextSibling ? [node.nextSibling] : [], { value: read(node.prevSibling, to), as: 'value' }, to)
    else if (node.parent?.name !== 'ImportStatement') bindOpaque(node.nextSibling, to)
  },
  UpdateStatement: (node, to) => bindOpaque(node.firstChild, to),
  DeleteStatement: (node, to) => bindOpaque(node.lastChild, to),
  ParamList: bindParameters,
  ImportStatement: bindImports,
}

const read = (node: SyntaxNode | null | undefined, { text }: Binding): PythonExpression | undefined =>
  node ? readExpression(node, text) : undefined

/** `a = b = 1`, `a, b = 1, 2`, `a: str = "x"`, and `a: str` alone. */
function bindAssigned(node: SyntaxNode, to: Binding): void {
  const groups = groupedBy(childrenOf(node) ?? [], 'AssignOp')
  const right = groups.length > 1 ? groups.at(-1) : undefined
  const targets = (right ? groups.slice(0, -1) : groups).map(group => group.filter(({ name }) => name !== 'TypeDef'))
  const value = right && together(right, to)
  for (const target of targets) {
    if (right) bindTargets(target, { value, as: 'value' }, to)
    else if (target[0]?.name === 'VariableName') bind(target[0], { kind: 'field' }, to)
  }
}

function groupedBy(nodes: readonly SyntaxNode[], separator: string): readonly (readonly SyntaxNode[])[] {
  const groups: SyntaxNode[][] = [[]]
  for (const node of nodes) {
    if (node.name === separator) groups.push([])
    else groups.at(-1)?.push(node)
  }
  return groups
}

/** Expressions with commas between them are a tuple. */
function together(nodes: readonly SyntaxNode[], to: Binding): PythonExpression | undefined {
  const [first] = nodes
  const last = nodes.at(-1)
  if (!first || !last || nodes.length === 1) return read(first, to)
  const items = nodes.filter(({ name }) => name !== ',').map(node => readExpression(node, to.text))
  return { kind: 'list', start: first.from, end: last.to, items }
}

/** `for target in iterable` of a statement or a comprehension: the nodes around the word `in`. */
function bindLoop(node: SyntaxNode, to: Binding): void {
  const targets: SyntaxNode[] = []
  let before = node.prevSibling
  while (before && before.name !== 'for' && targets.length < 20) {
    targets.unshift(before)
    before = before.prevSibling
  }
  if (before?.name === 'for') bindTargets(targets, { value: read(node.nextSibling, to), as: 'element' }, to)
}

interface Bound {
  readonly value: PythonExpression | undefined
  readonly as: 'value' | 'element'
}

function bindTargets(nodes: readonly SyntaxNode[], { value, as }: Bound, to: Binding): void {
  const one = (node: SyntaxNode, pick: readonly number[]): void => {
    if (node.name === 'VariableName') bind(node, value ? { kind: as, value, pick } : { kind: 'other' }, to)
    else if (isTuple.has(node.name) && pick.length < 4) several(childrenOf(node) ?? [], pick)
  }
  const several = (all: readonly SyntaxNode[], pick: readonly number[]): void => {
    const targets = all.filter(({ name }) => !/^[[\](),]$/.test(name))
    if (targets.some(({ name }) => name === '*')) for (const each of targets) bindOpaque(each, to)
    else for (const [index, each] of targets.entries()) one(each, [...pick, index])
  }
  if (nodes.length === 1 && nodes[0]) one(nodes[0], [])
  else several(nodes, [])
}

const isTuple: ReadonlySet<string> = new Set(['TupleExpression', 'ArrayExpression', 'ParenthesizedExpression'])

function bindOpaque(node: SyntaxNode | null | undefined, to: Binding): void {
  if (node?.name === 'VariableName') bind(node, { kind: 'other' }, to)
}

/** Parameters and their defaults, also of a lambda. */
function bindParameters(node: SyntaxNode, to: Binding): void {
  const parameters = groupedBy(childrenOf(node) ?? [], ',')
  for (const [index, parameter] of parameters.entries()) {
    const named = parameter.find(({ name }) => name === 'VariableName')
    const isStarred = parameter.some(({ name }) => name === '*' || name === '**')
    const assign = parameter.findIndex(({ name }) => name === 'AssignOp')
    const fallback = assign === -1 ? undefined : read(parameter[assign + 1], to)
    if (!named) continue
    const type = parameter.find(({ name }) => name === 'TypeDef')
    const annotation = type && to.text.slice(type.from + 1, type.to).trim()
    if (isStarred) bind(named, { kind: 'other' }, to)
    else
      bind(
        named,
        { kind: 'parameter', index, ...(fallback ? { fallback } : {}), ...(annotation ? { annotation } : {}) },
        to,
      )
  }
}

type Kind = PythonBinding extends infer B ? (B extends PythonBinding ? Omit<B, 'at' | 'branches'> : never) : never

/** A name has its value from the end of what gives it on. */
function bind(node: SyntaxNode, binding: Kind, { text, scope, branches }: Binding): void {
  const at = 'value' in binding ? Math.max(node.to, binding.value.end) : node.to
  scope.bind(text.slice(node.from, node.to), { ...binding, at, branches })
}
