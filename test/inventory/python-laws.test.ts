import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { factsOf } from '../../src/inventory/inventory.ts'
import { inventoryOf } from './files.ts'

const path = 'tests/integration/test_portal.py'
const shared = 'CHANNEL = "1/edge"\nSPECS = {"a": CharmSpec(charm="a", channel=f"{CHANNEL}")}\n'
const module = `"""é😀 tests"""
import os, subprocess
from .shared import CHANNEL, SPECS

APP = 'portal'  # juju.deploy("no")


@pytest.mark.parametrize("name, channel", [("x", "1/stable"), pytest.param("y", f"{2}/edge")])
async def test_deploy(ops_test, juju: jubilant.Juju, name, channel):
    await ops_test.model.deploy(
        name,
        channel=channel,
        config={"k": os.environ.get("K", "v"), **MORE},
    )
    for key, spec in SPECS.items():
        juju.deploy(spec.charm, f"{APP}-{key}", channel=spec.channel, revision=3)
    if APP == "x":
        track = """8"""
    else:
        track = "9" '0'
    juju.deploy("mysql", channel="%s/stable" % track)
    juju.refresh("mysql", channel="{}/edge".format(track))
    await ops_test.model.integrate(f"{APP}:db", "mysql:database")
    subprocess.check_call(f"juju deploy {APP} --channel {CHANNEL}".split())
    [juju.deploy(each) for each in ("p", "q")]
`

const all = (text: string) => inventoryOf({ [path]: text, 'tests/integration/shared.py': shared })

function expectInside(text: string): void {
  const { facts, unread } = all(text)
  const lines = { [path]: text.split('\n'), 'tests/integration/shared.py': shared.split('\n') }
  for (const { place } of [...Object.values(facts).flat(), ...unread]) {
    const of = lines[place.path as keyof typeof lines]
    expect(place.endLine).toBeGreaterThanOrEqual(place.line)
    expect(place.endColumn - 1).toBeLessThanOrEqual((of[place.endLine - 1] ?? '').length)
  }
}

describe('Python', () => {
  test('states what it should before anything is broken', () => {
    expect(factsOf(all(module), 'application')).toHaveLength(9)
    expect(factsOf(all(module), 'relation')).toHaveLength(1)
  })

  test('never makes a reader throw, and keeps every place inside the text', () => {
    const edit = fc.record({
      at: fc.nat(module.length),
      drop: fc.nat(12),
      put: fc.constantFrom(
        '',
        '(',
        ')',
        '[',
        '{',
        '}',
        '"',
        "'",
        '"""',
        '\n',
        '\t',
        ':',
        ',',
        'f"{',
        '*',
        '**',
        '=',
        '\\',
        '\u0000',
        ' for x in ',
        'lambda: ',
        '#',
      ),
    })
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 5 }), edits => {
        expectInside(edits.reduce((each, { at, drop, put }) => each.slice(0, at) + put + each.slice(at + drop), module))
      }),
      { numRuns: 300 },
    )
  })

  test('is read whatever the order of its lines', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(module.split('\n')), lines => expectInside(lines.join('\n'))),
      { numRuns: 200 },
    )
  })

  test('is read the same with the lines of Windows', () => {
    expect(all(module.replaceAll('\n', '\r\n')).facts).toEqual(all(module).facts)
  })

  test.each([
    ['parentheses', `juju.deploy("a", channel=${'('.repeat(20_000)}"x"${')'.repeat(20_000)})`],
    ['lists', `X = ${'['.repeat(20_000)}\njuju.deploy("a", channel=X[0])`],
    ['a long sum', `juju.deploy("a", channel=${'"x" + '.repeat(20_000)}"y")`],
    ['a long list', `for x in [${'"x", '.repeat(20_000)}]:\n  juju.deploy(x)`],
    ['doubling', `A = "xxxxxxxxxx"\n${'A = A + A\n'.repeat(100)}juju.deploy("a", channel=A)`],
    [
      'loops in loops',
      `for a in range_:\n  pass\n${Array.from({ length: 8 }, (_, i) => `${'  '.repeat(i)}for x${i} in ["a", "b", "c", "d", "e", "f", "g", "h"]:\n`).join('')}${'  '.repeat(8)}juju.deploy(f"{x0}{x1}{x2}{x3}{x4}{x5}{x6}{x7}")`,
    ],
    [
      'deep blocks',
      `${Array.from({ length: 400 }, (_, i) => `${' '.repeat(i)}if x:\n`).join('')}${' '.repeat(400)}juju.deploy("a")`,
    ],
    [
      'many names',
      `${Array.from({ length: 300 }, (_, i) => `N${i + 1} = N${i} or N${i}\n`).join('')}juju.deploy("a", channel=N300)`,
    ],
  ])('is bounded: %s', (_, text) => {
    expectInside(text)
  })
})
