import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { commandFacts } from '../../src/inventory/commands/command-facts.ts'
import type { Place } from '../../src/text/place.ts'
import { snippetOf } from './commands-shell.ts'

const runs = process.env.HARDLIST_SOAK === undefined ? 150 : 20_000

const script = `#!/usr/bin/env bash
set -eu
CHANNEL="\${CHANNEL:-1/edge}"
declare -A held=([a]=1/stable ["b"]='2/edge')
for app in "\${!held[@]}"; do
  juju deploy "$app" --channel "\${held[$app]}" --config note="a b"
done
up() {
  local name=$1; shift
  juju refresh "$name" --channel "\${1:-$CHANNEL}" "$@"
}
up x 1/beta; up y
if [ -z "\${RISK:-}" ]; then RISK=edge; else case $RISK in a*) RISK=b;; esac; fi
while read -r c d; do juju deploy $c --channel $d/$RISK; done <<LIST
k 1
l 2 # c
LIST
bash -c "juju integrate a:b c:\\$d && echo \\"x\\""
ssh u@h <<'E'
  juju grant bob read m; juju config x password='secret $1' n=\`date\`
E
echo 'pw-Zw9-kqLm77' | juju change-user-password bob
juju deploy ./$(ls *.charm) y \\
  --resource i-image=ghcr.io/a/b:1.2 --channel={a,b}/\${RISK^^}
kubectl create clusterrolebinding n --clusterrole=r --user "\${U:-x}"
`

const strange = [
  ...['"', "'", '`', '$(', '${', '}', ')', '((', '<<E\n', '\\', '\n', ';;', '|', '&&', 'done', 'fi', 'esac', '{'],
  ...['\u0000', '\uE000', '😀', '\r\n', '[[', '@'],
]

/** A text that is cut, repeated, mixed and spoilt. */
const spoilt = fc
  .array(
    fc.tuple(
      fc.constantFrom('cut', 'drop', 'repeat', 'put', 'swap'),
      fc.nat(script.length),
      fc.nat(60),
      fc.constantFrom(...strange),
    ),
    { minLength: 1, maxLength: 6 },
  )
  .map(changes =>
    changes.reduce((text, [kind, at, length, sign]) => {
      const from = at % (text.length + 1)
      const piece = text.slice(from, from + length)
      if (kind === 'cut') return length > 30 ? text.slice(0, from + 1) : text.slice(from)
      if (kind === 'drop') return text.slice(0, from) + text.slice(from + length)
      if (kind === 'repeat') return text.slice(0, from) + piece + piece + text.slice(from + length)
      if (kind === 'swap') return text.slice(from) + text.slice(0, from)
      return text.slice(0, from) + sign + text.slice(from)
    }, script),
  )

/** All places in a fact. */
function placesIn(value: unknown): readonly Place[] {
  if (Array.isArray(value)) return value.flatMap(placesIn)
  if (typeof value !== 'object' || value === null) return []
  return isPlace(value) ? [value] : Object.values(value).flatMap(placesIn)
}

const isPlace = (value: object): value is Place => 'endColumn' in value && 'path' in value

function isOutside(text: string, { line, column, endLine, endColumn }: Place): boolean {
  const lines = text.split('\n')
  const isIn = (at: number, from: number) =>
    at >= 1 && at <= lines.length && from >= 1 && from <= (lines[at - 1] ?? '').length + 1
  return !isIn(line, column) || !isIn(endLine, endColumn) || endLine < line || (endLine === line && endColumn < column)
}

const strays = (text: string) =>
  placesIn(commandFacts({ deployment: 'd', snippets: [snippetOf(text)] })).filter(place => isOutside(text, place))

describe('any text', () => {
  test('the whole script gives facts of all kinds in their places', () => {
    const facts = commandFacts({ deployment: 'd', snippets: [snippetOf(script)] })
    expect(new Set(facts.map(({ kind }) => kind))).toEqual(
      new Set(['command', 'application', 'relation', 'grant', 'credential', 'image', 'role-binding']),
    )
    expect(strays(script)).toEqual([])
  })

  test('is read without a throw, and every place is inside it', () => {
    fc.assert(
      fc.property(spoilt, text => {
        expect(strays(text)).toEqual([])
      }),
      { numRuns: runs },
    )
  })

  test('also one that nobody would write', () => {
    const words = fc.constantFrom(
      ...strange,
      ...['juju ', 'deploy ', 'x ', '--channel ', '$x', 'for ', 'in ', 'do ', 'if ', 'then ', 'case ', 'x='],
      ...['bash -c ', '"$@" ', 'f() '],
    )
    fc.assert(
      fc.property(fc.array(words, { maxLength: 60 }), parts => {
        expect(strays(parts.join(''))).toEqual([])
      }),
      { numRuns: runs },
    )
  })
})

describe('work is bounded', () => {
  const applications = (text: string) =>
    commandFacts({ deployment: 'd', snippets: [snippetOf(text)] }).filter(({ kind }) => kind === 'application')

  const functions = Array.from({ length: 40 }, (_, at) => `f${at}() { f${at + 1}; f${at + 1}; }`).join('\n')
  const loop = (name: string, body: string) => `for ${name} in {1..50}; do ${body}; done`

  test.each([
    ['loops in loops', loop('a', loop('b', loop('c', loop('d', 'juju deploy x$a$b$c$d'))))],
    ['functions that call two', `${functions}\nf0`],
    ['texts that double', `x=aaaaaaaaaa\n${'x="$x$x"\n'.repeat(60)}`],
    ['lists that double', `a=(1)\n${'a+=("${a[@]}")\n'.repeat(60)}`],
    ['values that multiply', 'if [ $1 ]; then a="${a}1"; else a="${a}2"; fi\n'.repeat(40)],
    ['a text that evaluates itself', `a='eval "$a"; eval "$a"'\neval "$a"`],
  ])('%s, and what follows is read', (_, text) => {
    const all = applications(`${text}\njuju deploy last`)
    expect(all.length).toBeLessThan(6000)
    expect(all.at(-1)).toMatchObject({ name: 'last' })
  })

  test.each([
    ['substitutions', '$(', ')'],
    ['subshells', '(', ')'],
    ['conditions', 'if x; then ', '; fi'],
    ['groups', '{ ', '; }'],
    ['defaults', '${a:-', '}'],
    ['quotes', '"$(', ')"'],
  ])('%s in each other', (_, open, close) => {
    const text = `juju deploy first\n${open.repeat(3000)}juju deploy x${close.repeat(3000)}\n`
    expect(applications(text)[0]).toMatchObject({ name: 'first' })
  })
})
