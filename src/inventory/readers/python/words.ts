import type { WordGroup } from '../reader.ts'

/** The last names of calls that deploy, change or relate. */
export const callNames: ReadonlySet<string> = new Set([
  'deploy',
  'CharmSpec',
  'refresh',
  'upgrade_charm',
  'add_relation',
  'integrate',
  'relate',
  'cli',
  'juju',
  'run',
  'call',
  'check_call',
  'check_output',
  'Popen',
  'system',
])

/** How a command line of Juju begins, or what it is handed to. */
export const commandWords: readonly WordGroup[] = [['"juju'], ["'juju"], ['.juju('], ['.cli(']]

export const applicationWords: readonly WordGroup[] = [
  ['.deploy('],
  ['CharmSpec('],
  ['.refresh('],
  ['.upgrade_charm('],
  ...commandWords,
]

export const relationWords: readonly WordGroup[] = [['.integrate('], ['.add_relation('], ['.relate('], ...commandWords]

/** A module with none of these gives others nothing that they deploy. */
export const sharedWords: readonly WordGroup[] = [['charm'], ['CHARM'], ['juju'], ['channel'], ['CHANNEL'], ['_APP']]

export function holds(text: string, groups: readonly WordGroup[]): boolean {
  return groups.some(group => group.every(word => text.includes(word)))
}
