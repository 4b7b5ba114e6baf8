import { join } from 'node:path'
import { isThere } from '../files/is-there.ts'
import { readOne } from '../files/read-one.ts'
import { defaultLimits, noSettings, type Settings } from '../settings/settings.ts'
import { type Problem, problem } from './problem.ts'

const name = 'hardlist.yml'

/** The settings of a repository; none where it has no `hardlist.yml`. The reader is loaded only where there is one. */
export async function loadSettings(root: string): Promise<Settings | Problem> {
  const path = join(root, name)
  if (!isThere(path)) return noSettings
  const file = readOne(path, defaultLimits.maxFileBytes)
  if (file.kind === 'refused')
    return problem(2, { file: name, message: `the settings cannot be read: it ${file.reason}` })
  const { readSettings } = await import('../settings/read-settings.ts')
  const read = readSettings({ path: name, text: file.text })
  if (read.kind === 'settings') return read.settings
  return problem(2, ...read.errors.map(({ line, message }) => ({ file: name, line, message })))
}
