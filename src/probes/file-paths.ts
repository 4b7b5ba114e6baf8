import * as z from 'zod/mini'
import { type Inventory, type Scope, scopeOf } from '../inventory/inventory.ts'
import { globProblem, matchesGlob } from '../text/matches-glob.ts'
import type { Place } from '../text/place.ts'

/** A path from the top of the repository, or a glob of such. */
export const glob = z.string().check(
  z.refine(text => globProblem(text) === undefined, {
    error: ({ input }) =>
      `\`path\` ${globProblem(String(input)) ?? 'is no path'}: write \`docs/*.md\` or \`**/LICENSE\``,
  }),
)

/** The listed files that a glob stands for, in their order. */
export function pathsLike({ paths }: Inventory, wanted: string): readonly string[] {
  return /[*?]/.test(wanted) ? paths.filter(path => matchesGlob(wanted, path)) : paths.filter(path => path === wanted)
}

/** Before the first character: a finding about a file and no line of it. */
export const wholeFile = (path: string): Place => ({ path, line: 1, column: 1, endLine: 1, endColumn: 1 })

/** The file at which one says what a repository lacks: the first that is deployed, else the first of all. */
export function mainFile(inventory: Inventory): string | undefined {
  const isMain: ReadonlySet<Scope> = new Set(['deploy'])
  const standing = inventory.deployments.find(({ promise, scope }) => promise !== undefined && isMain.has(scope))
  return (
    standing?.place.path ?? inventory.paths.find(path => isMain.has(scopeOf(inventory, path))) ?? inventory.paths[0]
  )
}
