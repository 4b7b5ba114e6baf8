import { describe, expect, test } from 'vitest'
import { commandFacts } from '../../src/inventory/commands/command-facts.ts'
import { maskHoles, snippetOfLines } from '../../src/inventory/commands/line-snippet.ts'
import { readCommand } from '../../src/inventory/commands/read-command.ts'
import { type Hole, holeCharacter } from '../../src/inventory/commands/snippet.ts'
import { createLocator, type Place } from '../../src/text/place.ts'
import { snippetOf } from './commands-shell.ts'
import { at, quoted } from './files.ts'

const file = (text: string) => {
  const locator = createLocator({ path: 'page.md', text })
  return (start: number, end: number) => locator.place(start, end)
}

/** Lines of a page without what stands before them. */
const pieces = (text: string, before: RegExp) =>
  [...text.matchAll(/[^\n]+/g)].map(({ 0: line, index }) => {
    const skipped = before.exec(line)?.[0].length ?? 0
    return { text: line.slice(skipped), start: index + skipped }
  })

describe('snippetOfLines', () => {
  const text = '> $ juju deploy x \\\n>   --channel 1/edge\n> $ juju deploy y\n'
  const snippet = snippetOfLines({ at: file(text), pieces: pieces(text, /^> (?:\$ )?/) })

  test('joins the lines', () => {
    expect(snippet.text).toBe('juju deploy x \\\n  --channel 1/edge\njuju deploy y')
  })

  test('every stretch of a line is placed where it stands', () => {
    for (const word of ['juju', 'x', '1/edge', 'y']) {
      const start = snippet.text.indexOf(word)
      expect(quoted(text, snippet.place(start, start + word.length))).toBe(word)
    }
  })

  test('facts of it are placed in the file', () => {
    const facts = commandFacts({ deployment: 'page.md', snippets: [snippet] })
    expect(facts.map(({ kind, place }) => `${kind} ${at(place)}`)).toEqual([
      'command 1:5',
      'application 1:17',
      'command 3:5',
      'application 3:17',
    ])
  })

  test('holes move with their lines', () => {
    const page = '  a b\n  juju deploy <app> --channel <c>\n'
    const hole = (raw: string): Hole => {
      const start = page.indexOf(raw)
      const place = file(page)(start, start + raw.length)
      return { start, end: start + raw.length, raw, value: { kind: 'unknown', raw, place, why: 'it is filled in' } }
    }
    const holes = [hole('<app>'), hole('<c>')]
    const made = snippetOfLines({ at: file(page), pieces: pieces(page, /^ +/), holes })
    expect(made.text).toBe(`a b\njuju deploy ${holeCharacter.repeat(5)} --channel ${holeCharacter.repeat(3)}`)
    expect(made.holes.map(({ start, end }) => quoted(page, made.place(start, end)))).toEqual(['<app>', '<c>'])
  })
})

describe('holes', () => {
  const text = 'juju deploy x --channel 0.1/RISK --config a=NAME-b'
  const place = file(text)
  const holeAt = (raw: string, value?: string): Hole => {
    const start = text.indexOf(raw)
    const where = place(start, start + raw.length)
    return {
      start,
      end: start + raw.length,
      raw,
      value:
        value === undefined
          ? { kind: 'unknown', raw, place: where, why: 'given' }
          : { kind: 'known', value, place: where, via: [] },
    }
  }
  const factsOf = (holes: readonly Hole[]) => {
    const snippet = { ...snippetOf(text), text: maskHoles(text, holes), holes }
    return commandFacts({ deployment: 'd', snippets: [snippet] }).filter(fact => fact.kind === 'application')
  }

  test('a hole with a value is that value', () => {
    expect(factsOf([holeAt('RISK', 'edge'), holeAt('NAME', 'n')])).toMatchObject([
      { channel: { kind: 'known', value: '0.1/edge', raw: '0.1/RISK' }, options: [{ value: { value: 'n-b' } }] },
    ])
  })

  test('a hole without one is what the file says there', () => {
    expect(factsOf([holeAt('RISK')])).toMatchObject([{ channel: { kind: 'unknown', raw: '0.1/RISK' } }])
  })
})

describe('sequences', () => {
  const two = (first: string, second: string, startsAfresh: boolean) =>
    commandFacts({ deployment: 'd', snippets: [snippetOf(first), { ...snippetOf(second), startsAfresh }] })

  test('what a snippet sets is set in those after it, in the same shell', () => {
    expect(two('C=1/edge', 'juju deploy x --channel $C', false)[1]).toMatchObject({ channel: { value: '1/edge' } })
    expect(two('C=1/edge', 'juju deploy x --channel $C', true)[1]).toMatchObject({ channel: { kind: 'unknown' } })
  })

  test('steps in different snippets are no ladder', () => {
    const facts = two('juju refresh x --channel 1', 'juju refresh x --channel 2', false)
    expect(facts.filter(({ kind }) => kind === 'application')).toHaveLength(2)
  })

  test('facts name their deployment, variables around a snippet count', () => {
    const place: Place = { path: 'w', line: 9, column: 1, endLine: 9, endColumn: 5 }
    const snippet = {
      ...snippetOf('juju deploy x --channel $C'),
      variables: new Map([['C', { kind: 'known', value: '1', place, via: [] } as const]]),
    }
    expect(commandFacts({ deployment: 'w#job', snippets: [snippet] })[1]).toMatchObject({
      deployments: ['w#job'],
      channel: { value: '1', place },
    })
  })

  test('a mention is a pin if it names a channel, and nothing else', () => {
    const facts = (text: string) =>
      commandFacts({ deployment: 'd', snippets: [{ ...snippetOf(text), isMention: true }] }).map(({ kind }) => kind)
    expect(facts('juju deploy x --channel 1/edge')).toEqual(['command', 'application'])
    expect(facts('juju refresh x --channel 1/edge')).toEqual(['command', 'application'])
    for (const text of [
      'juju deploy x',
      'juju integrate a b',
      'juju grant bob read m',
      'snap install juju --channel 3/stable',
      'juju config x a=1',
      'juju login -p Zw9-kqLm77',
    ])
      expect(facts(text)).toEqual(['command'])
  })
})

describe('readCommand', () => {
  test('takes words that are no shell’s', () => {
    const place = (column: number, width: number): Place => ({
      path: 't.py',
      line: 1,
      column,
      endLine: 1,
      endColumn: column + width,
    })
    const words = ['juju', 'deploy', 'x', '--channel', '1/edge', '--config=a=1'].map((text, index) => {
      const where = place(20 * index + 1, text.length)
      return { value: { kind: 'known', value: text, place: where, via: [] } as const, raw: text, place: where }
    })
    const facts = readCommand({ words, place: place(1, 100), deployments: ['t'], isMention: false, branch: '' })
    expect(facts[1]).toMatchObject({
      kind: 'application',
      name: 'x',
      channel: { value: '1/edge', place: { column: 81 } },
      options: [{ name: 'a', place: { column: 112, endColumn: 113 } }],
    })
  })
})
