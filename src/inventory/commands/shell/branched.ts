import type { CompoundList } from 'unbash'
import { endsThere } from './decide.ts'
import type { Frame } from './frame.ts'
import type { Running } from './runner.ts'
import { createScope, join } from './scope.ts'

export const deeper = (frame: Frame): Frame => ({ ...frame, depth: frame.depth + 1 })

/** A frame for commands that may not run, or run more than once. */
export const branched = (frame: Frame, name: string): Frame => ({
  ...frame,
  depth: frame.depth + 1,
  scope: createScope(frame.scope),
  branch: `${frame.branch}/${name}`,
})

/** Runs commands that may not run. */
export function runBranch(body: CompoundList, name: string, { frame, runner }: Running): void {
  const inner = branched(frame, name)
  runner.runAll(body.commands, inner)
  join(frame.scope, endsThere(body) ? [] : [inner.scope], { mayBeNone: true })
}
