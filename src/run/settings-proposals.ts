import type { Settings } from '../settings/settings.ts'
import { shortened } from '../text/shortened.ts'

type Written = Settings['written']
type Waiver = NonNullable<Written['waivers']>[number]
type Attestation = NonNullable<Written['attestations']>[number]

/** What a change would make of the settings, a sentence each: decisions one by one, other keys by their name. */
export function settingsProposals(before: Settings, after: Settings): string[] {
  const [old, next] = [before.written, after.written]
  return [
    ...listed(old.waivers, next.waivers, waiverWords),
    ...listed(old.attestations, next.attestations, attestationWords),
    ...others
      .filter(key => !isEqual(old[key], next[key]))
      .map(key => `\`${key}:\` of \`hardlist.yml\` becomes ${written(next[key])}, was ${written(old[key])}`),
  ]
}

const others = ['guides', 'files', 'environments', 'branches', 'requirements', 'known', 'limits'] as const

function listed<T>(before: readonly T[] = [], after: readonly T[] = [], words: (one: T) => string): readonly string[] {
  const added = after.filter(one => !before.some(other => isEqual(one, other)))
  const removed = before.filter(one => !after.some(other => isEqual(one, other)))
  return [...added.map(one => `added: ${words(one)}`), ...removed.map(one => `removed: ${words(one)}`)]
}

const isEqual = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other)

function waiverWords({ probe, requirement, path, until, owner, reason }: Waiver): string {
  const where = path === undefined ? '' : ` in ${named(path)}`
  return `a waiver of ${named(probe ?? requirement ?? '')}${where} until ${until} by ${named(owner)}: ${reason}`
}

function attestationWords({ requirement, by, until }: Attestation): string {
  return `an attestation of ${named(requirement)} by ${named(by)} until ${until}`
}

const written = (value: unknown): string =>
  value === undefined ? 'nothing' : named(shortened(JSON.stringify(value), 200))

/** A name between backticks, which it may not end itself. */
const named = (name: string): string => `\`${name.replaceAll('`', "'")}\``
