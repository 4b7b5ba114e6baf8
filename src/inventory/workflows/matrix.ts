import type { Place } from '../../text/place.ts'
import { field, itemsOf, pairsOf } from '../../yaml/fields.ts'
import type { YamlNode, YamlPair } from '../../yaml/node.ts'
import { computed, type KnownAlternative, maxAlternatives, type Outcome, tooMany } from '../outcome.ts'
import { type Context, textOutcome } from './text-outcome.ts'

/** The lists of a job's matrix, without what only excludes, and its included combinations. */
export function matrixLists(matrix: YamlNode | undefined): readonly YamlPair[] {
  return pairsOf(matrix).filter(({ key }) => key.value !== 'include' && key.value !== 'exclude')
}

export function matrixIncludes(matrix: YamlNode | undefined): readonly YamlNode[] {
  return itemsOf(field(matrix, 'include'))
}

/** What `matrix.track`, `matrix.juju.channel` comes to: the values of the list and of the included combinations. */
export function matrixOutcome(
  parts: readonly (string | undefined)[],
  matrix: YamlNode | undefined,
  at: Context & { readonly use: Place },
): Outcome {
  const [name, ...inner] = parts
  if (name === undefined || inner.includes(undefined)) return computed('an index into the matrix is not followed')
  const lists = matrixLists(matrix).filter(({ key }) => key.value.toLowerCase() === name.toLowerCase())
  if (matrix?.kind === 'scalar' || lists.some(({ value }) => value.kind === 'scalar'))
    return computed('the matrix is made in a run')
  if (sizeOf(lists.map(({ value }) => value)) + sizeOf([field(matrix, 'include')]) > maxItems) return tooMany
  const items = [
    ...lists.flatMap(({ value }) => itemsOf(value)),
    ...matrixIncludes(matrix).flatMap(each => inside(each, [name])),
  ]
  const nodes = items.flatMap(item =>
    inside(
      item,
      inner.flatMap(each => each ?? []),
    ),
  )
  if (nodes.length === 0) return computed(`the matrix has no \`${name.slice(0, 80)}\``)
  if (nodes.length > maxAlternatives) return tooMany
  const outcomes = nodes.map(node =>
    node.kind === 'scalar' ? textOutcome(node, at) : computed('the value is not a text'),
  )
  return inMatrix(outcomes, at.use)
}

const maxItems = 500

const sizeOf = (nodes: readonly (YamlNode | undefined)[]): number =>
  nodes.reduce((sum, node) => sum + (node?.kind === 'sequence' ? node.items.length : 0), 0)

function inside(node: YamlNode, path: readonly string[]): readonly YamlNode[] {
  let here: YamlNode | undefined = node
  for (const name of path) here = field(here, name)
  return here ? [here] : []
}

/** What is the same in every job is no choice, nor is what one of them leaves open. */
function inMatrix(outcomes: readonly Outcome[], use: Place): Outcome {
  const isOne = new Set(outcomes.flat().flatMap(each => (each.kind === 'known' ? [each.value] : []))).size === 1
  return outcomes.flatMap(outcome => {
    const isDecided = !isOne && outcome.length === 1
    return outcome.map(each => (each.kind === 'known' ? inJob(each, { isDecided, use }) : each))
  })
}

function inJob(known: KnownAlternative, { isDecided, use }: { isDecided: boolean; use: Place }): KnownAlternative {
  const via = [use, ...known.via]
  return isDecided && known.from === undefined ? { ...known, via, from: 'matrix' } : { ...known, via }
}
