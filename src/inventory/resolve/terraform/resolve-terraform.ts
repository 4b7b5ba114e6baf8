import type { Fact, FactKind } from '../../../facts/fact.ts'
import type { Place } from '../../../text/place.ts'
import type { Deployment } from '../../inventory.ts'
import type { UnreadPart } from '../../read-sources.ts'
import type { Declared } from './declared.ts'
import { deploy, factsOfModule, readFrom, type TerraformRepository } from './deploy.ts'
import { credentialsIn } from './facts/credentials.ts'
import type { Deploying } from './module-instance.ts'
import { rootsOf, variantsOf } from './roots.ts'
import { modulesOf, type TerraformModule } from './terraform-module.ts'

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
  const alone = { modules, work, budget, refused: new Map(), standards: new Map() }
  return {
    deployments: made.map(({ deployment }) => deployment),
    facts: [
      ...files.flatMap(file =>
        credentialsIn(file).map(fact => ({ ...fact, deployments: ofFile.get(file.path) ?? [] })),
      ),
      ...[...ofModule].flatMap(([module, ids]) => factsOfModule(module, ids, alone, repository)),
      ...made.flatMap(({ facts }) => facts),
    ],
    unread: [
      ...[...refused].map(([call, why]) => ({ place: call.file.place(call.head), reason: `not followed: ${why}` })),
      ...exhausted.map(place => ({ place, reason: 'not all is evaluated: there is too much of it' })),
    ].map(unread => ({ ...unread, hides: statedByInstances })),
  }
}
