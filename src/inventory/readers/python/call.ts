import type { SyntaxNode } from '@lezer/common'
import type { CallExpression, PythonExpression } from '../python-file.ts'

/** A call with more arguments is not followed. */
const maxArguments = 500

/** A call with its arguments; undefined where they are too many or broken. */
export function readCall(
  node: SyntaxNode,
  text: string,
  at: (node: SyntaxNode) => PythonExpression,
): CallExpression | undefined {
  const callee = node.firstChild
  const list = node.lastChild
  if (!callee || list?.name !== 'ArgList') return undefined
  const positional: PythonExpression[] = []
  const named = new Map<string, PythonExpression>()
  let isOpen = false
  let spread: PythonExpression | undefined
  let spreadNames: PythonExpression | undefined
  for (const argument of argumentsOf(list)) {
    const [first, second, third] = argument
    if (!first || positional.length + named.size > maxArguments) return undefined
    if (first.name === '*' && second && !isOpen) spread = at(second)
    if (first.name === '**' && second) spreadNames = at(second)
    if (first.name === '*' || first.name === '**') isOpen = true
    else if (second === undefined) positional.push(at(first))
    else if (second.name === 'AssignOp' && third) named.set(text.slice(first.from, first.to), at(third))
  }
  return {
    kind: 'call',
    start: node.from,
    end: node.to,
    callee: at(callee),
    positional,
    named,
    isOpen,
    ...(spread ? { spread } : {}),
    ...(spreadNames ? { spreadNames } : {}),
  }
}

/** The nodes of each argument. */
function argumentsOf(list: SyntaxNode): readonly (readonly SyntaxNode[])[] {
  const found: SyntaxNode[][] = [[]]
  for (let child = list.firstChild; child; child = child.nextSibling) {
    if (child.name === ',') found.push([])
    else if (child.name !== 'Comment' && child.name !== '(' && child.name !== ')' && !child.type.isError)
      found.at(-1)?.push(child)
  }
  return found.filter(argument => argument.length > 0)
}
