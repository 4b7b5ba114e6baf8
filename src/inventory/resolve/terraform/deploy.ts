import type { Fact } from '../../../facts/fact.ts'
import type { Deployment, Scope } from '../../inventory.ts'
import type { Layout } from '../../layout.ts'
import { promiseOf } from '../../promise-of.ts'
import type { TerraformFile } from '../../readers/terraform-file.ts'
import { createRoot } from './create-instance.ts'
import { attributesOf } from './declared.ts'
import { evaluate } from './evaluate.ts'
import type { Evaluated } from './evaluated.ts'
import { inputsOf } from './facts/channel-inputs.ts'
import { deploymentFacts } from './facts/deployment-facts.ts'
import { channelInputFact, moduleFacts } from './facts/module-facts.ts'
import { isDistributed } from './is-distributed.ts'
import type { Deploying, ModuleInstance } from './module-instance.ts'
import { joinedPath } from './module-source.ts'
import type { Variant } from './roots.ts'
import { keepRoot } from './seen-arguments.ts'
import type { TerraformModule } from './terraform-module.ts'

export interface TerraformRepository {
  readonly files: readonly TerraformFile[]
  readonly layout: Layout
  readonly scopeFor: (path: string) => Scope
  /** The text of a file of the repository, where it was read. */
  textOf(path: string): string | undefined
}

/** A path is as the module's `path.module` gives it, from the repository's root, or relative to the root module. */
export function readFrom({ textOf }: TerraformRepository, folder: string): Deploying['readFile'] {
  return path => {
    const [inRepository, inRoot] = [joinedPath('', path), joinedPath(folder, path)]
    return (
      (inRepository === undefined ? undefined : textOf(inRepository)) ??
      (inRoot === undefined ? undefined : textOf(inRoot))
    )
  }
}

/** What a module says whoever calls it, once for all deployments. */
export function factsOfModule(
  module: TerraformModule,
  deployments: readonly string[],
  alone: Omit<Deploying, 'readFile'>,
  repository: TerraformRepository,
): readonly Fact[] {
  const deploying = { ...alone, readFile: readFrom(repository, module.folder) }
  const instance = createRoot(module, deploying, () => undefined)
  return moduleFacts(instance).map(fact => ({ ...fact, deployments }))
}

/** A root module that is applied with some variable files, what that states, and the modules that it is made of. */
interface Deployed {
  readonly modules: readonly TerraformModule[]
  readonly deployment: Deployment
  readonly facts: readonly Fact[]
}

export function deploy(
  root: TerraformModule,
  variant: Variant,
  deploying: Deploying,
  repository: TerraformRepository,
): Deployed {
  const { scopeFor, layout } = repository
  const folder = root.folder || '.'
  const id = variant.named ? `${folder} (${relative(variant.named.path, root.folder)})` : folder
  const instance = createRoot(
    root,
    deploying,
    inputOf(variant, () => instance),
  )
  const { facts, modules } = deploymentFacts(instance, id)
  const files = modules.flatMap(module => module.files.map(file => file.path))
  const first = root.files.find(({ path }) => /(?:^|\/)main\.tf(?:\.json)?$/.test(path)) ?? root.files[0]
  const path = variant.named?.path ?? first?.path ?? folder
  const scope = scopeFor(path)
  const promise = promiseOf(path, scope, layout)
  const paths = [...(first ? [first.path] : []), ...files, ...variant.files.map(file => file.path)]
  const deployment: Deployment = {
    id,
    kind: 'terraform',
    files: [...new Set(paths)],
    place: first ? first.place({ start: 0, end: 0 }) : { path: folder, line: 1, column: 1, endLine: 1, endColumn: 1 },
    scope,
    ...(promise ? { promise } : {}),
    distributed: isDistributed(root),
  }
  keepRoot(deployment, instance)
  return {
    deployment,
    facts: [...facts, ...handedBy(variant, instance, id)],
    modules,
  }
}

/** The channels in the lines of variable files. */
function handedBy({ files }: Variant, instance: ModuleInstance, deployment: string): readonly Fact[] {
  const attributes = files.flatMap(file => [...attributesOf(file.body.attributes, file).values()])
  const inputs = attributes.flatMap(attribute =>
    inputsOf(attribute, { instance, bindings: new Map(), owner: 'channel' }),
  )
  return inputs.flatMap(input => channelInputFact(input, [deployment]))
}

const relative = (path: string, folder: string): string => (folder === '' ? path : path.slice(folder.length + 1))

/** What variable files give; the last that names a variable counts. */
function inputOf({ files }: Variant, instance: () => ModuleInstance): (name: string) => Evaluated | undefined {
  const given = files.map(file => attributesOf(file.body.attributes, file))
  return name => {
    const attribute = given.findLast(attributes => attributes.has(name))?.get(name)
    return attribute && evaluate(attribute.expression(), instance().scope(attribute.file))
  }
}
