import { describe, expect, test } from 'vitest'
import { commandLines } from './command-lines.ts'

const lines = (...text: readonly string[]): readonly string[] => commandLines(`${text.join('\n')}\n`, 'docs/page.rst')

const deploy = 'juju deploy x'

describe('code of directives', () => {
  test.each(['code-block', 'code', 'sourcecode'])('%s has a language', name => {
    for (const language of ['bash', 'console', 'shell', 'text', ''])
      expect(lines(`.. ${name}:: ${language}`, '', `   ${deploy}`, '', 'Text')).toEqual(['3:4 juju deploy x'])
    for (const language of ['yaml', 'python', 'hcl'])
      expect(lines(`.. ${name}:: ${language}`, '', `   ${deploy}`)).toEqual([])
  })

  test('stands below its options, and ends where the text is further left', () => {
    const text = [
      '.. code-block:: bash',
      '   :caption: juju deploy no',
      '',
      `   ${deploy}`,
      '',
      '   juju deploy y',
      '',
      deploy,
    ]
    expect(lines(...text)).toEqual(['4:4 juju deploy x', '6:4 juju deploy y'])
  })

  test('stands inside directives of prose', () => {
    const text = [
      '.. tab-set::',
      '',
      '   .. tab-item:: A',
      '',
      '      .. code-block:: console',
      '',
      `         $ ${deploy}`,
      '         juju deploy printed',
    ]
    expect(lines(...text)).toEqual(['7:12 juju deploy x'])
    expect(lines('.. note::', '', `   Use \`\`${deploy}\`\`.`)).toEqual(['? 3:10 juju deploy x'])
    expect(lines('* - .. code:: bash', '', `       ${deploy}`, '', '  - Text')).toEqual(['3:8 juju deploy x'])
    expect(lines('#. Do', '', '   .. code-block:: bash', '', `      ${deploy}`)).toEqual(['5:7 juju deploy x'])
  })

  test('of a terminal is what is typed', () => {
    expect(lines('.. terminal::', `   :input: ${deploy}`, '', '   printed', '   :input: juju deploy y')).toEqual([
      '2:12 juju deploy x',
      '5:12 juju deploy y',
    ])
  })

  test('follows the language of the page', () => {
    expect(lines('.. highlight:: yaml', '', 'So::', '', `   ${deploy}`)).toEqual([])
    expect(lines('.. highlight:: console', '', '.. code-block::', '', `   # ${deploy}`)).toEqual(['5:6 juju deploy x'])
  })
})

test('literal blocks stand behind two colons', () => {
  expect(lines('Do this::', '', `    ${deploy} \\`, '      --channel 1/edge', '', deploy)).toEqual([
    '3:5 juju deploy x --channel 1/edge',
  ])
  expect(lines('::', '', `  ${deploy}`)).toEqual(['3:3 juju deploy x'])
  expect(lines('Do this:', '', `    ${deploy}`)).toEqual([])
})

test('comments hide, targets and substitutions do not', () => {
  expect(
    lines(`.. ${deploy}`, '', '..', `   \`\`${deploy}\`\``, '', '.. note to self', '   ::', '', `      ${deploy}`),
  ).toEqual([])
  expect(
    lines('.. _target:', '', '.. |x| replace:: y', '', `\`\`${deploy}\`\` and :command:\`juju deploy y\``),
  ).toEqual(['? 5:3 juju deploy x', '? 5:33 juju deploy y'])
})

test('Windows lines are the same', () => {
  const text = ['Do::', '', '  juju deploy x \\', '    --channel 1/edge', '', '.. code:: bash', '', `   ${deploy}`]
  expect(commandLines(text.join('\r\n'), 'a.rst')).toEqual(commandLines(text.join('\n'), 'a.rst'))
  expect(commandLines(text.join('\r\n'), 'a.rst')).toHaveLength(2)
})
