import { describe, expect, test } from 'vitest'
import { checklistOf } from './checklist-of.ts'

/** Sentences of our own; `-` gives no requirement, `!` before a strength is a prohibition. */
const sentences: readonly (readonly [string, string])[] = [
  ['Operators must rotate the keys.', 'must'],
  ['Backups shall be encrypted.', 'must'],
  ['A password is required.', 'must'],
  ['You need to relate the charm to a provider.', 'must'],
  ['You have to enable auditing.', 'must'],
  ['The port needs to be closed.', 'must'],
  ['It is essential that nobody shares a token.', 'must'],
  ['It is critical to lock the door.', 'must'],
  ['It is very important that logs are kept.', 'must'],
  ['It is imperative to patch.', 'must'],
  ['Ensure that the port is closed.', 'must'],
  ['Please make sure to change the password.', 'must'],
  ['When a node joins, ensure that it is known.', 'must'],
  ['If you use a proxy, you must set its address.', 'must'],
  ['Always verify the signature.', 'must'],
  ['Keeping it up to date is essential.', 'must'],
  ['Anonymous access is forbidden.', '!must'],
  ['Do not share tokens.', '!must'],
  ["Don't commit passwords.", '!must'],
  ['Never run as root.', '!must'],
  ['Tokens must not be logged.', '!must'],
  ['The gateway should use TLS.', 'should'],
  ['Users should only have read access.', 'should'],
  ['It is recommended to use a firewall.', 'should'],
  ['It is strongly recommended that you patch.', 'should'],
  ['We recommend a private network.', 'should'],
  ['The general recommendation is to use two zones.', 'should'],
  ['It is important to back up the database.', 'should'],
  ['It is best practice to split networks.', 'should'],
  ['It is advisable to audit charms.', 'should'],
  ['Restrict access to the dashboard.', 'should'],
  ['To limit the damage, isolate the workers.', 'should'],
  ['Backups: encrypt them.', 'should'],
  ['Update packages regularly.', 'should'],
  ['For more safety, deploy and integrate the scanner.', 'should'],
  ['Avoid public networks.', '!should'],
  ['Root logins should not be enabled.', '!should'],
  ['The use of HTTP is discouraged.', '!should'],
  ['It is common practice to use one admin.', 'may'],
  ['You can restrict the listeners.', 'may'],
  ['Consider adding a second factor.', 'may'],
  ['Audit logs can be enabled.', 'may'],
  ['If you want more safety, take the cloud offline.', 'may'],
  ['Depending on your needs, tune the level.', 'may'],
  ['It is possible to use your own certificates.', 'may'],
  ['The administrators need to enable it.', 'must'],
  ['You will need to rotate the token.', 'must'],
  ['It is the responsibility of the operator to patch.', 'should'],
  ['The recommended way of storing keys is a vault.', 'should'],
  ['The best way to keep keys is a vault.', 'should'],
  ['Sharing one key is a bad practice.', '!should'],
  ['It is a good idea to disable guests.', 'should'],
  ['It is key that backups are tested.', 'should'],
  ['Network segmentation is important to ensure that hosts are apart.', 'should'],
  ['Only administrators should have access.', 'should'],
  ['The benchmark requires that the folder is owned by root.', 'must'],
  ['Run containers as a user without rights.', 'should'],
  ['Enable auditing of all requests.', 'should'],
  ['Give each team an account.', 'should'],
  ['(Optional) Validate the certificates.', 'may'],
  ['Access can be restricted by setting the option.', 'may'],
  ['It may make sense to split the networks.', 'may'],
  ['In Shop you can restrict access by team, model and cloud.', 'may'],
  ['This means that the path must be the same.', '-'],
  ['After that the server must be restarted.', '-'],
  ['You should refer to the documentation.', '-'],
  ['You can review the security guide to understand it.', '-'],
  ['You should go to "Settings" and import it.', '-'],
  ['We chose both since the second must be there.', '-'],
  ['To use the plugin, version 1.4 is required.', '-'],
  ['HTTPS must be on for the following settings to work.', '-'],
  ['The filter is enabled by default and is mandatory for it.', '-'],
  ['You may need to wait.', '-'],
  ['You should be aware of the costs.', '-'],
  ['Create a file called `a.yaml` under `/etc`.', '-'],
  ['Replace PASSWORD with a good one.', '-'],
  ['Keep in mind that it is slow.', '-'],
  ['It is essential to understand that it is slow.', '-'],
  ['`never` - do not ask the registry.', '-'],
  ['Only signed charms will be listed.', '-'],
  ['Access follows the chain of groups.', '-'],
  ['protect-kernel-defaults is exposed as a flag.', '-'],
  ['By default, encryption is optional.', '-'],
  ['As an attacker may listen, it is possible to read it.', '-'],
  ['New versions may be released for fixes.', '-'],
  ['The product can be deployed on several clouds.', '-'],
  ['The environment can be divided into two parts.', '-'],
  ['This ensures that data is safe.', '-'],
  ['The charm restarts to ensure availability.', '-'],
  ['Encryption is required by default.', '-'],
  ['You do not need to restart.', '-'],
  ['No restart is required.', '-'],
  ['An attacker may read the disk.', '-'],
  ['The units that must be reachable are listed.', '-'],
  ['You should see the following output.', '-'],
  ['Access denials are logged.', '-'],
  ['Audit logging is built in.', '-'],
  ['You can find the logs in the journal.', '-'],
  ['Must the port be open?', '-'],
  ['Some steps are required.', '-'],
  ['It has a port, which is required to talk.', '-'],
  ['See [the page](x) for more.', 'reference'],
  ['Please refer to the [guide](x).', 'reference'],
  ['For more information, see [this](x).', 'reference'],
  ['To enable it, follow the [how-to guide](x).', 'reference'],
  ['The listeners are described in [the reference](x).', 'reference'],
  ['See [the page](x) and make sure that you patch.', 'must'],
]

