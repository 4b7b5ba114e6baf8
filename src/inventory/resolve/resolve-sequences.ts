import type { Deployment } from '../inventory.ts'
import { promiseOf } from '../promise-of.ts'
import type { SequenceOutline } from '../readers/reader.ts'
import type { Resolving } from './resolve-deployments.ts'

/** One deployment for each sequence of commands. Its facts know it already. */
export function resolveSequences(
  sequences: readonly SequenceOutline[],
  { layout, scopeFor }: Resolving,
): readonly Deployment[] {
  return sequences.map(({ id, kind, path, place }) => {
    const scope = scopeFor(path)
    const promise = promiseOf(path, scope, layout)
    return { id, kind, files: [path], place, scope, ...(promise ? { promise } : {}), distributed: false }
  })
}
