import { describe, expect, test } from 'vitest'
import { commandLines, pinsIn } from './command-lines.ts'

const lines = (...text: readonly string[]): readonly string[] => commandLines(`${text.join('\n')}\n`, 'tox.ini')
const pins = (...text: readonly string[]): readonly string[] => pinsIn(`${text.join('\n')}\n`, 'tox.ini')

const deploy = 'juju deploy x'

describe('commands of an environment', () => {
  test.each(['commands', 'commands_pre', 'commands_post'])('stand in its %s', key => {
    expect(lines('[testenv:a]', `${key} =`, `    ${deploy}`, '    # juju deploy y', '    juju status')).toEqual([
      '3:5 juju deploy x',
      '5:5 juju status',
    ])
    expect(lines('[testenv]', `${key} = ${deploy}`)).toHaveLength(1)
  })

  test('are none of other sections and keys', () => {
    expect(lines('[tox]', `commands = ${deploy}`)).toEqual([])
    expect(lines('[testenv]', `description = ${deploy}`, 'deps =', `    ${deploy}`)).toEqual([])
  })

  test('are told apart from what is before them', () => {
    expect(
      lines('[testenv]', 'commands =', '    - juju deploy x', '    a,b: juju deploy y', '    !c: -juju deploy z'),
    ).toEqual(['3:7 juju deploy x', '4:10 juju deploy y', '5:10 juju deploy z'])
  })

  test('go on at the next line', () => {
    expect(lines('[testenv]', 'commands =', '    juju deploy x \\', '        --channel 1/edge')).toEqual([
      '3:5 juju deploy x --channel 1/edge',
    ])
  })
})

describe('substitutions', () => {
  const of = (channel: string, ...more: readonly string[]) =>
    pins('[testenv]', `commands = juju deploy x --channel ${channel}`, ...more).map(each => each.replace(/^\d+ /, ''))

  test.each([
    ['{posargs:1/edge}', 'x one-of 1/edge/default'],
    ['{env:C:1/edge}', 'x one-of 1/edge/default'],
    ['{env:C:{[vars]channel}}', 'x one-of 1/edge/default'],
    ['{[vars]channel}', 'x 1/edge'],
    ['{[vars]track}/edge', 'x 1/edge'],
    ['{[vars]circle}', 'x unknown'],
    ['{posargs}', 'x unknown'],
    ['{env:C}', 'x unknown'],
  ])('%s', (channel, pin) => {
    expect(of(channel, '[vars]', 'channel = 1/edge', 'track = 1', 'circle = {[vars]circle}')).toEqual([pin])
  })

  test('stand in names of files', () => {
    expect(pins('[testenv]', 'commands = juju deploy {toxinidir}/x.charm')).toEqual([`2 \${{toxinidir}/x.charm} none`])
  })
})

test('variables of an environment are those of its shell', () => {
  const text = [
    '[testenv]',
    'set_env =',
    '    C = 1/edge',
    '[testenv:a]',
    'setenv =',
    '    D=2/edge',
    `commands = sh -c "juju deploy x --channel $C; juju deploy y --channel $D"`,
  ]
  expect(pins(...text)).toEqual(['7 x 1/edge', '7 y 2/edge'])
})

test('may stand in the file of another tool', () => {
  const text = `[tool.tox]\nlegacy_tox_ini = """\n[testenv]\ncommands = ${deploy}\n"""\n[tool.x]\ncommands = "juju deploy y"\n`
  expect(commandLines(text, 'pyproject.toml')).toEqual(['4:12 juju deploy x'])
  expect(commandLines(`[testenv]\ncommands = ${deploy}\n`, 'pyproject.toml')).toEqual([])
  expect(commandLines(`[testenv]\ncommands = ${deploy}\n`, 'setup.cfg')).toHaveLength(1)
})
