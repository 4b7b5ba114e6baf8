import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { hiddenKinds, wantedWords } from '../../src/inventory/readers/hidden-kinds.ts'
import { inventoryOf } from './files.ts'

/** A file of each format that holds commands, with the things that make it hard. */
const files: Readonly<Record<string, string>> = {
  '.github/workflows/up.yaml': `name: Up
on:
  schedule: [{cron: "1 2 * * *"}]
  workflow_dispatch: {inputs: {risk: {default: stable}}}
env: &env {JUJU_VERSION: "3.6", TRACK: "1"}
jobs:
  up:
    strategy: {matrix: {app: [a, b], include: [{app: c, k8s: "1.32"}]}}
    steps:
      - uses: a/b@v1
        with: {password: sw0rdfish-9}
      - env: *env
        run: |
          juju deploy \${{ matrix.app }} --channel "$TRACK/\${{ inputs.risk || format('{0}', 'edge') }}"
          if [ -n "$X" ]; then juju refresh \${{ matrix.app }}; fi
      - run: >-
          juju integrate
          a b
`,
  'action.yml': `inputs: {c: {default: 1/edge}}
runs: {using: composite, steps: [{shell: bash, run: "juju deploy x --channel \${{ inputs.c }}"}]}
`,
  Makefile: `C ?= 1/edge
D = $(C)$(shell x)
up: ; juju deploy x --channel $(C)
\t@juju deploy y \\
\t  --channel $$D $(foreach a,b,$(a))
`,
  'tox.ini': `[testenv:up]
set_env = C=1/edge
commands =
    a,b: juju deploy x --channel {posargs:{env:C:{[vars]c}}} \\
        --trust
[vars]
c = 1/edge
`,
  'page.md': `# A
> \`\`\`console
> $ juju deploy a \\
>     --channel <channel>
> \`\`\`
1. B

       juju deploy b
::::{tab-set}
\`\`\`{terminal}
:input: juju deploy c
\`\`\`
::::
<!-- x --> \`juju deploy d --channel 1/edge\`
`,
  'page.rst': `A
=
.. tab-set::

   .. code-block:: bash

      juju deploy a --channel |channel|

Or::

    juju deploy b
`,
}

describe.each(Object.entries(files))('%s', (path, text) => {
  test('has the words of what it states', () => {
    const kinds = Object.entries(inventoryOf({ [path]: text }).facts).flatMap(([kind, { length }]) =>
      length > 0 ? [kind] : [],
    )
    expect(kinds).toContain('application')
    expect(hiddenKinds(path, text)).toEqual(expect.arrayContaining(kinds))
    expect(wantedWords(path).some(group => group.every(word => text.includes(word)))).toBe(true)
  })

  test('is read whatever is wrong in it, and every place stays inside', () => {
    const part = fc.constantFrom(
      '',
      '{',
      '}',
      '`',
      '```',
      '\n',
      '\t',
      "'",
      '"',
      '$(',
      `\${{`,
      '}}',
      '\\',
      '\\\n',
      ':::',
      '..',
      '<',
      '\u0000',
      '😀',
    )
    const edit = fc.record({ at: fc.nat(text.length), drop: fc.nat(20), put: part })
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 5 }), edits => {
        const spoilt = edits.reduce((each, { at, drop, put }) => each.slice(0, at) + put + each.slice(at + drop), text)
        const lines = spoilt.split('\n')
        const { facts, unread, deployments } = inventoryOf({ [path]: spoilt })
        for (const { place } of [...Object.values(facts).flat(), ...unread, ...deployments]) {
          expect(place.endLine).toBeGreaterThanOrEqual(place.line)
          expect(place.endColumn - 1).toBeLessThanOrEqual((lines[place.endLine - 1] ?? '').length)
        }
      }),
      { numRuns: 60 },
    )
  })
})
