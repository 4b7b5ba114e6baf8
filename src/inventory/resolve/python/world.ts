import { foldersOf } from '../../path-parts.ts'
import type { PythonBranches, PythonExpression, PythonFile, PythonScope } from '../../readers/python-file.ts'
import type { Outcome } from './outcome.ts'

/** The modules of a repository, and how much more may be evaluated. */
export interface World {
  /** The module that another one imports by a name such as `.constants` or `tests.integration.constants`. */
  imported(by: PythonFile, module: string): PythonFile | undefined
  evaluate(expression: PythonExpression, env: Env): Outcome
  /** Counts a step; false when there were too many. */
  step(): boolean
}

/** Where an expression is evaluated. `turns` are the loops of which one turn is looked at. */
export interface Env {
  readonly world: World
  readonly file: PythonFile
  readonly scope: PythonScope
  readonly at: number
  readonly branches: PythonBranches
  readonly turns: ReadonlyMap<PythonExpression, number>
  readonly depth: number
}

/** `steps` bounds what is evaluated in it. */
export function createWorld(
  byPath: ReadonlyMap<string, PythonFile>,
  steps: number,
  evaluate: World['evaluate'],
): World {
  let left = steps
  const found = new Map<string, PythonFile | undefined>()
  return {
    evaluate,
    imported(by, module) {
      const key = `${by.path}:${module}`
      if (!found.has(key)) found.set(key, moduleOf(by, module, byPath))
      return found.get(key)
    },
    step: () => {
      left -= 1
      return left >= 0
    },
  }
}

function moduleOf(by: PythonFile, module: string, byPath: ReadonlyMap<string, PythonFile>): PythonFile | undefined {
  const parts = module
    .replace(/^\.+/, '')
    .split('.')
    .filter(part => part !== '')
  for (const folder of foldersToLookIn(by.path, module)) {
    const path = [...folder, ...parts].join('/')
    const file = byPath.get(`${path}.py`) ?? byPath.get(`${path}/__init__.py`)
    if (file) return file
  }
  return undefined
}

/** One folder up for each dot but the first; without dots, any folder above may be on Python's path, the nearest first. */
function foldersToLookIn(path: string, module: string): readonly (readonly string[])[] {
  const folders = foldersOf(path)
  const dots = /^\.*/.exec(module)?.[0].length ?? 0
  if (dots > 0) return dots - 1 <= folders.length ? [folders.slice(0, folders.length - (dots - 1))] : []
  return [...folders.keys(), folders.length].toReversed().map(count => folders.slice(0, count))
}
