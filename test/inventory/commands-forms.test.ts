import { describe, expect, test } from 'vitest'
import { pinsIn } from './command-lines.ts'
import { ran } from './commands-shell.ts'
import { factsIn, quoted } from './files.ts'

const pins = (text: string, path = 'run.sh') => pinsIn(text, path)

test.each(['microk8s.juju', 'microk8s juju', '/snap/bin/juju', 'juju-2.9', '$JUJU', `\${JUJU_BIN}`, 'time sudo juju'])(
  'Juju as %s',
  juju => {
    expect(pins(`${juju} deploy x --channel 1/edge\n`)).toEqual(['1 x 1/edge'])
  },
)

test('a variable of make that is called like Juju', () => {
  expect(pins('x:\n\t$(JUJU) deploy x --channel 1/edge\n', 'Makefile')).toEqual(['2 x 1/edge'])
  expect(pins('x:\n\t$(TOOL) deploy x --channel 1/edge\n', 'Makefile')).toEqual([])
})

test('a variable that holds a wrapper with its flags', () => {
  expect(pins('J="sudo -u x juju"\n$J deploy x --channel 1/edge\n')).toEqual(['2 x 1/edge'])
  expect(pins(`J="sudo -E juju --debug"\n\${J} deploy x --channel 1/edge\n`)).toEqual(['2 x 1/edge'])
})

describe('placeholders in a script', () => {
  test('are none of its redirections', () => {
    expect(pins('juju deploy x --channel <channel>\n')).toEqual(['1 x unknown'])
    expect(pins('juju deploy x --channel=<track>/stable --trust\n')).toEqual(['1 x unknown'])
    expect(pins('juju deploy <charm> --channel 1/edge\n')).toEqual([])
    expect(pins('juju deploy x --channel 1/edge <input >output\n')).toEqual(['1 x 1/edge'])
    expect(pins('cat <list>all; juju deploy x --channel 1/edge\n')).toEqual(['1 x 1/edge'])
  })
})

describe('read of a text', () => {
  test.each([
    ["IFS=: read -r a b <<< 'x:1/edge'", 'x', '1/edge'],
    ['IFS=\'=\' read -r a b <<< "x=1/edge"', 'x', '1/edge'],
    ['read -r a b <<< "x  1/edge"', 'x', '1/edge'],
    ['IFS=, read a b <<< "x,1,edge"', 'x', '1,edge'],
    ['IFS=: read -r a b <<< "x"', 'x', ''],
    ['IFS=: read -r a b <<< "$X"', '?', '?'],
    ['read -r a b', '?', '?'],
  ])('%s', (text, a, b) => {
    expect(ran(`${text}\nrun $a "$b"\n`)).toEqual([`run ${a} ${b}`])
  })

  test('gives each turn of a loop its own, where it is written', () => {
    const text =
      'for e in x:1/edge y:2/edge; do\n  IFS=: read -r n c <<< "$e"\n  juju deploy "$n" --channel "$c"\ndone\n'
    expect(pins(text)).toEqual(['3 x 1/edge', '3 y 2/edge'])
    const channels = factsIn('application', text, 'run.sh').flatMap(({ channel }) =>
      channel?.kind === 'known' ? [quoted(text, channel.place)] : [],
    )
    expect(channels).toEqual(['1/edge', '2/edge'])
  })
})

test('lines that are not known are read as whatever they are', () => {
  const loop = (input: string) => pins(`while read -r n c; do juju deploy "$n" --channel "$c"; done <<< ${input}\n`)
  expect(loop('"$LIST"')).toEqual([`1 \${$n} unknown`])
  expect(loop('"x 1/edge"')).toEqual(['1 x 1/edge'])
})

describe('tox', () => {
  const tox = (command: string) => pins(`[testenv]\nset_env =\n    C = 1/edge\ncommands =\n    ${command}\n`, 'tox.ini')

  test('names what its environment sets', () => {
    expect(tox('juju deploy x --channel {env:C}')).toEqual(['5 x 1/edge'])
    expect(tox('juju deploy x --channel {env:C:2/edge}')).toEqual(['5 x 1/edge'])
    expect(tox('juju deploy x --channel {env:D}')).toEqual(['5 x unknown'])
  })

  test('has flags among its defaults', () => {
    expect(tox('juju deploy x {posargs:--trust}')).toEqual(['5 x none'])
    expect(tox('juju deploy x {posargs}')).toEqual(['5 x none'])
  })
})
