import type { Fact, FactKind } from '../../../facts/fact.ts'
import type { Place } from '../../../text/place.ts'
import type { Deployment, Scope } from '../../inventory.ts'
import type { Layout } from '../../layout.ts'
import { promiseOf } from '../../promise-of.ts'
import type { UnreadPart } from '../../read-sources.ts'
import type { TerraformFile } from '../../readers/terraform-file.ts'
import { createRoot } from './create-instance.ts'
import { attributesOf, type Declared } from './declared.ts'
import { evaluate } from './evaluate.ts'
import type { Evaluated } from './evaluated.ts'
import { inputsOf } from './facts/channel-inputs.ts'
import { credentialsIn } from './facts/credentials.ts'
import { deploymentFacts } from './facts/deployment-facts.ts'
import { channelInputFact, moduleFacts } from './facts/module-facts.ts'
import { isDistributed } from './is-distributed.ts'
import type { Deploying, ModuleInstance } from './module-instance.ts'
import { joinedPath } from './module-source.ts'
import { rootsOf, type Variant, variantsOf } from './roots.ts'
import { modulesOf, type TerraformModule } from './terraform-module.ts'

export interface TerraformRepository {
  readonly files: readonly TerraformFile[]
  readonly layout: Layout
  readonly scopeFor: (path: string) => Scope
  /** The text of a file of the repository, where it was read. */
  textOf(path: string): string | undefined
}

export interface ResolvedTerraform {
  readonly deployments: readonly Deployment[]
  readonly facts: readonly Fact[]
  /** Calls that were not followed. */
  readonly unread: readonly UnreadPart[]
}

/** What only a module that is followed states; what it says by itself is read whoever calls it. */
const statedByInstances: readonly FactKind[] = [
  'application',
  'consumed',
  'grant',
  'image',
  'offer',
  'relation',
  'secret',
]

/** More instances of modules and resources than these are not followed. */
const maxInstances = 50_000

/** What evaluating one deployment and all of them may take: some seconds. */
const maxWork = { each: 300_000, all: 2_000_000 }

/** One deployment for each root module and variant, with the facts that its values make. */
export function resolveTerraform(repository: TerraformRepository): ResolvedTerraform {
  const { files } = repository
  if (files.length === 0) return { deployments: [], facts: [], unread: [] }
  const modules = modulesOf(files)
  const refused = new Map<Declared, string>()
  const budget = { left: maxInstances }
  const exhausted: Place[] = []
  const standards: Deploying['standards'] = new Map()
  let left = maxWork.all
  const made = rootsOf(modules, repository.scopeFor).flatMap(root =>
    variantsOf(root, files, modules).map(variant => {
      const work = { left: Math.min(maxWork.each, left), depth: 0 }
      const given = work.left
      const readFile = readFrom(repository, root.folder)
      const deploying: Deploying = { modules, budget, work, refused, standards, readFile }
      const deployed = deploy(root, variant, deploying, repository)
      left -= given - Math.max(0, work.left)
      if (work.left <= 0) exhausted.push(deployed.deployment.place)
      return deployed
    }),
  )
  const ofModule = new Map<TerraformModule, string[]>()
  const ofFile = new Map<string, string[]>()
  for (const { deployment, modules: reached } of made)
    for (const module of reached) ofModule.set(module, [...(ofModule.get(module) ?? []), deployment.id])
  for (const { deployment } of made)
    for (const path of deployment.files) ofFile.set(path, [...(ofFile.get(path) ?? []), deployment.id])
  const work = { left: maxWork.each, depth: 0 }
  return {
    deployments: made.map(({ deployment }) => deployment),
    facts: [
      ...files.flatMap(file =>
        credentialsIn(file).map(fact => ({ ...fact, deployments: ofFile.get(file.path) ?? [] })),
      ),
      ...[...ofModule].flatMap(([module, ids]) => ofModuleItself(module, ids, { modules, work }, repository)),
      ...made.flatMap(({ facts }) => facts),
    ],
    unread: [
      ...[...refused].map(([call, why]) => ({ place: call.file.place(call.head), reason: `not followed: ${why}` })),
      ...exhausted.map(place => ({ place, reason: 'not all is evaluated: there is too much of it' })),
    ].map(unread => ({ ...unread, hides: statedByInstances })),
  }
}

/** A path is as the module's `path.module` gives it, from the repository's root, or relative to the root module. */
function readFrom({ textOf }: TerraformRepository, folder: string): Deploying['readFile'] {
  return path => {
    const [inRepository, inRoot] = [joinedPath('', path), joinedPath(folder, path)]
    return (
      (inRepository === undefined ? undefined : textOf(inRepository)) ??
      (inRoot === undefined ? undefined : textOf(inRoot))
    )
  }
}

/** What a module says whoever calls it, once for all deployments. */
function ofModuleItself(
  module: TerraformModule,
  deployments: readonly string[],
  { modules, work }: Pick<Deploying, 'modules' | 'work'>,
  repository: TerraformRepository,
): readonly Fact[] {
  const deploying = {
    modules,
    budget: { left: maxInstances },
    work,
    refused: new Map(),
    standards: new Map(),
    readFile: readFrom(repository, module.folder),
  }
  const instance = createRoot(module, deploying, () => undefined)
  return moduleFacts(instance).map(fact => ({ ...fact, deployments }))
}

interface Deployed {
  readonly modules: readonly TerraformModule[]
  readonly deployment: Deployment
  readonly facts: readonly Fact[]
}

function deploy(
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
  return {
    deployment: {
      id,
      kind: 'terraform',
      files: [...new Set(paths)],
      place: first ? first.place({ start: 0, end: 0 }) : { path: folder, line: 1, column: 1, endLine: 1, endColumn: 1 },
      scope,
      ...(promise ? { promise } : {}),
      distributed: isDistributed(root),
    },
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
