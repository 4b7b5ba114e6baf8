import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { lints } from '../../src/checklist/lints.ts'
import { home } from '../in-folder.ts'
import { checklistOf } from './checklist-of.ts'

const warningsOf = (text: string): readonly string[] =>
  checklistOf(text).advice.map(({ line, message }) => `${line} ${message}`)

const duty = '\n\nCredentials must be stored securely.\n'

test('the list is the folder', () => {
  const files = readdirSync(join(home, 'src', 'checklist', 'lint')).map(name => name.replace(/\.ts$/, ''))
  expect(lints.map(({ name }) => name)).toEqual(files.sort())
})

const channels = `# Hardening Shop

| Product | Channel | Revision | Published |
|---|---|---|---|
| shop | 2.1/stable | 31 | 2026-03-01 |
| shop | 2.1/edge | 33 | 2026-04-01 |
| shop | 2.0/stable | 30 | 2025-03-01 |

`

describe('commands-deploy-stable', () => {
  const bash = (command: string): string => `${channels}\`\`\`bash\n${command}\n\`\`\`\n${duty}`

  test.each([
    ['an edge channel', 'juju deploy shop --channel 2.1/edge', '`2.1/edge`', '`2.1/stable` in line 5'],
    ['an option before the name', 'juju deploy --trust --channel=2.1/edge shop', '`2.1/edge`', '`2.1/stable`'],
    ['a prompt', '$ juju deploy ch:shop --channel 2.0/beta', '`2.0/beta`', '`2.0/stable`'],
    ['a refresh', 'sudo juju refresh shop --channel 2.1/candidate', '`2.1/candidate`', 'refresh from that'],
    ['a bare risk', 'juju deploy shop --channel edge', '`edge`', '`2.1/stable`'],
    ['a track that the table lacks', 'juju deploy shop --channel 2.2/beta', '`2.2/beta`', '`2.1/stable`'],
    ['the last of two channels', 'juju deploy shop --channel stable --channel 2.1/edge', '`2.1/edge`', '`2.1/stable`'],
  ])('%s', (_, command, from, to) => {
    const [warning, ...others] = warningsOf(bash(command))
    expect(warning).toMatch(/^10 the command takes `shop` from /)
    expect(warning).toContain(from)
    expect(warning).toContain(to)
    expect(others).toEqual([])
  })

  test('a command over several lines stands where it begins', () => {
    expect(warningsOf(bash('cd deploy\njuju deploy shop \\\n  --channel \\\n  2.1/edge'))).toEqual([
      expect.stringMatching(/^11 /),
    ])
  })

  test('each command once, in code of a sentence as well', () => {
    const text = `${channels}Use \`juju deploy shop --channel 2.1/edge\`.\n\n    juju deploy shop --channel 2.1/beta\n`
    expect(warningsOf(text).map(warning => warning.split(' ')[0])).toEqual(['9', '11'])
  })

  test.each([
    ['the stable channel', 'juju deploy shop --channel 2.1/stable'],
    ['a track alone', 'juju deploy shop --channel 2.1'],
    ['no channel', 'juju deploy shop'],
    ['another charm', 'juju deploy till --channel 2.1/edge'],
    ['a local bundle', 'juju deploy ./shop --channel 2.1/edge'],
    ['a placeholder', 'juju deploy shop --channel <channel>'],
    ['a variable', 'juju deploy shop --channel $CHANNEL/edge'],
    ['a comment', '# juju deploy shop --channel 2.1/edge'],
    ['another command', 'juju info shop --channel 2.1/edge'],
    ['a branch', 'juju deploy shop --channel 2.1/edge/fix-1'],
  ])('not %s', (_, command) => {
    expect(warningsOf(bash(command))).toEqual([])
  })

  test.each([
    ['a prohibition', 'Do not use `juju deploy shop --channel 2.1/edge` in any case.'],
    [
      'a command that the next sentence warns of',
      'Some run `juju deploy shop --channel 2.1/edge`. That is not stable.',
    ],
    ['a trial', 'To test a fix, run this:\n\n```\njuju deploy shop --channel 2.1/edge\n```'],
    ['a section on development', '## Development\n\n```\njuju deploy shop --channel 2.1/edge\n```'],
  ])('not %s', (_, text) => {
    expect(warningsOf(`${channels}${text}${duty}`)).toEqual([])
  })

  test('not where the table has no stable channel, or there is no table', () => {
    const command = '```\njuju deploy shop --channel 2.1/edge\n```\n'
    expect(warningsOf(`${channels.replace(/\/stable/g, '/candidate')}${command}${duty}`)).toEqual([])
    expect(warningsOf(`# Hardening Shop\n\n${command}${duty}`)).toEqual([])
  })
})

