import type { CommandNode, Pipeline, Redirection, Function as ShellFunction, Statement } from 'unbash'
import { deeper, runBranch } from './branched.ts'
import { runAndOr, runCase, runIf } from './branches.ts'
import type { Argument, Frame, Statements } from './frame.ts'
import { inputOf, outputOf } from './input.ts'
import { runFor, runWhile } from './loops.ts'
import { runCommand } from './run-command.ts'
import type { Runner, Running } from './runner.ts'
import { createScope } from './scope.ts'

/** Runs commands one after the other. */
export function runAll(statements: Statements, frame: Frame, runner: Runner): void {
  for (const statement of statements) {
    if (!frame.machine.spend(1)) return
    runNode(statement.command, { frame, runner })
  }
}

/** Runs one command, whatever it is made of. */
export function runNode(node: Statement['command'] | ShellFunction['body'], running: Running): void {
  const { frame, runner, input } = running
  if (frame.depth > maxDepth) return
  switch (node.type) {
    case 'Command':
      runCommand(node, inputOf(node.redirects, frame) ?? input, frame, runner)
      break
    case 'Redirected':
      runRedirected(node.command, node.redirects, running)
      break
    case 'Pipeline':
      runPipeline(node, running)
      break
    case 'AndOr':
      runAndOr(node, running)
      break
    case 'If':
      runIf(node, running)
      break
    case 'Case':
      runCase(node, running)
      break
    case 'For':
    case 'Select':
      runFor(node, running)
      break
    case 'While':
      runWhile(node, running)
      break
    case 'ArithmeticFor':
      runBranch(node.body, `l${node.pos}`, running)
      break
    case 'Subshell':
      runAll(node.body.commands, deeper({ ...frame, scope: createScope(frame.scope) }), runner)
      break
    case 'BraceGroup':
      runAll(node.body.commands, deeper(frame), runner)
      break
    case 'CompoundList':
      runAll(node.commands, deeper(frame), runner)
      break
    case 'Coproc':
      runNode(node.body, { frame: deeper(frame), runner })
      break
    case 'Function':
      runner.define(node, frame)
      break
    case 'TestCommand':
    case 'ArithmeticCommand':
      return
  }
}

const maxDepth = 60

function runRedirected(command: CommandNode, redirects: readonly Redirection[], running: Running): void {
  const input = inputOf(redirects, running.frame) ?? running.input
  runNode(command, { ...running, frame: deeper(running.frame), ...(input ? { input } : {}) })
}

function runPipeline({ commands }: Pipeline, running: Running): void {
  const { frame, runner } = running
  let input = running.input
  for (const [index, command] of commands.entries()) {
    const inner = commands.length > 1 ? deeper({ ...frame, scope: createScope(frame.scope) }) : frame
    runNode(command, { frame: inner, runner, ...(input ? { input } : {}) })
    input = index < commands.length - 1 ? outputOf(command, inner, input) : undefined
  }
}

/** Runs the body of a function with the arguments of a call. */
export function runBody(
  node: ShellFunction,
  frame: Frame,
  runner: Runner,
  words: readonly Argument[] | undefined,
): void {
  runNode(node.body, { frame: { ...deeper(frame), positional: { words } }, runner })
}
