import { expect, test } from 'vitest'
import { buildChecklist } from '../../src/checklist/build-checklist.ts'
import type { Checklist } from '../../src/checklist/checklist.ts'
import { parseGuide } from '../../src/guide/parse-guide.ts'

const inMarkdown = `# Hardening

This page tells how to keep Charmed Widget safe.

## Environment

### Juju

Juju runs everything, so it is critical to set it up securely.

#### Cloud credentials

The K8s user for bootstrapping should have full permissions, such as the ability to create, list and delete:

- Namespaces.
- Stateful sets.

> It is common practice to use the admin role.

#### Juju users

Credentials of users must be stored securely and rotated every 90 days.

## Applications

### Base images

Widget runs on top of Ubuntu 22.04.

### Security upgrades

It is important to refresh charms regularly.

### Encryption

The gateway must be reached over HTTPS only.

### Monitoring and auditing

It is recommended to deploy COS and Widget in separate, isolated environments.
`

const inReStructuredText = `.. _hardening:

Hardening
=========

This page tells how to keep Charmed Widget safe.

Environment
-----------

Juju
~~~~

Juju runs everything, so it is critical to set it up securely.

Cloud credentials
^^^^^^^^^^^^^^^^^

The K8s user for bootstrapping should have full permissions, such as the ability to create, list and delete:

* Namespaces.
* Stateful sets.

.. note::

   It is common practice to use the admin role.

Juju users
^^^^^^^^^^

Credentials of users must be stored securely
and rotated every 90 days.

Applications
------------

Base images
~~~~~~~~~~~

Widget runs on top of Ubuntu 22.04.

Security upgrades
~~~~~~~~~~~~~~~~~

It is **important** to refresh charms regularly.

Encryption
~~~~~~~~~~

The gateway must be reached over HTTPS only.

Monitoring and auditing
~~~~~~~~~~~~~~~~~~~~~~~

It is recommended to deploy COS and Widget in separate, isolated environments.
`

const asPage = `Hardening

This page tells how to keep Charmed Widget safe.

Environment

Juju

Juju runs everything, so it is critical to set it up securely.

Cloud credentials

The K8s user for bootstrapping should have full permissions, such as the ability to create, list and delete:

• Namespaces.

• Stateful sets.

It is common practice to use the admin role.

Juju users

Credentials of users must be stored securely and rotated every 90 days.

Applications

Base images

Widget runs on top of Ubuntu 22.04.

Security upgrades

It is important to refresh charms regularly.

Encryption

The gateway must be reached over HTTPS only.

Monitoring and auditing

It is recommended to deploy COS and Widget in separate, isolated environments.

Last updated 2 months ago. Help improve this document in the forum.
`

function checklistOf(path: string, text: string): Checklist {
  const read = parseGuide({ path, text })
  if (read.kind === 'refused') throw new Error(read.problem.message)
  return buildChecklist(read.guide, { key: 'guide', path })
}

/** All of a checklist but its places. */
function told(checklist: Checklist): unknown {
  const { title, statements, warnings } = checklist
  return { title, statements, warnings, requirements: checklist.requirements.map(({ place: _place, ...rest }) => rest) }
}

test('one guide in three dialects gives one checklist', () => {
  const expected = checklistOf('guide.md', inMarkdown)
  expect(expected.requirements.map(({ strength, topic }) => `${strength} ${topic}`)).toEqual([
    'must secure-setup',
    'should cloud-permissions',
    'may cloud-permissions',
    'must credential-storage',
    'must credential-rotation',
    'fact base-image',
    'should charm-refresh',
    'should stable-channel',
    'must ingress-encryption',
    'should monitoring-isolation',
  ])
  expect(told(checklistOf('guide.rst', inReStructuredText))).toEqual(told(expected))
  expect(told(checklistOf('guide.txt', asPage))).toEqual(told(expected))
})

test.each([
  ['guide.md', inMarkdown],
  ['guide.rst', inReStructuredText],
  ['guide.txt', asPage],
])('%s quotes its text, and other line ends change nothing but places', (path, text) => {
  const plain = checklistOf(path, text)
  const lines = text.split('\n')
  for (const { place, text: words } of plain.requirements)
    expect(lines[place.line - 1]?.slice(place.column - 1)).toMatch(new RegExp(`^${words.slice(0, 4)}`))
  expect(checklistOf(path, `\uFEFF${text.replace(/\n/g, '\r\n')}`)).toEqual(plain)
  expect(checklistOf(path, text)).toEqual(plain)
})
