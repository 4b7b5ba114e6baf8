import { fileURLToPath } from 'node:url'
import type { Clock } from '../github/api-call.ts'

declare const HARDLIST_VERSION: string

/** What the action needs of the world. `home` is the folder above `dist/`, where the guide that ships is found. */
export interface ActionWorld {
  readonly env: Readonly<Record<string, string | undefined>>
  readonly home: string
  readonly version: string
  /** The ISO day in UTC, so that a waiver ends on the same day everywhere. */
  readonly today: string
  readonly clock: Clock
}

/** The runner's world. The token is taken out of the environment, so that nothing that is started has it. */
export function runnersWorld(): ActionWorld {
  const env = { ...process.env }
  for (const name of ['INPUT_TOKEN', 'GITHUB_TOKEN', 'GH_TOKEN']) delete process.env[name]
  // A warning of Node would be written past the door of the log.
  process.removeAllListeners('warning')
  return {
    env,
    home: fileURLToPath(new URL('..', import.meta.url)),
    version: typeof HARDLIST_VERSION === 'string' ? HARDLIST_VERSION : 'development',
    today: new Date().toISOString().slice(0, 10),
    clock: {
      now: () => Date.now(),
      sleep: milliseconds => new Promise(resolve => setTimeout(resolve, milliseconds)),
    },
  }
}
