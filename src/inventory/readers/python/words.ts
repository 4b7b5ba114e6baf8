import { isCharmClass } from '../python-file.ts'
import type { WordGroup } from '../reader.ts'

/** The last names of calls that deploy, configure, change, relate or offer. */
const callNames: ReadonlySet<string> = new Set([
  'deploy',
  'CharmSpec',
  'refresh',
  'upgrade_charm',
  'add_relation',
  'integrate',
  'relate',
  'config',
  'set_config',
  'offer',
  'create_offer',
  'consume',
  'cli',
  'juju',
  'run',
  'call',
  'check_call',
  'check_output',
  'Popen',
  'system',
])

/** Also a class whose name says that it describes charms, such as `CharmSpec`. */
export const isOfInterest = (name: string): boolean => callNames.has(name) || isCharmClass(name)

/** How a command line of Juju begins, or what it is handed to. */
export const commandWords: readonly WordGroup[] = [['"juju'], ["'juju"], ['.juju('], ['.cli(']]

export const applicationWords: readonly WordGroup[] = [
  ['.deploy('],
  ['CharmSpec('],
  ['Charm', 'channel='],
  ['Charm', '"channel"'],
  ['Charm', "'channel'"],
  ['class Charm', 'channel'],
  ['.refresh('],
  ['.upgrade_charm('],
  ['.config('],
  ['.set_config('],
  ...commandWords,
]

export const relationWords: readonly WordGroup[] = [['.integrate('], ['.add_relation('], ['.relate('], ...commandWords]

export const offerWords: readonly WordGroup[] = [['.offer('], ['.create_offer('], ...commandWords]

export const consumedWords: readonly WordGroup[] = [['.consume('], ...commandWords]

/** All that a module may state itself. */
export const statingWords: readonly WordGroup[] = [
  ...applicationWords,
  ...relationWords,
  ...offerWords,
  ...consumedWords,
]

/** A module with none of these gives others nothing that they deploy. */
export const sharedWords: readonly WordGroup[] = [
  ['charm'],
  ['CHARM'],
  ['class Charm'],
  ['juju'],
  ['channel'],
  ['CHANNEL'],
  ['_APP'],
]

export function holds(text: string, groups: readonly WordGroup[]): boolean {
  return groups.some(group => group.every(word => text.includes(word)))
}