describe('channels-match-versions', () => {
  const versions = (...releases: readonly string[]): string =>
    `${channels}\n\n\n\n| Release | Kubernetes |\n|---|---|\n${releases.map(release => `| ${release} | 1.32 |\n`).join('')}`

  test('a supported version that the channels lack', () => {
    expect(warningsOf(versions('2.1', '2.2'))).toEqual([
      '5 the table of channels ends with `2.1`, and line 13 says that `2.2` is supported; bring the table up to date',
    ])
  })

  test('a stable channel that the versions lack', () => {
    expect(warningsOf(versions('1.9', '2.0'))).toEqual([
      '13 the supported versions end with `2.0`, and the table of channels has `2.1/stable` in line 5; bring the versions up to date',
    ])
  })

  test('a sentence', () => {
    expect(warningsOf(`${channels}The supported versions of Shop are 2.0, 2.1 and 2.2.`)).toEqual([
      expect.stringMatching(/^5 .* line 9 says that `2.2` is supported/),
    ])
  })

  test.each([
    ['the same newest', versions('2.0', '2.1')],
    ['a release of the newest track', versions('2.0.4', '2.1.3')],
    ['a channel without a stable release', versions('2.0', '2.1').replace('2.1/edge', '2.2/edge')],
    ['numbers of another count', versions('7', '8')],
    ['versions of several things', versions('till 1.4', 'shop 2.2')],
    ['a sentence on something else', `${channels}The supported versions of Kubernetes for Shop are 1.31 and 2.32.`],
    ['a sentence on another product', `${channels}The supported versions of Till are 2.2 and 2.3.`],
  ])('not %s', (_, text) => {
    expect(warningsOf(text + duty)).toEqual([])
  })
})

