import type { LateReader } from '../reader.ts'
import { pythonFiles } from './candidates.ts'

/** Tests and scripts in Python, which deploy through a library. */
export const python: LateReader = {
  ...pythonFiles,
  syntax: 'late',
  load: async () => (await import('./read-python.ts')).readPython,
}
