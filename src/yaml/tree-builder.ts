import { mergePairs } from './merge-pairs.ts'
import type { YamlMapping, YamlNode, YamlOptions, YamlPair, YamlProblem, YamlScalar, YamlSequence } from './node.ts'
import { throughAlias } from './through-alias.ts'

/** How deeply collections nest; both parsers keep to it. */
export const maxDepth = 100

/** Takes the events of one document and gives its tree, or the first thing that makes it no tree. */
export interface TreeBuilder {
  open(kind: 'mapping' | 'sequence', start: number, anchor: string | undefined): void
  scalar(node: YamlScalar, anchor: string | undefined): void
  alias(name: string, start: number, end: number): void
  close(): void
  /** Where a node that is not written stands: the end of what came before it. */
  position(): number
  result(): BuiltTree
}

interface BuiltTree {
  readonly root: YamlNode | undefined
  readonly duplicates: readonly YamlProblem[]
  readonly broken?: YamlProblem
}

type OpenNode =
  | (YamlSequence & { end: number; readonly items: YamlNode[] })
  | (YamlMapping & { end: number; readonly pairs: YamlPair[] })

interface Frame {
  readonly node: OpenNode
  key: YamlNode | undefined
  readonly merged: YamlNode[]
  /** The index of each key, made once a mapping is too long to look through. */
  index?: Map<string, number>
}

interface Building {
  readonly document: number
  readonly keepsRepeated: boolean
  readonly frames: Frame[]
  readonly anchors: Map<string, YamlNode>
  readonly duplicates: YamlProblem[]
  open: Frame | undefined
  root: YamlNode | undefined
  broken: YamlProblem | undefined
  last: number
  mergedPairs: number
}

export function createTreeBuilder(document: number, { keepsRepeated = false }: YamlOptions = {}): TreeBuilder {
  const tree = emptyTree(document, keepsRepeated)
  return {
    open: (kind, start, anchor) => open(tree, newNode(kind, start), anchor),
    scalar(node, anchor) {
      if (anchor !== undefined) tree.anchors.set(anchor, node)
      add(tree, node, node.end)
    },
    alias: (name, start, end) => add(tree, throughAlias(aliased(tree, name, { start, end }), [{ start, end }]), end),
    close: () => close(tree),
    position: () => tree.last,
    result: () => ({
      root: tree.root,
      duplicates: tree.duplicates,
      ...(tree.broken ? { broken: tree.broken } : {}),
    }),
  }
}

const emptyTree = (document: number, keepsRepeated: boolean): Building => ({
  document,
  keepsRepeated,
  frames: [],
  anchors: new Map(),
  duplicates: [],
  open: undefined,
  root: undefined,
  broken: undefined,
  last: 0,
  mergedPairs: 0,
})

const newNode = (kind: OpenNode['kind'], start: number): OpenNode =>
  kind === 'sequence' ? { kind, start, end: start + 1, items: [] } : { kind, start, end: start + 1, pairs: [] }

function open(tree: Building, node: OpenNode, anchor: string | undefined): void {
  tree.last = Math.max(tree.last, node.end)
  if (anchor !== undefined) tree.anchors.set(anchor, node)
  tree.open = { node, key: undefined, merged: [] }
  tree.frames.push(tree.open)
  const { start, end } = node
  if (tree.frames.length > maxDepth) fail(tree, { message: `nested deeper than ${maxDepth} levels`, start, end })
}

interface Range {
  readonly start: number
  readonly end: number
}

function fail(tree: Building, { message, start, end }: Range & { readonly message: string }): void {
  tree.broken ??= { kind: 'broken', message, start, end, document: tree.document }
}

function add(tree: Building, node: YamlNode, end: number): void {
  const parent = tree.open
  if (end > tree.last) tree.last = end
  if (!parent) tree.root ??= node
  else if (parent.node.kind === 'sequence') parent.node.items.push(node)
  else if (parent.key === undefined) parent.key = node
  else {
    const { key } = parent
    parent.key = undefined
    addPair(tree, parent, { key, value: node })
  }
}

/** A pair whose key is a collection is left out: nothing that is read here has one. */
function addPair(tree: Building, frame: Frame, { key, value }: { key: YamlNode; value: YamlNode }): void {
  if (frame.node.kind !== 'mapping' || key.kind !== 'scalar') return
  if (key.value === '<<' && key.style === 'plain') {
    frame.merged.push(value)
    return
  }
  const { pairs } = frame.node
  const at = tree.keepsRepeated ? undefined : indexOfKey(frame, pairs, key.value)
  if (at === undefined) {
    frame.index?.set(key.value, pairs.length)
    pairs.push({ key, value })
    return
  }
  pairs[at] = { key, value }
  const message = `the key \`${key.value.slice(0, 80)}\` stands twice in one mapping`
  tree.duplicates.push({ kind: 'duplicate', message, start: key.start, end: key.end, document: tree.document })
}

function indexOfKey(frame: Frame, pairs: readonly YamlPair[], name: string): number | undefined {
  if (!frame.index && pairs.length < 16) {
    const at = pairs.findIndex(pair => pair.key.value === name)
    return at === -1 ? undefined : at
  }
  frame.index ??= new Map(pairs.map((pair, index) => [pair.key.value, index]))
  return frame.index.get(name)
}

/** The node of an anchor; an empty one in the place of an alias that has none. */
function aliased(tree: Building, name: string, { start, end }: Range): YamlNode {
  const node = tree.anchors.get(name)
  const isOpen = node !== undefined && tree.frames.some(frame => frame.node === node)
  if (node && !isOpen) return node
  const wrong = isOpen ? 'stands inside its own anchor' : 'has no anchor before it'
  // A password may begin with a star: only what reads as a word is told.
  const alias = /^[A-Za-z][A-Za-z_-]{0,39}$/.test(name) ? `the alias \`*${name}\`` : 'an alias'
  fail(tree, { message: `${alias} ${wrong}`, start, end })
  return { kind: 'scalar', value: '', style: 'plain', start, end }
}

function close(tree: Building): void {
  const closed = tree.frames.pop()
  if (!closed) return
  const { node, merged } = closed
  tree.open = tree.frames.at(-1)
  node.end = Math.max(node.end, tree.last)
  if (node.kind === 'mapping' && merged.length > 0) {
    const result = mergePairs(node.pairs, merged, tree.mergedPairs)
    tree.mergedPairs = result.count
    if (result.refused) fail(tree, result.refused)
  }
  add(tree, node, node.end)
}
