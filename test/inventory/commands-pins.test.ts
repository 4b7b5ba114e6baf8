import { describe, expect, test } from 'vitest'
import type { ApplicationFact } from '../../src/facts/application.ts'
import { pinPlace } from '../../src/inventory/pin-place.ts'
import { at, factsIn } from './files.ts'

const applications = (text: string): readonly ApplicationFact[] => factsIn('application', text, 'run.sh')

function channelOf({ channel }: ApplicationFact): string {
  if (channel === undefined) return '-'
  if (channel.kind === 'unknown') return `?${channel.raw}`
  return channel.kind === 'known' ? channel.value : channel.values.map(each => each.value).join('|')
}

/** `name charm channel revision`, and what else is said of it. */
function shown(fact: ApplicationFact): string {
  const { name, charm, revision, superseded, changes } = fact
  const store = charm && charm.store !== 'charmhub' ? `(${charm.store})` : ''
  const held = revision?.kind === 'known' ? [`${revision.value}`] : []
  const marks = [...(superseded ? ['superseded'] : []), ...(changes ? ['changes'] : [])]
  return [name, `${charm?.reference ?? '-'}${store}`, channelOf(fact), ...held, ...marks].join(' ')
}

const pins = (text: string): readonly string[] => applications(text).map(shown)

describe('deploy', () => {
  test.each([
    ['a charm', 'juju deploy x', ['x x -']],
    ['a charm with a channel', 'juju deploy x --channel 1/edge', ['x x 1/edge']],
    ['a flag with a sign', 'juju deploy x --channel=1/edge', ['x x 1/edge']],
    ['flags before the charm', 'juju deploy --trust -n 3 --channel 1/edge --to 0 x y', ['y x 1/edge']],
    ['the last of a flag that is repeated', 'juju deploy x --channel 1/edge --channel 2/edge', ['x x 2/edge']],
    [
      'a model before and after',
      'juju -m m deploy x; juju deploy -m m y; juju --model=m deploy z',
      ['x x -', 'y y -', 'z z -'],
    ],
    ['a revision', 'juju deploy x --channel 1/edge --revision 7', ['x x 1/edge 7']],
    ['an address', 'juju deploy ch:x y; juju deploy ch:amd64/jammy/x-7', ['y ch:x -', 'x ch:amd64/jammy/x-7 - 7']],
    ['the closed store', 'juju deploy cs:~o/x-7', ['x cs:~o/x-7(charm-store) - 7']],
    ['a file', 'juju deploy ./x_ubuntu-22.04-amd64.charm', ['x ./x_ubuntu-22.04-amd64.charm(local) -']],
    ['a file that a command finds', 'juju deploy ./$(ls *.charm) x', ['x ./$(ls *.charm)(local) -']],
    ['a bundle', 'juju deploy ./b/bundle.yaml --overlay o.yaml', ['./b/bundle.yaml ./b/bundle.yaml(local) -']],
    ['what is piped in', 'cat b.yaml | juju deploy -', []],
    ['help', 'juju deploy --help', []],
    ['options that are no channel', 'juju deploy x --config note="--channel 1/edge"', ['x x -']],
    [
      'another version of Juju',
      '/snap/bin/juju deploy x; juju_31 deploy y; $JUJU deploy z',
      ['x x -', 'y y -', 'z z -'],
    ],
    ['a name from a variable', 'juju deploy $C', ['${$C} $C(undetermined) -']],
    ['a loop', 'for a in x y; do juju deploy $a --channel 1/edge; done', ['x $a 1/edge', 'y $a 1/edge']],
    ['flags in a variable', 'juju deploy x $EXTRA_ARGS "${FLAGS[@]}" y', ['y x -']],
  ])('%s', (_, text, expected) => expect(pins(text)).toEqual(expected))

  test('the pin stands at the channel', () => {
    const text = 'C=1/edge\njuju deploy x \\\n  --channel="$C" \\\n  --channel=2/edge\njuju deploy y --channel $C\n'
    const [x, y] = applications(text)
    expect([x, y].map(fact => fact && at(pinPlace(fact)))).toEqual(['4:13', '5:25'])
    expect(y?.channel).toMatchObject({
      kind: 'known',
      value: '1/edge',
      raw: '$C',
      place: { line: 1, column: 3, endColumn: 9 },
    })
  })

  test('trust, base, options and revisions of variables', () => {
    const [fact] = applications('juju deploy x --trust --base ubuntu@24.04 --config a=1 --config b="$B" --revision $R')
    expect(fact).toMatchObject({
      trust: { kind: 'known', value: true },
      base: { kind: 'known', value: 'ubuntu@24.04' },
      revision: { kind: 'unknown', raw: '$R' },
      options: [
        { name: 'a', value: { kind: 'known', value: '1' } },
        { name: 'b', value: { kind: 'unknown', raw: '$B' } },
      ],
    })
  })

  test('a file of options leaves them open', () => {
    expect(applications('juju deploy x --config x.yaml')[0]?.otherOptions?.kind).toBe('open')
  })
})

