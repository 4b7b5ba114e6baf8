import type { Command as CommandNode } from 'unbash'
import { assign } from './assign.ts'
import type { Argument, Frame } from './frame.ts'
import { givenBy, unknown } from './texts.ts'

/** Carries out what the shell itself does; false where the command is none of its own. */
export function runBuiltin(name: string, node: CommandNode, words: readonly Argument[], frame: Frame): boolean {
  switch (name) {
    case 'export':
    case 'readonly':
    case 'declare':
    case 'typeset':
    case 'local':
      declareAll(name, node, words, frame)
      return true
    case 'unset':
      for (const { raw } of words.slice(1)) if (/^\w+$/.test(raw)) frame.scope.set(raw, { kind: 'cleared' })
      return true
    case 'read':
    case 'mapfile':
    case 'readarray':
    case 'getopts':
    case 'let':
      for (const { raw, place } of words.slice(1))
        if (/^[A-Za-z_]\w*$/.test(raw)) frame.scope.set(raw, { kind: 'text', text: givenBy('input', `$${raw}`, place) })
      return true
    case 'printf':
      if (words[1]?.raw === '-v' && words[2])
        frame.scope.set(words[2].raw, {
          kind: 'text',
          text: unknown(`$${words[2].raw}`, words[2].place, 'it is computed'),
        })
      return true
    case 'shift': {
      const count = Number(words[1]?.raw ?? '1')
      frame.positional.words = Number.isInteger(count) ? frame.positional.words?.slice(Math.max(0, count)) : undefined
      return true
    }
    case 'set': {
      const dashes = words.findIndex(({ raw }) => raw === '--')
      if (dashes !== -1) frame.positional.words = words.slice(dashes + 1)
      return true
    }
    default:
      return quiet.has(name)
  }
}

/** What prints, looks something up, or has no commands in it. */
const quiet = new Set(
  'echo cat tee grep egrep log info warn error die fail debug : true false test [ cd pwd exit return break continue which type hash man sleep wait trap alias source . apt apt-get yum pip pip3 brew sed awk'.split(
    ' ',
  ),
)

function declareAll(name: string, node: CommandNode, words: readonly Argument[], frame: Frame): void {
  const flags = words.slice(1).flatMap(({ raw }) => (/^-[a-zA-Z]+$/.test(raw) ? [raw] : []))
  const isMap = flags.some(flag => flag.includes('A'))
  const isList = flags.some(flag => flag.includes('a'))
  const isOwn =
    name === 'local' || ((name === 'declare' || name === 'typeset') && !flags.some(flag => flag.includes('g')))
  const declared = isOwn && frame.calls.length > 0
  for (const word of node.args) {
    if (word.type === 'Assignment') assign(word, frame, { declared, isMap })
    else if (/^[A-Za-z_]\w*$/.test(word.text) && name !== 'export' && name !== 'readonly') {
      const before = frame.scope.get(word.text)
      if (before && !declared) continue
      const empty = isMap
        ? ({ kind: 'map', entries: new Map(), isOpen: false } as const)
        : isList
          ? ({ kind: 'list', words: [], isOpen: false } as const)
          : ({ kind: 'cleared' } as const)
      if (declared) frame.scope.declare(word.text, empty)
      else frame.scope.set(word.text, empty)
    }
  }
}
