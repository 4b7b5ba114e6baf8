import type { Gate } from '../../../facts/gate.ts'
import type { Value } from '../../../facts/value.ts'
import type { Declared } from './declared.ts'
import { evaluate } from './evaluate.ts'
import type { Evaluated } from './evaluated.ts'
import { instancesOf } from './instances.ts'
import { addressIn, type Deploying, type ModuleChild, type ModuleInstance } from './module-instance.ts'
import { localFolder } from './module-source.ts'
import type { Instance } from './repeated.ts'
import { resolveName } from './resolve-name.ts'
import type { Scope } from './scope.ts'
import type { TerraformModule } from './terraform-module.ts'

interface Making {
  readonly module: TerraformModule
  readonly deploying: Deploying
  readonly address: string
  readonly rootFolder: string
  readonly isRoot: boolean
  /** Nobody sets its variables, as far as is asked. */
  readonly isStandard?: true
  readonly gate?: Gate
  /** The folders of the modules that lead here, this one's last. */
  readonly chain: readonly string[]
  input(name: string): Evaluated | undefined
}

/** A root module with what variable files give it. */
export function createRoot(module: TerraformModule, deploying: Deploying, input: Making['input']): ModuleInstance {
  const { folder } = module
  return create({ module, deploying, address: '', rootFolder: folder, isRoot: true, chain: [folder], input })
}

const none: ReadonlyMap<string, Evaluated> = new Map()

function create(making: Making): ModuleInstance {
  const { chain, isStandard, ...made } = making
  const known: ModuleInstance['known'] = new Map()
  const children = new Map<string, readonly ModuleChild[] | undefined>()
  const { readFile, work } = making.deploying
  const resolve: Scope['resolve'] = (root, steps, at) => resolveName(instance, root, steps, at)
  const instance: ModuleInstance = {
    ...made,
    known,
    repeated: new Map(),
    scope: (file, bindings = none) => ({ file, bindings, resolve, readFile, work }),
    children(name) {
      if (!children.has(name)) {
        // a call that is reached again while its instances are made leads back to itself
        children.set(name, [])
        children.set(name, childrenOf(instance, making, name))
      }
      return children.get(name)
    },
    defaults() {
      return isStandard ? instance : standardOf(making)
    },
  }
  return instance
}

/** The module by itself, as if it were applied. */
function standardOf({ module, deploying }: Making): ModuleInstance {
  const known = deploying.standards.get(module)
  if (known) return known
  const { folder } = module
  const standard = create({
    module,
    deploying,
    address: '',
    rootFolder: folder,
    isRoot: true,
    isStandard: true,
    chain: [folder],
    input: () => undefined,
  })
  deploying.standards.set(module, standard)
  return standard
}

/** Modules call each other to this depth. */
const maxDepth = 20

function childrenOf(
  instance: ModuleInstance,
  { deploying, chain }: Making,
  name: string,
): readonly ModuleChild[] | undefined {
  const call = instance.module.calls.get(name)
  const folder = call && localFolder(call, instance.module.folder)
  const module = folder === undefined ? undefined : deploying.modules.get(folder)
  if (call && folder !== undefined && !module)
    deploying.refused.set(call, `the folder \`${folder || '.'}\` of the module \`${name}\` holds no Terraform`)
  if (!call || !module || folder === undefined) return undefined
  const refused = chain.includes(folder)
    ? `the modules ${[...chain.slice(chain.indexOf(folder)), folder].map(each => `\`${each || '.'}\``).join(', ')} call each other`
    : chain.length >= maxDepth
      ? `modules call each other deeper than ${maxDepth}`
      : undefined
  if (refused !== undefined) {
    deploying.refused.set(call, refused)
    return undefined
  }
  const { instances, gate } = instancesOf(instance, call)
  const both = joined(instance.gate, gate)
  return instances.flatMap((each): readonly ModuleChild[] => {
    if (deploying.budget.left <= 0) {
      deploying.refused.set(call, 'there are too many instances of modules')
      return []
    }
    deploying.budget.left -= 1
    const key = each.key === undefined ? '' : typeof each.key === 'number' ? `[${each.key}]` : `["${each.key}"]`
    const child = create({
      module,
      deploying,
      address: addressIn(instance, `module.${name}${key}`),
      rootFolder: instance.rootFolder,
      isRoot: false,
      chain: [...chain, folder],
      ...(both ? { gate: both } : {}),
      input: inputOf(instance, call, each),
    })
    return [{ ...each, child }]
  })
}

/** The arguments of a call, each evaluated where the call stands. */
function inputOf(instance: ModuleInstance, call: Declared, { bindings }: Instance): Making['input'] {
  return name => {
    const attribute = call.attributes.get(name)
    return attribute && evaluate(attribute.expression(), instance.scope(attribute.file, bindings))
  }
}

/** What hangs on a switch within what hangs on another hangs on both. */
export function joined(outer: Gate | undefined, inner: Gate | undefined): Gate | undefined {
  if (!outer || !inner) return inner ?? outer
  const defaults = [outer.byDefault, inner.byDefault]
  return {
    expression: `${outer.expression} && ${inner.expression}`,
    place: inner.place,
    byDefault: defaults.includes(false) ? false : defaults.includes(undefined) ? undefined : true,
    present: bothPresent(outer.present, inner.present),
  }
}

function bothPresent(outer: Value<boolean>, inner: Value<boolean>): Value<boolean> {
  const isFirm = (value: Value<boolean>, wanted: boolean): boolean => value.kind === 'known' && value.value === wanted
  if (isFirm(outer, false) || isFirm(inner, true)) return outer
  if (isFirm(inner, false) || isFirm(outer, true)) return inner
  return outer.kind === 'unknown' ? outer : inner
}
