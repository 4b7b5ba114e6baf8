import { describe, expect, test } from 'vitest'
import { commandLines } from './command-lines.ts'

const lines = (...text: readonly string[]): readonly string[] => commandLines(`${text.join('\n')}\n`, 'docs/page.md')

const deploy = 'juju deploy x'

describe('fences of a page', () => {
  test.each([
    'bash',
    'sh',
    'shell',
    'console',
    'shell-session',
    'text',
    '',
    'Bash',
    '{.bash}',
    'bash title="x"',
    'sh {linenos}',
    'bash=',
    'sh,ignore',
  ])('of %j hold commands', info => {
    expect(lines(`\`\`\`${info}`, deploy, '```')).toEqual(['2:1 juju deploy x'])
    expect(lines(`~~~~ ${info}`, deploy, '~~~', deploy, '~~~~')).toHaveLength(2)
  })

  test.each(['yaml', 'hcl', 'python', 'json', 'diff', 'terraform', 'toml', 'powershell'])('of %s do not', language => {
    expect(lines(`\`\`\`${language}`, deploy, '```')).toEqual([])
  })

  test('stand in lists and quotes, and last to the end', () => {
    expect(lines('1. Do:', '', '   ```bash', `   ${deploy}`, '   ```', `- \`\`\`sh`, `  ${deploy}`, '  ```')).toEqual([
      '4:4 juju deploy x',
      '7:3 juju deploy x',
    ])
    expect(lines('> ```bash', `> ${deploy}`, '> ```', '> > ```sh', `> > ${deploy}`, '> > ```', deploy)).toEqual([
      '2:3 juju deploy x',
      '5:5 juju deploy x',
    ])
    expect(lines('```bash', deploy)).toEqual(['2:1 juju deploy x'])
  })

  test('end at a fence of their own kind that is long enough', () => {
    expect(lines('````yaml', '```', deploy, '```', '````')).toEqual([])
    expect(lines('```yaml', '~~~', deploy, '```', '```bash', deploy, '```')).toEqual(['6:1 juju deploy x'])
  })

  test('are none on one line', () => {
    expect(lines('```juju deploy x```', 'text', deploy)).toEqual(['? 1:4 juju deploy x'])
  })

  test('keep a command that goes on', () => {
    expect(lines('```bash', 'juju deploy x \\', '  --channel 1/edge', '```')).toEqual([
      '2:1 juju deploy x --channel 1/edge',
    ])
  })
})

describe('prompts', () => {
  test.each(['$ ', 'ubuntu@host:~$ ', 'root@host:/etc# ', '[me@host dir]$ ', '(venv) $ ', '~/src$ '])(
    '%j is none of the command',
    prompt => {
      expect(lines('```console', `${prompt}${deploy}`, 'juju deploy printed', '```')).toEqual([
        `2:${prompt.length + 1} juju deploy x`,
      ])
    },
  )

  test('take what goes on with them', () => {
    expect(
      lines(
        '```',
        '$ juju deploy x \\',
        '> --channel 1/edge',
        `$ juju deploy y --config z='a`,
        `b'`,
        'juju deploy printed',
        '```',
      ),
    ).toEqual(['2:3 juju deploy x --channel 1/edge', `4:3 juju deploy y --config z='a\nb'`])
  })

  test('may be rare ones where a command follows', () => {
    for (const prompt of ['> ', '% ', '❯ ']) {
      expect(lines('```', `${prompt}${deploy}`, 'printed', '```')).toHaveLength(1)
      expect(lines('Text', '', `\t${prompt}${deploy}`, `\t${prompt}juju deploy y`)).toHaveLength(2)
    }
    expect(lines('```', '> juju is a tool', '```')).toEqual([])
  })

  test('of root are comments where other lines are commands', () => {
    expect(lines('```console', `# ${deploy}`, '```')).toEqual(['2:3 juju deploy x'])
    expect(lines('```console', `# ${deploy}`, 'juju deploy y', '```')).toEqual(['3:1 juju deploy y'])
    expect(lines('```console', `# ${deploy}`, '$ juju deploy y', '```')).toEqual(['3:3 juju deploy y'])
    expect(lines('```bash', `# ${deploy}`, '```')).toEqual([])
  })
})

test('what a program prints is no command', () => {
  expect(
    lines('```', deploy, `Deployed "x" from charm-hub, can't say`, 'juju is working', 'juju deploy y', '```'),
  ).toEqual(['2:1 juju deploy x', '5:1 juju deploy y'])
})