describe('placeholders', () => {
  test.each([
    'CHANNEL',
    '"<channel>"',
    'major.minor/stable',
    'x.y/stable',
    '"1/<risk>"',
    'X.Y/edge',
    '"{channel}"',
    '...',
    'your-channel',
    'track/risk',
  ])('%s is no channel', channel =>
    expect(applications(`juju deploy x --channel ${channel}`)[0]?.channel?.kind).toBe('unknown'),
  )

  test.each(['1/stable', 'edge', 'latest/stable', '1.x/stable', 'ckf-1.9/stable', '14/edge/fix-12', 'dpe/edge', '3'])(
    '%s is one',
    channel => expect(applications(`juju deploy x --channel ${channel}`)[0]?.channel?.kind).toBe('known'),
  )

  test.each(['"<charm>"', 'CHARM_NAME', 'your-charm', '...'])('%s is no charm', charm =>
    expect(applications(`juju deploy ${charm} --channel 1/edge`)).toEqual([]),
  )
})

describe('refresh', () => {
  test.each([
    ['a channel', 'juju refresh x --channel 1/edge', ['x - 1/edge changes']],
    ['as it was called', 'juju upgrade-charm x --channel=1/edge', ['x - 1/edge changes']],
    ['a revision', 'juju refresh x --revision 3', ['x - - 3 changes']],
    ['another charm', 'juju refresh x --switch ch:y --channel 1/edge', ['x ch:y 1/edge changes']],
    ['a file', 'juju refresh x --path ./x.charm', ['x x(local) - changes']],
    ['nothing', 'juju refresh x', []],
  ])('%s', (_, text, expected) => expect(pins(text)).toEqual(expected))
})

describe('ladders', () => {
  test.each([
    ['the last step counts', 'juju refresh x --channel 1\njuju refresh x --channel 2', ['x - 2 changes']],
    ['steps of a loop', 'for c in 1 2 3; do juju refresh x --channel $c; done', ['x - 3 changes']],
    [
      'a step after a loop',
      'for c in 1 2; do juju refresh x --channel $c; done; juju refresh x --channel 3',
      ['x - 3 changes'],
    ],
    [
      'other applications',
      'juju refresh x --channel 1; juju refresh y --channel 2',
      ['x - 1 changes', 'y - 2 changes'],
    ],
    [
      'a deploy before it',
      'juju deploy x --channel 1; juju refresh x --channel 2',
      ['x x 1 superseded', 'x - 2 changes'],
    ],
    ['a deploy after it', 'juju refresh x --channel 1; juju deploy x --channel 2', ['x - 1 changes', 'x x 2']],
    [
      'cases',
      'case $1 in a) juju refresh x --channel 1;; b) juju refresh x --channel 2;; esac',
      ['x - 1 changes', 'x - 2 changes'],
    ],
    [
      'a step that may not be',
      'juju refresh x --channel 1; if [ -e y ]; then juju refresh x --channel 2; fi',
      ['x - 1 changes', 'x - 2 changes'],
    ],
    [
      'a step behind what may not be',
      'if [ -e y ]; then juju refresh x --channel 1; fi; juju refresh x --channel 2',
      ['x - 2 changes'],
    ],
    [
      'another revision only',
      'juju refresh x --channel 1; juju refresh x --revision 7',
      ['x - 1 changes', 'x - - 7 changes'],
    ],
  ])('%s', (_, text, expected) => expect(pins(text)).toEqual(expected))
})

describe('what else changes an application', () => {
  test('config writes, and reads', () => {
    const [fact, ...more] = applications('juju config x a=1 b=@f.yaml\njuju config x a\njuju config x')
    expect(more).toEqual([])
    expect(fact).toMatchObject({
      name: 'x',
      changes: true,
      options: [{ name: 'a' }, { name: 'b', value: { kind: 'unknown' } }],
    })
    expect(fact).not.toHaveProperty('channel')
    expect(fact).not.toHaveProperty('charm')
  })

  test('expose and trust', () => {
    const [a, b, c] = applications('juju expose x\njuju trust y\njuju trust z --remove')
    expect(a).toMatchObject({ name: 'x', changes: true, exposed: { line: 1, column: 13 } })
    expect([b?.trust, c?.trust]).toMatchObject([{ value: true }, { value: false }])
  })
})

describe('the reader', () => {
  const deploys = '#!/bin/sh\njuju deploy x\n'
  test.each([
    'a.sh',
    'a.bash',
    'a.bats',
    'a.zsh',
    'a.ksh',
    'a.sh.bak',
    'a.sh.disabled',
    'x/bin/up',
    'scripts/up',
    'hooks/install',
    'hack/up',
  ])('reads %s', path => expect(factsIn('application', deploys, path)).toHaveLength(1))
  test.each(['a.txt', 'up', 'docs/up', 'a.fish'])('does not read %s', path =>
    expect(factsIn('application', deploys, path)).toEqual([]),
  )
  test('reads no file without a name that says nothing of a shell', () => {
    expect(factsIn('application', '#!/usr/bin/env python3\njuju deploy x\n', 'scripts/up')).toEqual([])
    expect(factsIn('application', 'juju deploy x\n', 'scripts/up')).toEqual([])
  })
  test('Windows lines are at the same places', () => {
    const text = 'C=1/edge\njuju deploy x \\\n  --channel $C --trust\ncat <<E\njuju deploy y\nE\n'
    expect(factsIn('application', text.replaceAll('\n', '\r\n'), 'a.sh')).toEqual(factsIn('application', text, 'a.sh'))
  })
})