describe('versions-agree', () => {
  const title = '# Hardening Shop\n\n## Images\n\n'

  test.each([
    ['a base', 'Shop runs on top of Ubuntu 22.04.', 'Shop is based on Ubuntu 24.04.'],
    ['an abbreviation', 'Shop runs on Kubernetes 1.31.', 'Shop runs on K8s 1.32.'],
    ['a protocol', 'Traffic uses TLSv1.2.', 'Traffic uses TLS 1.3.'],
    ['what is needed', 'Shop requires Juju 3.5.', 'Shop needs Juju 3.6.'],
    ['an adverb', 'Shop currently runs on Ubuntu 22.04.', 'Shop runs on Ubuntu 24.04.'],
    ['a minimum', 'Clients must use at least TLS 1.2.', 'Clients must use TLS 1.3 or later.'],
    ['the name between', 'Images are built from Ubuntu Server 22.04.', 'Images are built on Ubuntu 24.04 LTS.'],
  ])('%s', (_, one, other) => {
    expect(warningsOf(`${title}${one}\n\nSomething else is said here.\n\n${other}${duty}`)).toEqual([
      expect.stringMatching(/^9 the guide says `\S+ \S+` here and `\S+ \S+` in line 5; name one version$/),
    ])
  })

  test('once for each version', () => {
    const text = 'Shop runs on top of Ubuntu 22.04.\nShop is based on Ubuntu 24.04.\n'
    expect(warningsOf(title + text + text + duty)).toHaveLength(1)
  })

  test.each([
    ['the same version', 'Shop runs on top of Ubuntu 22.04.', 'Shop is based on Ubuntu 22.04.'],
    ['other things', 'The server runs on Ubuntu 22.04.', 'The gateway runs on Ubuntu 24.04.'],
    ['other subjects', 'Shop runs on Ubuntu 22.04.', 'Shop runs on Juju 3.6.'],
    ['what another sentence names', 'Shop requires Juju 3.5.', 'It requires Juju 3.6.'],
    ['needs of a part', 'Shop requires Juju 3.5.', 'The gateway requires Juju 3.6.'],
    ['what is needed and what is used', 'Shop requires Juju 3.5.', 'Shop runs on Juju 3.6.'],
    ['a list', 'Shop runs on Ubuntu 22.04.', 'Shop runs on Ubuntu 22.04 or 24.04.'],
    ['a range', 'Shop runs on Kubernetes 1.31.', 'Shop runs on Kubernetes 1.31-1.33.'],
    ['an upgrade', 'Shop runs on Ubuntu 22.04.', 'Upgraded releases of Shop run on Ubuntu 24.04.'],
    ['the past', 'Shop runs on Ubuntu 24.04.', 'Shop was based on Ubuntu 22.04.'],
    ['a condition', 'Shop runs on Ubuntu 24.04.', 'If you use Azure, Shop runs on Ubuntu 22.04.'],
    ['a minimum and what is in use', 'Clients use TLS 1.3.', 'Clients must use at least TLS 1.2.'],
    ['an example', 'Shop runs on Ubuntu 24.04.', 'For example, Shop runs on Ubuntu 22.04.'],
    ['a prohibition', 'Traffic uses TLS 1.3.', 'Traffic never uses TLS 1.1.'],
    ['versions without a relation', 'Ubuntu 22.04 is an LTS release.', 'Ubuntu 24.04 is an LTS release.'],
    ['other numbers', 'Based on Section 2.1, keys rotate.', 'Based on Section 2.2, keys rotate.'],
  ])('not %s', (_, one, other) => {
    expect(warningsOf(`${title}${one}\n\n${other}${duty}`)).toEqual([])
  })

  test('not under headings that tell versions or variants apart', () => {
    const one = 'Shop runs on top of Ubuntu 22.04.\n\n'
    const other = 'Shop runs on top of Ubuntu 24.04.\n\n'
    expect(warningsOf(`# Shop\n\n## Release 1\n\n${one}## Release 2\n\n${other}${duty}`)).toEqual([])
    expect(warningsOf(`# Shop\n\n## Machines\n\n### Base\n\n${one}## Pods\n\n### Base\n\n${other}${duty}`)).toEqual([])
  })
})

describe('sections-have-content', () => {
  test('a heading above another one of its level, and the last one', () => {
    expect(
      warningsOf(`# Shop${duty}\n## Users\n\n## Keys\n\n<!-- to come -->\n\n[a]: https://shop.example.org\n`),
    ).toEqual([
      '5 nothing stands below the heading `Users`; write it or take the heading out',
      '7 nothing stands below the heading `Keys`; write it or take the heading out',
    ])
  })

  test('a deep heading above one of a higher level', () => {
    expect(warningsOf(`# Shop\n\n## Users\n\n### Roles\n\n## Keys${duty}`)).toEqual([
      expect.stringMatching(/^5 .*`Roles`/),
    ])
  })

  test('underlined headings', () => {
    expect(warningsOf(`Shop\n====\n\nUsers\n-----\n\nKeys\n----${duty}`)).toEqual([
      expect.stringMatching(/^4 .*`Users`/),
    ])
  })

  test.each([
    ['a sentence', 'Users are few.'],
    ['a heading below', '### Roles\n\nRoles are few.'],
    ['code', '```\nls\n```'],
    ['a table', '| a | b |\n|---|---|\n| 1 | 2 |'],
    ['a list', '- users'],
    ['a sentence with a comment in it', 'Users <!-- all --> are few.'],
    ['a picture', '![users](users.png)'],
    ['a directive', '```{toctree}\nusers\n```'],
    ['an included text', '{{< include users.md >}}'],
    ['HTML', '<img src="users.png">'],
  ])('not above %s', (_, content) => {
    expect(warningsOf(`# Shop\n\n## Users\n\n${content}\n\n## Keys${duty}`)).toEqual([])
  })
})

