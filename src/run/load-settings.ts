import type { FileTree } from '../files/folder-tree.ts'
import { defaultLimits, noSettings, type Settings } from '../settings/settings.ts'
import { type Problem, problem } from './problem.ts'

const name = 'hardlist.yml'

/** The settings of a tree; none where it has no `hardlist.yml`. Their reader is loaded only where there are some. */
export async function loadSettings(tree: FileTree): Promise<Settings | Problem> {
  const file = tree.read(name, defaultLimits.maxFileBytes)
  if (file.kind === 'absent') return noSettings
  if (file.kind === 'refused')
    return problem(2, { file: name, message: `the settings cannot be read: the file ${file.reason}` })
  const { readSettings } = await import('../settings/read-settings.ts')
  const read = readSettings({ path: name, text: file.text })
  if (read.kind === 'settings') return read.settings
  return problem(2, ...read.errors.map(({ line, message }) => ({ file: name, line, message })))
}
