import { expect, test } from 'vitest'
import { buildChecklist } from '../../src/checklist/build-checklist.ts'
import { parseGuide } from '../../src/guide/parse-guide.ts'

const markdown = `# Hardening Charmed Widget

Guidance for those who run Charmed Widget (CW).

\`\`\`
juju deploy widget --channel 2/stable
\`\`\`

| Channel | Revision | Published |
|---|---|---|
| 2/stable | 44 | 05 Aug 2025 |
| 2/edge | 46 | 01 Sep 2025 |

## Environment

CW stands on two layers:

1. Kubernetes (K8s).
2. Juju.

### Kubernetes

The K8s user that bootstraps the controller should have permission to \`create\`, \`delete\`, and \`list\`:

* Pods.
* Persistent volume claims (PVCs).

### Juju

#### Juju users

It is essential that Juju users have only the minimum permissions. See [Access](https://a.example/access) for more details.

Juju user credentials must be stored securely and rotated every 90 days.

## Applications

### Base images

CW runs on rocks that are built on top of Ubuntu 24.04.

### Authentication

See [Identity providers](https://a.example/identity) to learn how people log in.

### Monitoring and auditing

> It is recommended to deploy COS and CW in separate environments.

Before you go on:

- [ ] The dashboards are not public.
- [ ] You must keep the audit log.
`

const blocks = [
  'Hardening Charmed Widget',
  'Guidance for those who run Charmed Widget (CW).',
  'juju deploy widget --channel 2/stable',
  'Channel Revision Published\n2/stable 44 05 Aug 2025\n2/edge 46 01 Sep 2025',
  'Environment',
  'CW stands on two layers:',
  '  1. Kubernetes (K8s).\n  2. Juju.',
  'Kubernetes',
  'The K8s user that bootstraps the controller should have permission to create, delete, and list:',
  '  • Pods.\n\n  • Persistent volume claims (PVCs).',
  'Juju',
  'Juju users',
  'It is essential that Juju users have only the minimum permissions. See Access for more details.',
  'Juju user credentials must be stored securely and rotated every 90 days.',
  'Applications',
  'Base images',
  'CW runs on rocks that are built on top of Ubuntu 24.04.',
  'Authentication',
  'See Identity providers to learn how people log in.',
  'Monitoring and auditing',
  'Note',
  'It is recommended to deploy COS and CW in separate environments.',
  'Before you go on:',
  '☐ The dashboards are not public.\n☐ You must keep the audit log.',
]
const pages: Readonly<Record<string, string>> = {
  'with blank lines': blocks.join('\n\n'),
  'a line each': blocks.map(block => block.replace(/\n\n/g, '\n')).join('\n'),
  'with inline code on lines of its own': blocks
    .join('\n\n')
    .replace('to create, delete, and list:', 'to\ncreate\n, delete\n, and\nlist\n:'),
  'between what the page prints': `Skip to content\nDocs\nTutorial\nReference\n\n${blocks.join('\n\n')}\n\nNext\nOther page\n\nLast updated 2 months ago.`,
}

function checklist(path: string, text: string): readonly unknown[] {
  const read = parseGuide({ path, text })
  if (read.kind === 'refused') throw new Error(read.problem.message)
  return buildChecklist(read.guide, { key: 'guide', path }).requirements.map(
    ({ place: _place, signals: _signals, ...rest }) => rest,
  )
}

test.each(Object.keys(pages))('the page %s gives the checklist of its Markdown', name => {
  const expected = checklist('guide.md', markdown)
  expect(expected.length).toBeGreaterThan(8)
  expect(checklist('guide.txt', pages[name] ?? '')).toEqual(expected)
})
