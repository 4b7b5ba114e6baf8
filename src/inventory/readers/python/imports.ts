import type { SyntaxNode } from '@lezer/common'
import { childrenOf } from './expression.ts'
import type { Binding } from './open-scope.ts'

/** `import a.b as c`, `from .a import b as c, d`, `from a import *`. A name of several parts binds its first. */
export function bindImports(node: SyntaxNode, { text, scope, branches }: Binding): void {
  const words = (childrenOf(node) ?? [])
    .map(({ from, to }) => text.slice(from, to))
    .filter(word => word !== '(' && word !== ')')
  const at = words.indexOf('import')
  if (at === -1) return
  const from = words[0] === 'from' ? words.slice(1, at).join('') : undefined
  for (const imported of namesOf(words.slice(at + 1))) {
    const { name, as } = imported
    if (from === undefined) {
      const bound = as ?? name.split('.', 1)[0] ?? name
      scope.bind(bound, { kind: 'import', at: node.from, branches, module: as === undefined ? bound : name })
    } else if (name === '*') scope.stars.push(from)
    else scope.bind(as ?? name, { kind: 'import', at: node.from, branches, module: from, name })
  }
}

function namesOf(words: readonly string[]): readonly { readonly name: string; readonly as?: string }[] {
  return words
    .join(' ')
    .split(',')
    .flatMap(each => {
      const [name, as] = each
        .replace(/ ?\. ?/g, '.')
        .trim()
        .split(' as ', 2)
      return name ? [{ name, ...(as === undefined ? {} : { as }) }] : []
    })
}
