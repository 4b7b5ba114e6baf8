import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { carryIds, guideInLock } from '../../src/checklist/carry-ids.ts'
import { checkLock } from '../../src/checklist/check-lock.ts'
import { shareOf, wordingOf } from '../../src/checklist/likeness.ts'
import { type LockedGuide, readLock, toLock, writeLock } from '../../src/checklist/lock.ts'
import { normalText } from '../../src/checklist/normal-text.ts'
import { guideChanges, guideUnderChange } from '../guides-under-change.ts'
import { checklistOf } from './checklist-of.ts'

function locked(text: string): LockedGuide {
  return toLock(checklistOf(text), 'guide.md', [])
}

function idsOf(text: string, lock: LockedGuide): readonly string[] {
  return carryIds(checklistOf(text), lock).checklist.requirements.map(({ id }) => id)
}

test('a lock is read as it was written, and a second run changes no byte', () => {
  const text = writeLock([locked(guideUnderChange)])
  const read = readLock(text)
  expect(read).toEqual({ kind: 'lock', lock: JSON.parse(text) })
  if (read.kind !== 'lock') return
  const { checklist, retired } = carryIds(checklistOf(guideUnderChange), guideInLock(read.lock, 'guide'))
  expect(writeLock([toLock(checklist, 'guide.md', retired)])).toBe(text)
})

test.each<[string, string, number, RegExp]>([
  ['no JSON', '{\n"version": 1,\n"guides": oops\n}', 3, /not JSON/],
  ['a missing comma', '{\n"version": 1\n"guides": []\n}', 3, /not JSON/],
  ['a conflict', '{\n<<<<<<< HEAD\n}', 2, /not JSON/],
  ['an end too early', '{\n"version": 1,\n', 3, /not JSON/],
  ['nothing', '', 1, /not JSON/],
  ['another version', '{"version": 2, "guides": []}', 1, /`version`/],
  ['an unknown key', '{"version": 1, "guides": [{"a": 1}]}', 1, /`guides\.0/],
])('%s is data, not an error', (_, text, line, message) => {
  const read = readLock(text)
  expect(read).toMatchObject({ kind: 'unreadable', line, message: expect.stringMatching(message) })
})

describe('ids', () => {
  const twins = '## A\n\nKeys must be kept.\n\n## B\n\nKeys must be kept.\n'

  test('are headings and the first content words', () => {
    expect(
      checklistOf(`# T\n\n${twins}\nKeys must be kept. The keys must be kept.`).requirements.map(({ id }) => id),
    ).toEqual(['a/keys-kept', 'b/keys-kept', 'b/keys-kept-2', 'b/keys-kept-3'])
  })

  test('are of letters of ASCII', () => {
    expect(checklistOf('## Über Größe\n\nPasswörter must be *kept*.').requirements[0]?.id).toBe(
      'uber-gro-e/passworter-kept',
    )
  })

  test('stay with equal twins by section, then in order', () => {
    const lock = locked(twins)
    expect(idsOf('## B\n\nKeys must be kept.\n\n## A\n\nKeys must be kept.\n', lock)).toEqual([
      'b/keys-kept',
      'a/keys-kept',
    ])
    expect(idsOf('## C\n\nKeys must be kept.\n\n## D\n\nKeys must be kept.\n', lock)).toEqual([
      'a/keys-kept',
      'b/keys-kept',
    ])
  })

  test('survive case, white space, markup and spelling', () => {
    const lock = locked('K8s users must be authorised over HTTPs.')
    expect(idsOf('## New\n\nKubernetes **users** must\nbe authorized over https', lock)).toEqual(
      lock.requirements.map(({ id }) => id),
    )
  })

  test.each([
    ['TLS must be >= 1.2.', 'TLS must be < 1.2.'],
    ['TLS must be ≥ 1.2.', 'TLS must be ≤ 1.2.'],
    ['Use HTTPS for it.', 'Use HTTP for it.'],
    ['Keep 5% of it.', 'Keep 5 of it.'],
    ['Use C++ for it.', 'Use C for it.'],
    ['Wait four hours.', 'Wait for hours.'],
    ['It must be ~1.2.', 'It must be 1.2.'],
    ['It must be != 1.2.', 'It must be = 1.2.'],
  ])('tell %j from %j', (one, other) => expect(normalText(one)).not.toBe(normalText(other)))

  test.each([
    ['TLS must be >= 1.2.', 'tls must be ≥1.2'],
    ['Use HTTPs.', 'Use  HTTPS'],
    ['Authorise "colour" by K8s.', 'authorize ‘color’ by Kubernetes'],
  ])('do not tell %j from %j', (one, other) => expect(normalText(one)).toBe(normalText(other)))

  test('that are retired are not given again, and come back with their sentence', () => {
    const first = locked('Keys must be kept.')
    const gone = carryIds(checklistOf('It is fast.'), first)
    expect(gone.retired.map(({ id }) => id)).toEqual(['keys-kept'])
    const second = toLock(gone.checklist, 'guide.md', gone.retired)
    expect(idsOf('The keys must be kept!', second)).toEqual(['keys-kept-2'])
    const back = carryIds(checklistOf('Keys must be kept.'), second)
    expect(back.checklist.requirements.map(({ id }) => id)).toEqual(['keys-kept'])
    expect(back.retired).toEqual([])
  })

  test.each<[string, string, string, readonly string[]]>([
    ['the modal word', 'Admins must rotate keys.', 'Admins should rotate keys.', ['admins-rotate-keys']],
    [
      'a recommendation',
      'Admins must rotate keys.',
      'It is recommended that admins rotate keys.',
      ['admins-rotate-keys'],
    ],
    ['one word', 'Admins must rotate the old keys.', 'Admins must rotate the older keys.', ['admins-rotate-old']],
    ['a typo and a plural', 'Keys shall be kept in a vault.', 'Kesy shall be kept in a vaults.', ['keys-kept-vault']],
    ['a negation', 'Admins must rotate keys.', 'Admins must not rotate keys.', ['admins-rotate-keys-2']],
    ['what it speaks of', 'Admins must rotate keys.', 'Admins must rotate disks.', ['admins-rotate-disks']],
    [
      'two that are as like',
      'Disks of node one must be encrypted by default.',
      'Disks of node two must be encrypted by default. Disks of node six must be encrypted by default.',
      ['disks-encrypted-default-2', 'disks-encrypted-default-3'],
    ],
    [
      'another section',
      '## A\n\nAdmins must rotate keys.',
      '## B\n\nAdmins should rotate keys.',
      ['b/admins-rotate-keys'],
    ],
  ])('survive a change of %s or not', (_, before, after, ids) => {
    expect(idsOf(after, locked(before))).toEqual(ids)
  })

  test('go by key, and a lone guide always inherits', () => {
    const one = locked('Keys must be kept.')
    const two = { ...one, key: 'other' }
    expect(guideInLock({ version: 1, guides: [one] }, 'renamed')).toBe(one)
    expect(guideInLock({ version: 1, guides: [one, two] }, 'other')).toBe(two)
    expect(guideInLock({ version: 1, guides: [one, two] }, 'renamed')).toBeUndefined()
  })

  test('are unique and none of the lock is given to another sentence', () => {
    const changes = fc.subarray([...guideChanges])
    fc.assert(
      fc.property(changes, changes, (before, after) => {
        const changed = (list: typeof before): string =>
          list.reduce((text, { from, to }) => text.replace(from, to), guideUnderChange)
        const lock = locked(changed(before))
        const fresh = checklistOf(changed(after))
        const { checklist, retired } = carryIds(fresh, lock)
        const ids = [...checklist.requirements.map(({ id }) => id), ...retired.map(({ id }) => id)]
        expect(new Set(ids).size).toBe(ids.length)
        const old = new Map(lock.requirements.map(one => [one.id, one]))
        for (const { id, text, polarity, rule } of checklist.requirements) {
          const earlier = old.get(id)
          if (earlier === undefined) continue
          expect([polarity, rule?.id]).toEqual([earlier.polarity, earlier.rule?.id])
          expect(shareOf(wordingOf(text).words, wordingOf(earlier.text).words)).toBeGreaterThan(0.45)
        }
      }),
      { numRuns: 60 },
    )
  }, 60_000)
})

