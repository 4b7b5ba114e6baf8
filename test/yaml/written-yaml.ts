import fc from 'fast-check'

/** A tree to be written as YAML in the styles that people use. */
export type Tree =
  | { readonly kind: 'scalar'; readonly value: string; readonly style: 'plain' | 'single' | 'double' | 'literal' }
  | { readonly kind: 'sequence'; readonly flow: boolean; readonly items: readonly Tree[] }
  | { readonly kind: 'mapping'; readonly flow: boolean; readonly pairs: readonly (readonly [string, Tree])[] }

const word = fc.stringMatching(/^[a-zé][a-z0-9/.@-]{0,8}$/)
const plain = fc.oneof(word, fc.constantFrom('1.10', 'true', '~', '0x1f', 'ch:mysql-k8s', 'a b', 'x #y'.slice(0, 1)))
const quoted = fc.oneof(plain, fc.constantFrom('', ': ', '# no', "it's", 'a "b"', '😀 é', '{{ x }}', '[a', '- b'))
const lines = fc.array(word, { minLength: 1, maxLength: 3 }).map(words => `${words.join('\n')}\n`)

const scalar: fc.Arbitrary<Tree> = fc.oneof(
  plain.map(value => ({ kind: 'scalar', value, style: 'plain' }) as const),
  quoted.map(value => ({ kind: 'scalar', value, style: 'single' }) as const),
  quoted.map(value => ({ kind: 'scalar', value, style: 'double' }) as const),
  lines.map(value => ({ kind: 'scalar', value, style: 'literal' }) as const),
)

export const tree: fc.Arbitrary<Tree> = fc.letrec<{ tree: Tree }>(tie => ({
  tree: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    scalar,
    fc.record({
      kind: fc.constant('sequence' as const),
      flow: fc.boolean(),
      items: fc.array(tie('tree'), { maxLength: 4 }),
    }),
    fc.record({
      kind: fc.constant('mapping' as const),
      flow: fc.boolean(),
      pairs: fc.uniqueArray(fc.tuple(word, tie('tree')), { maxLength: 4, selector: ([key]) => key }),
    }),
  ),
})).tree

/** Writes the tree at an indentation; a block scalar inside a flow is written in double quotes. */
export function write(node: Tree, indent = 0, inFlow = false): string {
  if (node.kind === 'scalar') return writeScalar(node, indent, inFlow)
  const size = node.kind === 'sequence' ? node.items.length : node.pairs.length
  if (node.flow || inFlow || size === 0) return writeFlow(node, indent)
  const pad = ' '.repeat(indent)
  const parts =
    node.kind === 'sequence'
      ? node.items.map(item => `${pad}-${beside(item, indent)}`)
      : node.pairs.map(([key, value]) => `${pad}${key}:${beside(value, indent)}`)
  return `\n${parts.join(' # a comment: here\n').replace(/(\|\n[^#]*?) # a comment: here/g, '$1')}`
}

const beside = (node: Tree, indent: number): string => {
  const written = write(node, indent + 2)
  return written.startsWith('\n') ? written : ` ${written}`
}

function writeFlow(node: Exclude<Tree, { kind: 'scalar' }>, indent: number): string {
  return node.kind === 'sequence'
    ? `[${node.items.map(item => write(item, indent, true)).join(', ')}]`
    : `{${node.pairs.map(([key, value]) => `${key}: ${write(value, indent, true)}`).join(', ')}}`
}

function writeScalar({ value, style }: Extract<Tree, { kind: 'scalar' }>, indent: number, inFlow: boolean): string {
  if (style === 'plain') return value
  if (style === 'single') return `'${value.replaceAll("'", "''")}'`
  if (style === 'double' || inFlow) return JSON.stringify(value)
  return `|\n${value
    .trimEnd()
    .split('\n')
    .map(line => `${' '.repeat(indent + 2)}${line}`)
    .join('\n')}`
}

/** The tree as plain text values, to compare with what a parser saw. */
export function valuesOf(node: Tree): unknown {
  if (node.kind === 'scalar') return node.value
  if (node.kind === 'sequence') return node.items.map(valuesOf)
  return node.pairs.map(([key, value]) => [key, valuesOf(value)])
}
