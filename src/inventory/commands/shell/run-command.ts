import type { Command as CommandNode } from 'unbash'
import { createMappedText } from '../../mapped-text.ts'
import { holeCharacter, type Snippet } from '../snippet.ts'
import type { Word } from '../word.ts'
import { assign } from './assign.ts'
import { runBuiltin } from './builtins.ts'
import { expandWord } from './expand.ts'
import { type Argument, type Frame, writtenIn } from './frame.ts'
import { readString } from './read-string.ts'
import { type Given, givenToShell } from './remote.ts'
import type { Runner } from './runner.ts'
import { createScope } from './scope.ts'
import { known, unknown } from './texts.ts'
import { unwrapped } from './wrappers.ts'

/** Runs a simple command: assignments, what the shell does itself, functions, shells; any other goes out as it is. */
export function runCommand(node: CommandNode, input: Snippet | undefined, frame: Frame, runner: Runner): void {
  if (node.prefix.length > 0) {
    const own = node.name ? { ...frame, scope: createScope(frame.scope) } : frame
    for (const each of node.prefix) if (each.type === 'Assignment') assign(each, own)
  }
  if (!node.name) return
  const { args } = node
  const words: Argument[] = [...expandWord(node.name, frame)]
  for (let at = 0; at < args.length && at < maxWords; at += 1) {
    const word = args[at]
    if (word) words.push(...(word.type === 'Word' ? expandWord(word, frame) : asWord(word, frame)))
  }
  dispatch(words.slice(0, maxWords), { node, input, frame, runner })
}

const maxWords = 2000

/** `name=value` among the arguments is a word like others. */
function asWord(
  { pos, end, text }: { readonly pos: number; readonly end: number; readonly text: string },
  frame: Frame,
) {
  return expandWord({ type: 'Word', text, value: text, pos, end }, frame)
}

interface Running {
  readonly node: CommandNode
  readonly input: Snippet | undefined
  readonly frame: Frame
  readonly runner: Runner
}

/** Takes off what runs another program until that is reached. */
function dispatch(given: readonly Argument[], running: Running): void {
  const { node, input, frame, runner } = running
  let words = given
  for (let turn = 0; turn < maxWrappers; turn += 1) {
    const [first] = words
    if (first === undefined || !frame.machine.spend(1)) return
    const name = nameOf(first)
    if (turn === 0 && (readString(node, frame) || runBuiltin(name, node, words, frame))) return
    if (runner.call(name, words.slice(1), frame)) return
    const shell = givenToShell(words, name)
    if (shell) {
      runGiven(shell, words, running)
      return
    }
    const inner = unwrapped(words, name)
    if (inner === undefined) {
      const place = frame.snippet.place(node.pos, node.end)
      const command = { words, place, branch: frame.branch }
      runner.emit(input ? { ...command, input: inputWord(input) } : command)
      return
    }
    words = inner
  }
}

const maxWrappers = 12

/** The program without its folder; one that a variable names is what the variable is called. */
function nameOf({ value, raw }: Word): string {
  const text = value.kind === 'known' ? value.value : raw
  return text.includes('/') ? text.slice(0, 300).replace(/^.*\//, '') : text.slice(0, 300)
}

function runGiven(given: Given, words: readonly Argument[], running: Running): void {
  const { input, frame, runner } = running
  if (frame.depth > maxDepth) return
  const inner = { ...frame, depth: frame.depth + 5, scope: createScope(given.isElsewhere ? undefined : frame.scope) }
  const here = words[0]?.raw === 'eval' ? { ...inner, scope: frame.scope } : inner
  if (given.kind === 'words') {
    dispatch(given.words, { ...running, frame: inner })
    return
  }
  const text = given.kind === 'input' ? input : joinedText(given.words)
  if (text) runner.runText(text, here)
}

const maxDepth = 40

/** The words of `ssh host juju status`, as the other shell reads them. */
function joinedText(words: readonly Argument[]): Snippet | undefined {
  const parts = words.map(
    ({ inner, value, raw, place }) => inner?.() ?? wholeText(value.kind === 'known' ? value.value : raw, place),
  )
  const [only] = parts
  if (parts.length < 2) return only
  return together(parts)
}

const wholeText = (text: string, place: Word['place']): Snippet => ({
  text,
  holes: [],
  place: () => place,
  variables: new Map(),
  startsAfresh: true,
  isMention: false,
})

function together(parts: readonly Snippet[]): Snippet | undefined {
  const [first] = parts
  if (first === undefined) return undefined
  const mapped = createMappedText()
  const starts: number[] = []
  let length = 0
  for (const { text } of parts) {
    starts.push(length)
    mapped.put(`${text} `, length, length)
    length += text.length + 1
  }
  const indexOf = (offset: number): number =>
    Math.max(
      0,
      starts.findLastIndex(start => start <= offset),
    )
  return {
    ...first,
    text: mapped.build().text,
    holes: parts.flatMap(({ holes }, index) =>
      holes.map(hole => ({ ...hole, start: hole.start + (starts[index] ?? 0), end: hole.end + (starts[index] ?? 0) })),
    ),
    place: (start, end) => {
      const from = indexOf(start)
      const to = indexOf(Math.max(start, end - 1))
      const at = starts[from] ?? 0
      const one = parts[from]?.place(start - at, Math.min(end - at, parts[from]?.text.length ?? 0)) ?? first.place(0, 0)
      if (from === to) return one
      const last = parts[to]?.place(Math.max(0, end - 1 - (starts[to] ?? 0)), end - (starts[to] ?? 0)) ?? one
      return { ...one, endLine: last.endLine, endColumn: last.endColumn }
    },
  }
}

/** What is piped into a command, as a word. */
function inputWord(input: Snippet): Word {
  const start = input.text.length - input.text.trimStart().length
  const end = Math.max(start, input.text.trimEnd().length)
  const raw = writtenIn(input, start, end)
  const place = input.place(start, end)
  const text = input.text.slice(start, end)
  return {
    value: text.includes(holeCharacter) ? unknown(raw, place, 'it is put together') : known(text, place),
    raw,
    place,
    at: (from, to) => input.place(start + from, start + to),
  }
}
