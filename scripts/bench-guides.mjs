import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { timedRun } from './timed-run.mjs'

const mebibyte = 1024 * 1024

/** Reading a guide of nearly 1 MB beside a bare parse of the same text, and what guides that are hard to parse take at most. */
export async function benchGuides(bare) {
  const folder = await mkdtemp(join(tmpdir(), 'hardlist-bench-guides-'))
  await mkdir(join(folder, 'empty'))
  const large = join(folder, 'large.md')
  await writeFile(large, largeGuide())
  const ours = []
  const floor = []
  for (let run = 0; run < 5; run++) {
    floor.push(timedRun([bare, join(folder, 'empty'), large]))
    ours.push(timedRun(['dist/cli.js', 'checklist', large, '--format', 'json']))
  }
  const rows = [
    { what: 'checklist of a guide of 1 MB against a bare parse', ours: least(ours), floor: least(floor), bar: 1.5 },
  ]
  const slow = []
  for (const [name, text] of Object.entries(hardGuides())) {
    const path = join(folder, name)
    await writeFile(path, text)
    slow.push({ name, time: timedRun(['dist/cli.js', 'checklist', path, '--format', 'json'], [0, 2]) })
  }
  slow.sort((a, b) => b.time - a.time)
  rows.push({
    what: `the slowest of ${slow.length} hard guides (${slow[0].name}) against 10 s`,
    ours: slow[0].time,
    floor: 10_000,
    bar: 1,
  })
  const over = join(folder, 'over.md')
  await writeFile(over, '# A\n\nYou must.\n'.repeat(mebibyte))
  const refused = timedRun(['dist/cli.js', 'checklist', over], [2])
  const start = timedRun(['dist/cli.js', '--version'])
  rows.push({
    what: 'refusing a guide over the cap, beyond the start, against 200 ms',
    ours: refused - start,
    floor: 200,
    bar: 1,
  })
  await rm(folder, { recursive: true })
  return rows
}

function least(times) {
  return Math.min(...times)
}

/** Sections as guides have them: prose with links and code, lead-ins with bullets, notes, tables. */
function largeGuide() {
  const section = number => `## Part ${number} of the service

The service ${number} runs on top of [several clouds](https://cloud-${number}.example/docs) and is reached by \`service-${number}\`. It is
important to refresh the charm regularly, **at least** every ${number % 90} days, so that what is known to be broken (see the
[list of fixes](https://fixes.example/${number})) does not stay. For more information, see the [guide](https://guide.example/${number}).

The operator of node ${number} must have the permissions to \`create\`, \`delete\` and \`list\`:

* Namespaces
* Services of node ${number}
* Persistent volume claims

\`\`\`{note}
Passwords of team ${number} must be stored securely and rotated regularly. You can also use _one time_ tokens.
\`\`\`

| Cloud | Guide |
|---|---|
| First ${number} | [Security](https://first.example/${number}) |
| Second ${number} | N/A |

    juju deploy service-${number} --channel 1/stable
`
  const sections = ['# Hardening\n']
  let length = 0
  for (let number = 1; length < mebibyte - 2048; number++) {
    sections.push(section(number))
    length += section(number).length + 1
  }
  return sections.join('\n')
}

/** What makes parsers of Markdown, reStructuredText and plain pages slow, within the limits or beyond them. */
function hardGuides() {
  const times = (piece, count) => piece.repeat(count)
  return {
    'brackets.md': times('[', 100_000),
    'links.md': times('[a](', 30_000),
    'quotes.md': times('>', 50_000),
    'emphasis.md': times('**a_ ', 20_000),
    'items.md': times('- a b\n', 49_000),
    'loose-items.md': times('- a b\n\n', 24_000),
    'nested.md': Array.from({ length: 60 }, (_, depth) => `${'  '.repeat(depth)}- a\n`)
      .join('')
      .repeat(60),
    'underlined.md': times('A b\n===\n\n', 4_900),
    'lists.md': times('- a\n\nB c.\n\n', 4_900),
    'rows.md': `|a|b|\n|-|-|\n${times('|c|d|\n', 49_000)}`,
    'footnotes.md': Array.from({ length: 5_000 }, (_, at) => `A[^${at}].\n\n[^${at}]: B.\n\n`).join(''),
    'definitions.md': Array.from({ length: 10_000 }, (_, at) => `[a${at}]: b\n`).join('') + times('[a1] ', 900),
    'code.md': Array.from({ length: 60 }, (_, at) => times('`', at + 1))
      .join(' a ')
      .repeat(20),
    'directives.md': `${times(':::{note}\n', 300)}You must.\n`,
    'words.md': times('You must not do this, and that, because it is so. ', 1_900).concat('\n\n').repeat(10),
    'conditions.md': times('If you may, ', 8_000),
    'titles.rst': times('A b\n===\n\n', 16_000),
    'literals.rst': times('``a `b *c ', 90_000),
    'nested.rst': Array.from({ length: 60 }, (_, depth) => `${'  '.repeat(depth)}* a\n\n`)
      .join('')
      .repeat(100),
    'grid.rst': `+---+---+\n${times('| a | b |\n+---+---+\n', 20_000)}`,
    'references.rst': Array.from({ length: 10_000 }, (_, at) => `.. _a${at}: b\n`).join('') + times('a1_ ', 20_000),
    'headings.txt': times('Some heading\n\n', 20_000),
    'bullets.txt': times('• a b\n\n', 24_000),
    'cells.txt': times('a\tb\tc\n', 49_000),
  }
}
