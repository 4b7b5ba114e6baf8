import type { SyntaxNode, SyntaxNodeRef } from '@lezer/common'
import { parser } from '@lezer/python'
import type { PythonBranches, PythonCall, PythonModule } from '../python-file.ts'
import { bindNames, bindsNames } from './bindings.ts'
import { readCall } from './call.ts'
import { createCallSearch } from './call-search.ts'
import { readExpression } from './expression.ts'
import { createScope, type OpenScope } from './open-scope.ts'
import { isOfInterest } from './words.ts'

/** Reads a module: its names and the calls of interest, whatever is broken around them. */
export function parseModule(text: string): PythonModule {
  const scope = createScope('module', '')
  const calls: PythonCall[] = []
  let here: Standing = { scope, branches: [] }
  const left: Standing[] = []
  const mayCall = createCallSearch(text)
  parser.parse(text).iterate({
    enter(ref) {
      const role = roles[ref.type.id]
      if (role === undefined) return true
      if (calls.length > maxCalls) return false
      if (role === 'call') addCall(ref.node, { text, here, calls })
      else if (role === 'binding') bindNames(ref.node, { text, ...here })
      else if (ref.name === 'FunctionDefinition' && !mayCall(ref.from, ref.to)) {
        bindFunction(ref.node, here, text)
        return false
      } else {
        const next = entered(ref, here, text)
        if (!next) return true
        left.push(here)
        here = next
      }
      return true
    },
    leave(ref) {
      const role = roles[ref.type.id]
      if (role === 'scope' || (role === 'branch' && isBranch(ref))) here = left.pop() ?? here
    },
  })
  return { scope, calls: calls.toSorted((a, b) => a.at - b.at) }
}

const maxCalls = 5000

interface Standing {
  readonly scope: OpenScope
  readonly branches: PythonBranches
}

const scopes: Readonly<Record<string, OpenScope['kind']>> = {
  FunctionDefinition: 'function',
  LambdaExpression: 'function',
  ClassDefinition: 'class',
  ComprehensionExpression: 'comprehension',
  ArrayComprehensionExpression: 'comprehension',
  SetComprehensionExpression: 'comprehension',
  DictionaryComprehensionExpression: 'comprehension',
}

const conditional: ReadonlySet<string> = new Set([
  'IfStatement',
  'WhileStatement',
  'ForStatement',
  'TryStatement',
  'MatchStatement',
  'MatchBody',
])

/** What the walk has to do with a type of node, by its number: mostly nothing. */
const roles = parser.nodeSet.types.map(({ name }) => {
  if (name === 'CallExpression') return 'call'
  if (bindsNames(name)) return 'binding'
  if (scopes[name] !== undefined) return 'scope'
  return name === 'MatchClause' || name === 'Body' ? 'branch' : undefined
})

/** The node is made where it is needed only: there are many. */
const isBranch = (ref: SyntaxNodeRef): boolean =>
  ref.name === 'MatchClause' || (ref.name === 'Body' && conditional.has(ref.node.parent?.name ?? ''))

/** Where what stands below a node is, if that is somewhere else than the node. */
function entered(ref: SyntaxNodeRef, { scope, branches }: Standing, text: string): Standing | undefined {
  const kind = scopes[ref.name]
  if (kind !== undefined) {
    const { node } = ref
    const named = kind === 'function' || kind === 'class' ? node.getChild('VariableName') : null
    const inner = createScope(kind, named ? text.slice(named.from, named.to) : '', scope)
    if (kind !== 'comprehension') inner.decorators.push(...decoratorsOf(node, text))
    if (named) scope.bind(inner.name, { kind: 'definition', at: node.from, branches, scope: inner })
    return { scope: inner, branches: kind === 'comprehension' ? branches : [] }
  }
  if (!isBranch(ref)) return undefined
  const { node } = ref
  const statement = node.parent?.from ?? node.from
  const isLoop = node.parent?.name === 'ForStatement' || node.parent?.name === 'WhileStatement'
  return { scope, branches: [...branches, { statement, branch: node.from, isLoop }].slice(-maxBranches) }
}

const maxBranches = 40

/** What a function binds is seen from inside only: one without a call of interest is no more than its name. */
function bindFunction(node: SyntaxNode, { scope, branches }: Standing, text: string): void {
  const named = node.getChild('VariableName')
  if (!named) return
  const name = text.slice(named.from, named.to)
  scope.bind(name, { kind: 'definition', at: node.from, branches, scope: createScope('function', name, scope) })
}

function decoratorsOf(node: SyntaxNode, text: string) {
  const decorated = node.parent?.name === 'DecoratedStatement' ? node.parent.getChildren('Decorator') : []
  return decorated.flatMap(decorator => {
    const list = decorator.getChild('ArgList')
    if (!list) return []
    const call = readCall(decorator, text, each => readExpression(each, text))
    const name = text.slice(decorator.from + 1, list.from).trim()
    const callee = { kind: 'name', start: decorator.from, end: list.from, name } as const
    return call ? [{ ...call, callee }] : []
  })
}

interface Calling {
  readonly text: string
  readonly here: Standing
  readonly calls: PythonCall[]
}

function addCall(node: SyntaxNode, { text, here, calls }: Calling): void {
  const callee = node.firstChild
  const last = callee?.name === 'MemberExpression' ? callee.lastChild : callee
  if (!last || !isOfInterest(text.slice(last.from, last.to))) return
  const call = readCall(node, text, each => readExpression(each, text))
  if (call) calls.push({ call, scope: here.scope, at: node.from, branches: here.branches })
}
