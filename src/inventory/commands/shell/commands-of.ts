import { type CompoundList, parse, type Script, type Function as ShellFunction, type Statement } from 'unbash'
import type { CommandSequence, Snippet } from '../snippet.ts'
import type { Command } from '../word.ts'
import { wordText } from './expand.ts'
import type { Argument, Frame, Machine, Statements } from './frame.ts'
import { type Defined, functionsIn, uncalled } from './functions.ts'
import { runAll, runBody, runNode } from './run.ts'
import type { Runner } from './runner.ts'
import { createCallScope, createScope } from './scope.ts'
import { createWork, type Work } from './work.ts'

/**
 * The commands that a sequence of snippets runs, in their order: loops over known words once for each, functions once for
 * each call. A function that nothing calls, and a branch that is never taken, is read in the end. Work is bounded by the
 * length of the text; a text that is broken gives what could be read.
 */
export function commandsOf({ deployment, snippets }: CommandSequence): readonly Command[] {
  const emitted: Command[] = []
  const deployments = [deployment]
  const length = snippets.reduce((sum, { text }) => sum + text.length, 0)
  const work = createWork(length)
  let shell: Shell | undefined
  let isMention = false
  for (const [index, snippet] of snippets.entries()) {
    if (shell === undefined || snippet.startsAfresh) {
      shell?.finish()
      shell = createShell(work, ({ words, place, branch, input }) => {
        const command = { words, place, branch, deployments, isMention }
        emitted.push(input ? { ...command, input } : command)
      })
    }
    isMention = snippet.isMention
    shell.run(snippet, `${index}`)
    isMention = false
  }
  shell?.finish()
  return emitted
}

interface Shell {
  run(snippet: Snippet, branch: string): void
  /** Reads what nothing called. */
  finish(): void
}

/** What is not run in its turn: a branch that is not taken. */
interface Skipped {
  readonly body: CompoundList
  readonly frame: Frame
}

function createShell(work: Work, emit: (command: Omit<Command, 'deployments' | 'isMention'>) => void): Shell {
  const functions = new Map<string, Defined>()
  const called = new Set<ShellFunction>()
  const skipped = new Map<CompoundList, Skipped>()
  const taken = new Set<CompoundList>()
  const base = createScope()
  const machine: Machine = {
    spend: work.spend,
    hasRoom: work.hasRoom,
    repeat: work.repeat,
    textOf: wordText,
    runInside: (script, frame) => {
      if (frame.depth > 60) return
      const snippet = script.source === undefined ? frame.snippet : decoded(script.source, script, frame)
      runAll(script.commands, { ...frame, snippet, depth: frame.depth + 1, scope: createScope(frame.scope) }, runner)
    },
  }
  const runner: Runner = {
    emit,
    runNode,
    runAll: (statements, frame) => runAll(statements, frame, runner),
    define: (node, frame) => functions.set(node.name.text, { node, frame }),
    skip: (body, frame) => {
      if (!taken.has(body)) skipped.set(body, { body, frame })
    },
    take: body => {
      taken.add(body)
      skipped.delete(body)
    },
    runText: (snippet, frame) => runStatements(statementsOf(snippet.text), { ...frame, snippet }),
    call: (name, words, frame) => {
      const found = functions.get(name)
      if (found === undefined || frame.calls.includes(name)) return found !== undefined
      if (frame.calls.length > 12 || !work.hasRoom()) return true
      called.add(found.node)
      work.repeat(() => callFunction(found, words, frame))
      return true
    },
  }
  const callFunction = ({ node, frame: home }: Defined, words: readonly Argument[] | undefined, frame: Frame): void => {
    const inner = {
      ...frame,
      snippet: home.snippet,
      scope: createCallScope(frame.scope),
      calls: [...frame.calls, node.name.text],
    }
    runBody(node, inner, runner, words)
  }
  const runStatements = (statements: Statements, frame: Frame): void => {
    for (const node of functionsIn(statements))
      if (!functions.has(node.name.text)) functions.set(node.name.text, { node, frame })
    runAll(statements, frame, runner)
  }
  const last: { frame?: Frame } = {}
  return {
    run: (snippet, branch) => {
      for (const [name, text] of snippet.variables) base.set(name, { kind: 'text', text })
      const frame: Frame = {
        snippet,
        scope: base,
        positional: { words: undefined },
        branch,
        depth: 0,
        machine,
        calls: [],
      }
      last.frame = frame
      runStatements(statementsOf(snippet.text), frame)
    },
    finish: () => {
      const frame = last.frame
      if (frame === undefined) return
      for (const defined of uncalled([...functions.values()], called)) {
        if (called.has(defined.node)) continue
        called.add(defined.node)
        callFunction(defined, undefined, { ...frame, branch: `${frame.branch}/f${defined.node.pos}` })
      }
      for (const { body, frame: at } of skipped.values()) runAll(body.commands, at, runner)
    },
  }
}

/** The script in escaped backticks has a text of its own; it stands where they do. */
function decoded(text: string, _script: Script, { snippet }: Frame): Snippet {
  const place = snippet.place(0, 0)
  return { ...snippet, text, holes: [], place: () => place }
}

const maxText = 2_000_000

function statementsOf(text: string): readonly Statement[] {
  if (text.length > maxText) return []
  try {
    return parse(text).commands
  } catch {
    return []
  }
}
