import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formatChannel, parseChannel } from '../../src/channels/channel.ts'
import { compareTracks, newestTrack, publicationOf } from '../../src/channels/channel-table.ts'
import { risks, stepsBelow } from '../../src/channels/risk.ts'

describe('the grammar of a channel', () => {
  test.each([
    ['1.10/stable', { track: '1.10', risk: 'stable' }],
    ['latest/edge', { track: 'latest', risk: 'edge' }],
    ['stable', { risk: 'stable' }],
    ['edge', { risk: 'edge' }],
    ['1.10', { track: '1.10', risk: 'stable' }],
    ['ckf-1.7/beta', { track: 'ckf-1.7', risk: 'beta' }],
    ['1.10/edge/fix-123', { track: '1.10', risk: 'edge', branch: 'fix-123' }],
    ['edge/fix-123', { risk: 'edge', branch: 'fix-123' }],
    ['3.x/candidate', { track: '3.x', risk: 'candidate' }],
    ['quincy', { track: 'quincy', risk: 'stable' }],
    ['meta', { track: 'meta', risk: 'stable' }],
    ['latest', { track: 'latest', risk: 'stable' }],
    ['1.32-classic/stable', { track: '1.32-classic', risk: 'stable' }],
  ])('%s is read', (text, channel) => {
    expect(parseChannel(text)).toEqual({ kind: 'channel', channel })
  })

  test.each([
    ['latest-edge', 'latest/edge'],
    ['latest/', 'latest/stable'],
    ['/stable', 'stable'],
    ['1.10/Stable', '1.10/stable'],
    ['1.10 /stable', '1.10/stable'],
    ['Edge', 'edge'],
    ['STABLE', 'stable'],
    ['stabel', 'stable'],
    ['stabe', 'stable'],
    ['candidates', 'candidate'],
    ['egde', 'edge'],
    ['3/stable/a/b', undefined],
    ['', undefined],
    ['1.10/nightly', undefined],
    ['1.10//stable', undefined],
    ['a'.repeat(200), undefined],
  ])('%s is malformed', (text, meant) => {
    const parsed = parseChannel(text)
    expect(parsed.kind).toBe('malformed')
    expect(parsed.kind === 'malformed' && parsed.meant).toBe(meant ?? (parsed.kind === 'malformed' ? undefined : ''))
  })

  test('what is read is written back as it was', () => {
    const part = fc.stringMatching(/^[a-z0-9.]{1,8}$/)
    fc.assert(
      fc.property(part, fc.constantFrom(...risks), fc.option(part, { nil: undefined }), (track, risk, branch) => {
        const text = [track, risk, branch].filter(word => word !== undefined).join('/')
        const parsed = parseChannel(text)
        if (parsed.kind === 'channel') expect(formatChannel(parsed.channel)).toBe(text)
      }),
    )
  })

  test('any text is read or malformed', () => {
    fc.assert(fc.property(fc.string(), text => ['channel', 'malformed'].includes(parseChannel(text).kind)))
  })
})

test('edge is three steps below stable, and stable keeps every promise', () => {
  expect(stepsBelow('edge', 'stable')).toBe(3)
  expect(risks.every(promise => stepsBelow('stable', promise) <= 0)).toBe(true)
})

describe('a table of published channels', () => {
  const table = {
    product: 'shop',
    rows: [
      { channel: '1.10/stable', revision: 440 },
      { channel: '1.10/candidate', revision: 441 },
      { channel: '1.10/beta', revision: 433 },
      { channel: '1.9/edge', revision: 431 },
      { channel: 'latest/edge', revision: 438 },
    ],
  }

  test.each([
    ['1.10', 'stable', 'published'],
    ['1.10', 'edge', 'closed'],
    ['1.9', 'stable', 'closed'],
    ['1.11', 'stable', 'newer'],
    ['1.4', 'stable', 'older'],
    ['latest', 'stable', 'closed'],
    ['next', 'stable', 'no-such-track'],
  ] as const)('%s/%s is %s', (track, risk, kind) => {
    expect(publicationOf(table, track, risk).kind).toBe(kind)
  })

  test('a closed channel gives what the next more stable open one holds, even with an older revision', () => {
    expect(publicationOf(table, '1.10', 'edge')).toMatchObject({ fallback: { channel: '1.10/beta', revision: 433 } })
    expect(publicationOf(table, '1.9', 'stable')).toEqual({ kind: 'closed' })
  })

  test('tracks are ordered as versions', () => {
    expect(newestTrack(table)).toBe('1.10')
    expect(['1.10', '1.9', '2', '1.10.1'].sort(compareTracks)).toEqual(['1.9', '1.10', '1.10.1', '2'])
  })
})
