import { callValue } from './call-value.ts'
import { evaluate } from './evaluate.ts'
import { type Evaluated, failure, type Origin, textFrom, unknown } from './evaluated.ts'
import { type ModuleInstance, once } from './module-instance.ts'
import { resourceValue } from './resource-value.ts'
import type { Scope, Step } from './scope.ts'
import { variableValue } from './variable-value.ts'

/** What a name of a module stands for (developer.hashicorp.com/terraform/language/expressions/references). */
export function resolveName(
  instance: ModuleInstance,
  root: string,
  steps: readonly Step[],
  at: Origin,
): ReturnType<Scope['resolve']> {
  const [first] = steps
  const name = typeof first === 'string' ? first : undefined
  switch (root) {
    case 'var':
      return { value: name === undefined ? bare(root, at) : variableValue(instance, name, at), taken: 1 }
    case 'local':
      return { value: name === undefined ? bare(root, at) : localValue(instance, name, at), taken: 1 }
    case 'path':
      return { value: pathValue(instance, name, at), taken: 1 }
    case 'module':
      return name === undefined ? { value: bare(root, at), taken: 1 } : callValue(instance, name, steps, at)
    case 'data': {
      const address = ['data', ...steps.filter(step => typeof step === 'string')].join('.').slice(0, 200)
      return { value: unknown(`\`${address}\` is read when the files are applied`, at, address), taken: steps.length }
    }
    case 'each':
    case 'count':
    case 'self':
      return { value: unknown(`\`${root}\` is not known here`, at), taken: steps.length }
    case 'terraform':
      return { value: unknown('the workspace is chosen when the files are applied', at), taken: steps.length }
    default:
      return name === undefined
        ? { value: bare(root, at), taken: 0 }
        : resourceValue(instance, `${root}.${name}`, steps, at)
  }
}

const bare = (root: string, at: Origin): Evaluated => failure(`\`${root.slice(0, 80)}\` is no value`, at)

function localValue(instance: ModuleInstance, name: string, at: Origin): Evaluated {
  const attribute = instance.module.locals.get(name)
  if (!attribute) return failure(`the local value \`${name.slice(0, 80)}\` is not declared`, at)
  return once(instance, `local.${name}`, at, () => evaluate(attribute.expression(), instance.scope(attribute.file)))
}

/** Folders of the repository; the files are as good as applied in the folder of the root. */
function pathValue({ module, rootFolder }: ModuleInstance, name: string | undefined, at: Origin): Evaluated {
  if (name === 'module') return textFrom(module.folder || '.', at)
  if (name === 'root' || name === 'cwd') return textFrom(rootFolder || '.', at)
  return failure('`path` has no such part', at)
}