describe('directives of MyST', () => {
  test('of code have a language and options', () => {
    const text = ['```{code-block} shell', ':emphasize-lines: 1', '', deploy, '```']
    expect(lines(...text)).toEqual(['4:1 juju deploy x'])
    expect(lines(...text.with(0, '```{code-block} yaml'))).toEqual([])
    expect(lines(':::{code} bash', deploy, ':::')).toEqual(['2:1 juju deploy x'])
    expect(lines('```{code-block} bash', '---', 'caption: juju deploy no', '---', deploy, '```')).toEqual([
      '5:1 juju deploy x',
    ])
  })

  test('of prose are gone on with', () => {
    const tabs = [
      '````{tab-set}',
      '```{tab-item} A',
      ':sync: a',
      '',
      `    ${deploy}`,
      '```',
      '```{tab-item} B',
      '~~~sh',
      'juju deploy y',
      '~~~',
      '```',
      '````',
    ]
    expect(lines(...tabs, '', '```bash', 'juju deploy z', '```')).toEqual([
      '5:5 juju deploy x',
      '9:1 juju deploy y',
      '15:1 juju deploy z',
    ])
    expect(lines('::::{tab-set}', ':::{tab-item} A', '```bash', deploy, '```', ':::', '::::')).toEqual([
      '4:1 juju deploy x',
    ])
    expect(lines(':::note', `Use \`${deploy}\``, ':::')).toEqual(['? 2:6 juju deploy x'])
  })

  test('of terminals say what is typed', () => {
    const terminal = [
      '```{terminal}',
      ':user: me',
      `:input: ${deploy}`,
      '',
      'juju deploy printed',
      ':input: juju deploy y',
      '```',
    ]
    expect(lines(...terminal)).toEqual(['3:9 juju deploy x', '6:9 juju deploy y'])
    expect(lines('```{terminal}', ':user: me', '', deploy, '', 'Located charm', '```')).toEqual(['4:1 juju deploy x'])
  })

  test('of other things are closed', () => {
    expect(lines('```{mermaid}', deploy, '```')).toEqual([])
  })
})

describe('indented code', () => {
  test('stands after an empty line and looks like a command', () => {
    expect(lines('Text', '', `    ${deploy}`, '    juju status', '', '    juju deploy y')).toEqual([
      '3:5 juju deploy x',
      '4:5 juju status',
      '6:5 juju deploy y',
    ])
    expect(lines('Text', '', `\t${deploy}`)).toEqual(['3:2 juju deploy x'])
    expect(lines('Text', `    ${deploy}`)).toEqual([])
    expect(lines('Text', '', '    juju is a tool', '    and juju deploy x too')).toEqual([])
    expect(lines('Text', '', `   ${deploy}`)).toEqual([])
  })

  test('of a list is indented further than its text', () => {
    expect(lines('1. Do', '', `    ${deploy}`)).toEqual([])
    expect(lines('1. Do', '', `       ${deploy}`)).toEqual(['3:8 juju deploy x'])
    expect(lines('- Do', '', `      ${deploy}`, '', 'Text', '', `    ${deploy}`)).toHaveLength(2)
  })
})

describe('code in a sentence', () => {
  test('is a mention where it is a command', () => {
    expect(lines(`Run \`${deploy}\` or \`\` juju deploy y \`\`, not \`1/edge\`, \`juju\`, \`juju x\`.`)).toEqual([
      '? 1:6 juju deploy x',
      '? 1:27 juju deploy y',
    ])
    expect(lines(`| a | \`$ ${deploy}\` |`)).toEqual(['? 1:10 juju deploy x'])
  })
})

test('comments and front matter hide', () => {
  expect(lines(`<!-- \`${deploy}\` -->`, '<!--', '```bash', deploy, '```', '-->', `\`${deploy}\``)).toEqual([
    '? 7:2 juju deploy x',
  ])
  expect(lines('---', `title: \`${deploy}\``, '---', `\`${deploy}\``)).toEqual(['? 4:2 juju deploy x'])
})

test('Windows lines are the same', () => {
  const text = ['```console', '$ juju deploy x \\', '  --channel 1/edge', '```', '', `    ${deploy}`, `\`${deploy}\``]
  expect(commandLines(text.join('\r\n'), 'a.md')).toEqual(commandLines(text.join('\n'), 'a.md'))
  expect(commandLines(text.join('\r\n'), 'a.md')).toHaveLength(3)
})
