import { join } from 'node:path'
import { folderOf } from '../in-folder.ts'
import { type ActionRun, type RunOptions, runAction } from './run-action.ts'

const event = {
  name: 'push',
  payload: { ref: 'refs/heads/main' },
  sha: '0123456789012345678901234567890123456789',
  ref: 'refs/heads/main',
}

/** Runs a module of these lines in the place of the action. */
export function runScript(script: string, options: Partial<RunOptions> = {}): Promise<ActionRun> {
  const entry = join(folderOf({ 'script.mjs': script }), 'script.mjs')
  return runAction({ workspace: folderOf({}), event, entry, ...options })
}