function stated(text: string): string {
  const [first] = checklistOf(`# T\n\n${text}`).requirements
  return first === undefined ? '-' : `${first.polarity === 'do-not' ? '!' : ''}${first.strength}`
}

describe('a sentence obliges by its English', () => {
  test.each(sentences)('%s', (text, expected) => expect(stated(text)).toBe(expected))
})

describe('lists', () => {
  const strengths = (text: string): readonly string[] =>
    checklistOf(text).requirements.map(({ strength, place }) => `${place.line} ${strength}`)

  test.each<[string, string, readonly string[]]>([
    ['a lead-in lends its strength to actions', 'You must:\n\n* close the port\n* rotate keys', ['3 must', '4 must']],
    [
      "a bullet's own word stands",
      'It is recommended you:\n\n* rotate keys\n* consider a vault',
      ['3 should', '4 may'],
    ],
    ['objects are parameters', 'The user must have access to:\n\n* Pods\n* Services', ['1 must']],
    [
      'a whole lead-in counts too',
      'Choose the charm with care:\n\n* Choose charms that are kept.',
      ['1 should', '3 should'],
    ],
    ['conditions oblige nobody', 'For cases where:\n\n* a proxy is required\n* access must be public', []],
    ['guidelines', 'The layout of these guidelines is:\n\n* The proxy is apart. It is fast.', ['3 should']],
    ['good practices', '## Good practices\n\n* Branches of two reviewers', ['3 should']],
    ['tasks', '- [ ] The port is closed\n- [x] Keys must be kept', ['1 should', '2 must']],
    [
      'numbered steps of a whole sentence',
      'They must install the key:\n\n1. Extract it.\n2. Distribute it.',
      ['1 must'],
    ],
    ['what a lead-in of its own explains', '## Best practices\n\nIt has two options:\n\n* one of two words', []],
    ['what only tells', '## Best practices\n\n* The charm has two words', []],
    ['features tell', '## Features\n\n* Use of two zones\n* Rotate keys with one command', []],
    ['a table of contents', 'We give guidance on:\n\n1. Systems\n2. Networks', []],
    ['links', 'It is recommended you review:\n\n* [One](a)\n* [Two](b)', ['1 should', '3 reference', '4 reference']],
    [
      'verbs over kinds are one item',
      'Users should have full rights, such as:\n\n* create, list and delete:\n    * pods\n    * jobs',
      ['1 should'],
    ],
    [
      'reasons are none',
      'Passwords must be long for two reasons:\n\n* Guessing is cheap.\n* Machines are fast.',
      ['1 must'],
    ],
    [
      'steps of the product are none',
      'The installer takes these steps:\n\n1. Check that the user exists.\n2. Ensure that the folder is closed.',
      [],
    ],
    ['steps to a feature are none', 'To enable tracing:\n\n* Enable the option.\n* Restart the charm.', []],
    [
      'a purpose of safety lends none and keeps them',
      'To limit the damage:\n\n* Isolate the workers.\n* Rotate the keys.',
      ['3 should', '4 should'],
    ],
    [
      'gerunds are actions',
      'You can harden the network by:\n\n* Blocking access from outside.\n* Filtering requests to the metadata.',
      ['3 may', '4 may'],
    ],
    [
      'a label is none',
      '* Enable auditing:\n\n  * Enable the audit log.\n  * Send it to a server.',
      ['3 should', '4 should'],
    ],
    [
      'questions are none',
      'You should consider the machine:\n\n* What is on it?\n* The data should be kept small.',
      ['1 should', '4 should'],
    ],
    [
      'an offer above a command',
      'To include the queries of each user:\n\n```\njuju config db audit=all\n```',
      ['1 may'],
    ],
    ['a sentence that has ended leads nowhere', 'You must read this.\n\n* It is short', ['1 must']],
  ])('%s', (_, text, expected) => expect(strengths(text)).toEqual(expected))
})

