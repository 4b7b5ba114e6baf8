import type { Fact } from '../../../../facts/fact.ts'
import type { Gate } from '../../../../facts/gate.ts'
import { joined } from '../create-instance.ts'
import type { Declared } from '../declared.ts'
import { instancesOf } from '../instances.ts'
import { addressIn, type ModuleInstance } from '../module-instance.ts'
import type { TerraformModule } from '../terraform-module.ts'
import { statedAccessEntries } from './access-entries.ts'
import { statedApplication } from './application.ts'
import { statedRemoteModule } from './called-module.ts'
import { channelInputs } from './channel-inputs.ts'
import { statedAccessPolicy, statedRoleBinding } from './cluster-access.ts'
import { statedRole } from './cluster-role.ts'
import { makesCluster, statedClusterVersion, statedModuleVersion } from './cluster-version.ts'
import { statedAccess, statedOfferAccess, statedSecretAccess } from './grant.ts'
import { channelInputFact } from './module-facts.ts'
import { statedOffer } from './offer.ts'
import { optionGates } from './option-gates.ts'
import { statedRelation } from './relation.ts'
import { statedSecret } from './secret.ts'
import type { Stating } from './stating.ts'

interface DeploymentFacts {
  readonly facts: readonly Fact[]
  /** The modules that it is made of, the root first. */
  readonly modules: readonly TerraformModule[]
}

/** What all module instances of a deployment state. */
export function deploymentFacts(root: ModuleInstance, deployment: string): DeploymentFacts {
  const facts: Fact[] = []
  const modules = new Set<TerraformModule>()
  const waiting = [root]
  for (let instance = waiting.pop(); instance; instance = waiting.pop()) {
    const { module } = instance
    modules.add(module)
    for (const fact of statedBy(instance, deployment)) facts.push(fact)
    const children = [...module.calls.keys()].flatMap(name => instance.children(name) ?? [])
    for (const { child } of children.toReversed()) waiting.push(child)
  }
  return { facts, modules: [...modules] }
}

function statedBy(instance: ModuleInstance, deployment: string): readonly Fact[] {
  const resources = [...instance.module.resources].flatMap(([name, declared]) => {
    const stated = byType(declared.labels[0] ?? '')
    return stated ? each(instance, declared, name, deployment).flatMap(stated) : []
  })
  const calls = [...instance.module.calls].flatMap(([name, declared]) => {
    const isRemote = instance.children(name) === undefined
    return each(instance, declared, `module.${name}`, deployment).flatMap(stating =>
      isRemote
        ? [...statedRemoteModule(stating), ...statedModuleVersion(stating), ...statedAccessEntries(stating)]
        : channelInputs(stating).flatMap(input => channelInputFact(input, [deployment])),
    )
  })
  const blocks = [...instance.module.resources.values(), ...instance.module.calls.values()]
  return [...resources, ...calls, ...blocks.flatMap(block => gates(instance, block, deployment))]
}

/** One statement for each instance of a block. */
function each(instance: ModuleInstance, declared: Declared, name: string, deployment: string): readonly Stating[] {
  const { instances, gate } = instancesOf(instance, declared)
  const both = joined(instance.gate, gate)
  const { budget, refused } = instance.deploying
  const within = instances.slice(0, Math.max(0, budget.left))
  if (within.length < instances.length) refused.set(declared, 'there are too many instances of resources')
  budget.left -= within.length
  return within.map(({ key, bindings }) => ({
    instance,
    deployment,
    declared,
    bindings,
    address: addressIn(instance, key === undefined ? name : `${name}[${JSON.stringify(key)}]`).slice(0, 400),
    ...(both ? { gate: both } : {}),
  }))
}

function gates(instance: ModuleInstance, declared: Declared, deployment: string): readonly Fact[] {
  const { gate } = instancesOf(instance, declared)
  const all: readonly Gate[] = [...(gate ? [gate] : []), ...optionGates(instance, declared)]
  return all.map(one => ({ kind: 'gate', deployments: [deployment], ...one }))
}

/** Resources that state a fact: of the juju provider, and who may do what in a cluster. */
function byType(type: string): ((stating: Stating) => readonly Fact[]) | undefined {
  if (type === 'aws_eks_access_policy_association') return statedAccessPolicy
  if (/^kubernetes_(?:cluster_)?role(?:_v1)?$/.test(type)) return statedRole
  if (/^kubernetes_(?:cluster_)?role_binding(?:_v1)?$/.test(type)) return statedRoleBinding
  if (makesCluster(type)) return statedClusterVersion
  if (!type.startsWith('juju_')) return undefined
  switch (type) {
    case 'juju_application':
      return statedApplication
    case 'juju_integration':
      return statedRelation
    case 'juju_offer':
      return statedOffer
    case 'juju_access_offer':
      return statedOfferAccess
    case 'juju_access_secret':
      return statedSecretAccess
    case 'juju_secret':
      return statedSecret
    default:
      return /^juju_(?:jaas_)?access_/.test(type) ? statedAccess : undefined
  }
}
