import type { CompoundList, Function as ShellFunction, Statement } from 'unbash'
import type { Snippet } from '../snippet.ts'
import type { Command } from '../word.ts'
import type { Argument, Frame, Statements } from './frame.ts'

/** What running needs beside the frame: the functions, and where commands go. */
export interface Runner {
  /** Runs commands one after the other. */
  runAll(statements: Statements, frame: Frame): void
  runNode(node: Statement['command'] | ShellFunction['body'], running: Running): void
  define(node: ShellFunction, frame: Frame): void
  /** Runs a function by its name; false where there is none. */
  call(name: string, words: readonly Argument[], frame: Frame): boolean
  /** A branch that is not taken here; it is read in the end, if nothing else takes it. */
  skip(body: CompoundList, frame: Frame): void
  /** Says that a branch is taken. */
  take(body: CompoundList): void
  /** Runs a text as commands, in a shell of its own where it `startsAfresh`. */
  runText(snippet: Snippet, frame: Frame): void
  emit(command: Omit<Command, 'deployments' | 'isMention'>): void
}

/** `input` is what is piped or redirected into it, as a snippet. */
export interface Running {
  readonly frame: Frame
  readonly runner: Runner
  readonly input?: Snippet
}
