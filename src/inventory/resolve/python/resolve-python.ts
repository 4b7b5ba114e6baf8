import type { Fact } from '../../../facts/fact.ts'
import { isCharmClass, type PythonCall, type PythonFile } from '../../readers/python-file.ts'
import type { SequenceOutline } from '../../readers/reader.ts'
import { deploy } from './deploy.ts'
import { describe } from './describe.ts'
import { evaluate } from './evaluate.ts'
import { withHeld } from './held.ts'
import { consume, offer } from './offers.ts'
import { refresh } from './refresh.ts'
import { relate } from './relate.ts'
import { isStarter, runCommand } from './run-command.ts'
import { setOptions } from './set-options.ts'
import { createWorld, type Env, type World } from './world.ts'

export interface ResolvedPython {
  readonly facts: readonly Fact[]
  readonly sequences: readonly SequenceOutline[]
}

/** Steps of evaluation for one file. */
const maxSteps = 50_000

/** What modules of Python deploy, change and relate, a sequence for each that states something. */
export function resolvePython(files: readonly PythonFile[]): ResolvedPython {
  const byPath = new Map(files.map(file => [file.path, file]))
  const facts: Fact[] = []
  const sequences: SequenceOutline[] = []
  for (const file of files) {
    if (!file.states) continue
    const world = createWorld(byPath, maxSteps, evaluate)
    const stated = file.module().calls.flatMap(call => factsOf(call, file, world))
    const last = stated.at(-1)
    if (!last) continue
    facts.push(...stated)
    const isScript = file.module().calls.every(({ call }) => isStarter(call.callee))
    sequences.push({ id: file.path, kind: isScript ? 'script' : 'tests', path: file.path, place: last.place })
  }
  return { facts, sequences }
}

function factsOf({ call, scope, at, branches }: PythonCall, file: PythonFile, world: World): readonly Fact[] {
  const env: Env = { world, file, scope, at, branches, turns: new Map(), depth: 0 }
  const { callee } = call
  const name = callee.kind === 'name' || callee.kind === 'attribute' ? callee.name : ''
  switch (name) {
    case 'deploy':
      return withHeld(deploy(call, env), call, env)
    case 'refresh':
    case 'upgrade_charm':
      return withHeld(refresh(call, env), call, env)
    case 'config':
    case 'set_config':
      return withHeld(setOptions(call, env), call, env)
    case 'offer':
    case 'create_offer':
      return offer(call, env)
    case 'consume':
      return consume(call, env)
    case 'integrate':
    case 'relate':
    case 'add_relation':
      return relate(call, env)
    default:
      return isCharmClass(name) ? withHeld(describe(call, env), call, env) : runCommand(call, env)
  }
}