describe('a lock beside its guide', () => {
  const lock = { version: 1 as const, guides: [locked(guideUnderChange)] }
  const state = (text: string, guides = lock.guides): string =>
    checkLock({ version: 1, guides }, checklistOf(text)).kind

  test('is fresh', () => expect(state(guideUnderChange)).toBe('fresh'))
  test('is fresh with other line ends', () =>
    expect(state(`\uFEFF${guideUnderChange.replace(/\n/g, '\r\n')}`)).toBe('fresh'))
  test('is stale', () => expect(state(`${guideUnderChange}\nMore.`)).toBe('stale'))
  test('is missing', () => expect(state(guideUnderChange, [])).toBe('missing'))
  test('is of an older extractor', () =>
    expect(
      state(
        guideUnderChange,
        lock.guides.map(guide => ({ ...guide, extractor: 0 })),
      ),
    ).toBe('extractor-only'))

  test('was edited by hand', () => {
    const [guide] = lock.guides
    const edited = guide && {
      ...guide,
      requirements: guide.requirements.map((one, index) => (index === 2 ? { ...one, strength: 'may' as const } : one)),
    }
    expect(checkLock({ version: 1, guides: edited ? [edited] : [] }, checklistOf(guideUnderChange))).toEqual({
      kind: 'edited-by-hand',
      ids: [guide?.requirements[2]?.id],
    })
  })
})
