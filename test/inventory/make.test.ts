import { describe, expect, test } from 'vitest'
import { commandLines, pinsIn } from './command-lines.ts'

const lines = (...text: readonly string[]): readonly string[] => commandLines(`${text.join('\n')}\n`, 'Makefile')
const pins = (...text: readonly string[]): readonly string[] => pinsIn(`${text.join('\n')}\n`, 'Makefile')

const deploy = 'juju deploy x'

describe('recipes', () => {
  test('are the lines of a rule that begin with a tab', () => {
    expect(
      lines('all: a', `\t${deploy}`, '\t@juju status', '\t-@juju deploy y', '# juju deploy z', '\t+ juju deploy w'),
    ).toEqual(['2:2 juju deploy x', '3:3 juju status', '4:4 juju deploy y', '6:4 juju deploy w'])
    expect(lines('all: ; juju deploy x')).toEqual(['1:8 juju deploy x'])
    expect(lines(deploy, 'X = 1', `    ${deploy}`)).toEqual([])
  })

  test('go on at the next line', () => {
    expect(lines('all:', '\tjuju deploy x \\', '\t  --channel 1/edge')).toEqual(['2:2 juju deploy x --channel 1/edge'])
  })

  test('are not what is only defined', () => {
    expect(lines('define recipe', `\t${deploy}`, 'endef', 'all:', '\tjuju deploy y')).toEqual(['5:2 juju deploy y'])
  })

  test('give the dollar of the shell', () => {
    expect(pins('all:', '\tC=1/edge; juju deploy x --channel $$C', '\tjuju deploy y --channel $$C')).toEqual([
      '2 x 1/edge',
      '3 y unknown',
    ])
  })

  test('have prefixes of their own', () => {
    expect(lines('.RECIPEPREFIX = >', 'all:', `>${deploy}`)).toEqual(['3:2 juju deploy x'])
  })

  test('share a shell where the file says so', () => {
    expect(pins('.ONESHELL:', 'all:', '\tC=1/edge', '\tjuju deploy x --channel $$C')).toEqual(['4 x 1/edge'])
  })
})

describe('variables', () => {
  const of = (...assigned: readonly string[]) =>
    pins(...assigned, 'all:', '\tjuju deploy x --channel $(C)').map(each => each.replace(/^\d+ /, ''))

  test.each([
    [['C = 1/edge'], 'x 1/edge'],
    [['C := 1/edge # why'], 'x 1/edge'],
    [['export C ?= 1/edge'], 'x one-of 1/edge/default'],
    [['T = 1', 'C = $(T)/edge'], 'x 1/edge'],
    [['C = $(D)', 'D = 1/edge'], 'x 1/edge'],
    [['C = 2/edge', 'C = 1/edge'], 'x 1/edge'],
    [['C = 1/edge', 'C ?= 2/edge'], 'x 1/edge'],
    [['ifdef CI', 'C = 1/edge', 'else', 'C = 2/edge', 'endif'], 'x one-of 1/edge/branch 2/edge/branch'],
    [['C = $(C)'], 'x unknown'],
    [['C = $(shell cat channel)'], 'x unknown'],
    [['C = 1', 'C += edge'], 'x unknown'],
    [['all: C = 1/edge'], 'x 1/edge'],
    [[], 'x unknown'],
  ])('%j', (assigned, pin) => {
    expect(of(...assigned)).toEqual([pin])
  })

  test('are seen by the shell where they are exported', () => {
    expect(
      pins('export C = 1/edge', 'D = 2/edge', 'all:', '\tjuju deploy x --channel $$C', '\tjuju deploy y --channel $$D'),
    ).toEqual(['4 x 1/edge', '5 y unknown'])
  })

  test('are bounded', () => {
    const many = Array.from({ length: 30 }, (_, index) => `A${index} = $(A${index + 1})$(A${index + 1})`)
    expect(of(...many, 'C = $(A0)')).toEqual(['x unknown'])
  })
})

test('justfiles have recipes too', () => {
  const text =
    'channel := "1/edge"\n\ntry name:\n  @juju deploy x --channel {{ channel }}\n  juju deploy {{name}}\n\nother:\n  #!/usr/bin/env python3\n  juju deploy no\n'
  expect(pinsIn(text, 'justfile')).toEqual(['4 x 1/edge', `5 \${{{name}}} none`])
})
