import type { Gate } from '../../../facts/gate.ts'
import type { TerraformFile } from '../../readers/terraform-file.ts'
import type { Declared } from './declared.ts'
import { type Evaluated, failure, type Origin } from './evaluated.ts'
import type { Instance, Repeated } from './repeated.ts'
import type { Scope } from './scope.ts'
import type { TerraformModule } from './terraform-module.ts'
import type { Work } from './work.ts'

/** What all modules of a deployment share. `left` bounds how many instances of modules and resources there may be. */
export interface Deploying {
  readonly modules: ReadonlyMap<string, TerraformModule>
  readonly budget: { left: number }
  readonly work: Work
  /** Each module while nobody sets its variables, for all deployments. */
  readonly standards: Map<TerraformModule, ModuleInstance>
  /** Calls that are not followed, and why: modules that call each other in a circle, too many of them. */
  readonly refused: Map<Declared, string>
  readFile(path: string): string | undefined
}

/** A module as one call, or nobody, instantiates it. */
export interface ModuleInstance {
  readonly module: TerraformModule
  readonly deploying: Deploying
  /** `module.platform`; empty for the root. */
  readonly address: string
  /** The root of the deployment. */
  readonly rootFolder: string
  readonly isRoot: boolean
  readonly gate?: Gate
  /** What the call, or a file of variables, gives a variable. */
  input(name: string): Evaluated | undefined
  /** The scope of an expression of the module. */
  scope(file: TerraformFile, bindings?: ReadonlyMap<string, Evaluated>): Scope
  /** The instances of the local module that a call makes; undefined where its source is not in the repository. */
  children(call: string): readonly ModuleChild[] | undefined
  /** The module while nobody sets its variables. */
  defaults(): ModuleInstance
  /** What was asked before; a value that is being computed leads back to itself. */
  readonly known: Map<string, Evaluated | 'computing'>
  readonly repeated: Map<Declared, Repeated>
}

export interface ModuleChild extends Instance {
  readonly child: ModuleInstance
}

/** Computes a value of the module once; what leads back to itself is a failure that says so. */
export function once(instance: ModuleInstance, name: string, at: Origin, compute: () => Evaluated): Evaluated {
  const known = instance.known.get(name)
  if (known === 'computing') return failure(`\`${name}\` leads back to itself`, at)
  if (known) return known
  instance.known.set(name, 'computing')
  const value = compute()
  instance.known.set(name, value)
  return value
}

/** The address of something in a module: `module.platform.juju_application.dex`. */
export const addressIn = ({ address }: Pick<ModuleInstance, 'address'>, name: string): string =>
  address === '' ? name : `${address}.${name}`
