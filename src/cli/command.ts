import { resolve } from 'node:path'
import { problemText } from '../report/problem-text.ts'
import type { Problem } from '../run/problem.ts'
import { log } from '../text/escape-log.ts'
import type { Options } from './options.ts'
import type { World } from './world.ts'

export type CommandOptions = Extract<Options, { kind: 'command' }>
export type CommandWorld = World & { readonly version: string }

export function fail(problem: Problem, world: World): number {
  world.err(log`${problemText(problem.causes)}\n`)
  return problem.exitCode
}

export const rootOf = ({ argument = '.' }: CommandOptions, { cwd }: World): { readonly root: string } => ({
  root: resolve(cwd, argument),
})

export const guideOf = ({ guide }: CommandOptions): { readonly guide?: string } =>
  guide === undefined ? {} : { guide }

/** Colour only on a terminal, and not where `NO_COLOR` is set (no-color.org). */
export const colourFor = ({ isTerminal, env }: World): boolean => isTerminal && !env.NO_COLOR && env.TERM !== 'dumb'