describe('tables and headings', () => {
  const strengths = (text: string): readonly string[] =>
    checklistOf(text).requirements.map(({ strength, place }) => `${place.line} ${strength}`)

  test.each<[string, string, readonly string[]]>([
    ['rows of links', '| Cloud | Guide |\n|-|-|\n| A | [a](b) |\n| B | N/A |', ['3 reference']],
    [
      'controls',
      '| ID | Requirement |\n|-|-|\n| 1 | Keys must be kept |\n| 2 | Rotate keys |\n| 3 | Two reviewers |',
      ['3 must', '4 should', '5 should'],
    ],
    [
      'controls with a level',
      '| Control | Level |\n|-|-|\n| Rotate keys | required |\n| Two reviewers | optional |',
      ['3 must', '4 may'],
    ],
    ['a heading with content below', '## Ensure that the port is closed\n\nYou should close it.', ['3 should']],
    ['a heading that stands alone', '## Ensure that the port is closed\n\n```\nclose\n```', ['1 must']],
    ['a heading that names a task', '## Enable encryption\n\nIt is fast.', []],
  ])('%s', (_, text, expected) => expect(strengths(text)).toEqual(expected))
})

describe('what is said of whom, when', () => {
  test.each<[string, { subject?: string; condition?: string }]>([
    ['It is essential that Juju users are known.', { subject: 'Juju users' }],
    ['The admin used for setup should have a key.', { subject: 'admin used for setup' }],
    ['If you use your own certificates, you must trust them.', { condition: 'If you use your own certificates' }],
    ['You must trust them if you use your own certificates.', { condition: 'if you use your own certificates' }],
    ['When adding users, ensure that roles are set.', { condition: 'When adding users', subject: 'roles' }],
    ['To be safe, rotate keys.', {}],
  ])('%s', (text, expected) => {
    const [{ subject, condition } = {}] = checklistOf(text).requirements
    expect({
      ...(subject === undefined ? {} : { subject }),
      ...(condition === undefined ? {} : { condition }),
    }).toEqual(expected)
  })

  test('conjuncts are one requirement each', () => {
    const requirements = checklistOf(
      'Disks must be encrypted at rest, wiped after use and tracked to limit harm.',
    ).requirements
    expect(requirements.map(({ part }) => part)).toEqual([
      'must be encrypted at rest',
      'must be wiped after use',
      'must be tracked',
    ])
    expect(new Set(requirements.map(({ text }) => text)).size).toBe(1)
  })
})

test('statements add up', () => {
  const { statements } = checklistOf(
    '# T\n\nYou must. It is. See [a](b).\n\n| Channel | Revision |\n|-|-|\n| 1/stable | 2 |\n\n`juju deploy x`',
  )
  expect(statements).toEqual({ total: 5, requirements: 2, references: 1, others: 2 })
})

test.each(['', '# T', '---\na: b\n---\n', 'It is fast.'])('no requirement in %j is said', text => {
  const { requirements, warnings } = checklistOf(text)
  expect([requirements.length, warnings.length]).toEqual([0, 1])
})