describe('lead-ins-lead', () => {
  test('at the end of a section, and of the guide', () => {
    const text =
      '# Shop\n\n## Users\n\nSee the following pages:\n\n## Keys\n\nRotate keys every week.\n\nThe steps are:\n'
    expect(warningsOf(text)).toEqual([
      '5 nothing follows `See the following pages:`; write what it leads to',
      '11 nothing follows `The steps are:`; write what it leads to',
    ])
  })

  test('other texts are no sections of this one', () => {
    const text = `# Shop\n\n## Access\n\nSee the following documentation:\n\n### Users\n\nUsers are few.${duty}`
    expect(warningsOf(text)).toEqual([expect.stringMatching(/^5 nothing follows/)])
    expect(warningsOf(text.replace('documentation', 'pages and sections'))).toEqual([])
  })

  test.each([
    ['a list', '- users'],
    ['code', '```\nls\n```'],
    ['a table', '| a | b |\n|---|---|\n| 1 | 2 |'],
    ['a paragraph', 'Users are few.'],
    ['a picture', '![users](users.png)'],
    ['a directive', ':::{include} users.md\n:::'],
    ['a section of its own', '### Users\n\nUsers are few.'],
  ])('not above %s', (_, content) => {
    expect(warningsOf(`# Shop\n\n## Access\n\nSee:\n\n${content}\n\n## Keys${duty}`)).toEqual([])
  })
})

describe('obligations-are-concrete', () => {
  test.each([
    'Be secure.',
    'It is important to be careful.',
    'You should always follow best practices.',
    'Take appropriate precautions at all times.',
    'Make sure to put appropriate security measures in place.',
    'The system must be protected properly.',
    'Make sure everything is safe.',
  ])('%s', sentence => {
    expect(warningsOf(`# Shop\n\n${sentence}${duty}`)).toEqual([
      `3 nobody could show that \`${sentence}\` holds; say what to do`,
    ])
  })

  test.each([
    'Be the owner of the repository.',
    'Protect the database.',
    'Protect `db`.',
    'Follow the best practices of [the vendor](https://shop.example.org).',
    'Secure Juju properly.',
    'Secure Azure properly.',
    'Keep 3 systems safe.',
    'The system is safe.',
    'You can be careful.',
    'It is important to be careful with keys.',
    'See the best practices below.',
    'You must take the following steps:\n\n- Disable telnet.',
  ])('not %s', sentence => {
    const found = warningsOf(`# Shop\n\n${sentence}${duty}`).filter(warning => warning.includes('nobody could show'))
    expect(found).toEqual([])
  })
})

test('no kind of warning takes over', () => {
  const found = warningsOf(`# Shop\n\n${'## Part\n\n'.repeat(100)}`)
  expect(found).toHaveLength(21)
  expect(found.at(-1)).toBe('43 80 more of the kind that line 41 has, the first of them here')
})

test('words of the guide stay words', () => {
  const [warning] = warningsOf(`# Shop\n\n## Us\`ers ${'very '.repeat(40)}many\n\n## Keys${duty}`)
  expect(warning).toMatch(/^3 nothing stands below the heading `Us'ers [a-z ]+\.\.\.`; write/)
})
