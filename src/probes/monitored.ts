import type { ApplicationFact } from '../facts/application.ts'
import { applicationsIn, type DeployedApplication } from '../inventory/deployed-application.ts'
import { factsIn } from '../inventory/facts-in.ts'
import type { Deployment, Inventory } from '../inventory/inventory.ts'
import { isAbsent } from '../inventory/presence.ts'
import type { Known, MonitoringCharm } from '../knowledge/known.ts'
import { standingDeployments } from './named-applications.ts'

/**
 * The applications of a deployment by what they are to the observability stack. `observed` are those it would watch,
 * `products` those of them that are part of a product that is known.
 */
export interface Monitored {
  readonly deployment: Deployment
  readonly agents: readonly Monitor[]
  /** Agents of Terraform that are switched off in this deployment. */
  readonly switchedOff: readonly ApplicationFact[]
  readonly backends: readonly DeployedApplication[]
  readonly observed: readonly DeployedApplication[]
  readonly products: readonly DeployedApplication[]
  /** Enough of a product to be one: less is a part of it, which somebody else completes. */
  readonly isWhole: boolean
}

/** An application of the stack with what is known of its charm; of one that only the guide names no endpoint is. */
export interface Monitor {
  readonly application: DeployedApplication
  readonly charm: Pick<MonitoringCharm, 'collects' | 'sends' | 'replacedBy'>
}

/** Every probe of the stack asks: each inventory is gone through once for the same knowledge and agents. */
const seen = new WeakMap<
  Inventory,
  { readonly known: Known; readonly key: string; readonly all: readonly Monitored[] }
>()

/** The deployments in a place that promises a risk. `agents` are charms that the guide calls agents. */
export function monitoredDeployments(
  inventory: Inventory,
  known: Known,
  agents: readonly string[] = [],
): readonly Monitored[] {
  const news = agents.filter(agent => !known.monitoring.some(({ charm }) => charm === agent))
  const key = news.join(' ')
  const last = seen.get(inventory)
  if (last?.known === known && last.key === key) return last.all
  const roles = rolesOf(known, news)
  const all = standingDeployments(inventory).map(deployment => monitoredIn(inventory, deployment, roles))
  seen.set(inventory, { known, key, all })
  return all
}

interface Roles {
  readonly monitors: ReadonlyMap<string, MonitoringCharm>
  readonly products: ReadonlySet<string>
  /** Ingresses and providers of certificates stand beside the stack as beside others. */
  readonly neutral: ReadonlySet<string>
}

function rolesOf(known: Known, agents: readonly string[]): Roles {
  const named = agents.map(charm => [charm, { charm, role: 'agent', collects: [], sends: [] }] as const)
  return {
    monitors: new Map<string, MonitoringCharm>([
      ...named,
      ...known.monitoring.map(each => [each.charm, each] as const),
    ]),
    products: new Set(known.products.flatMap(({ product, charms }) => [product, ...charms.map(({ charm }) => charm)])),
    neutral: new Set([...known.ingresses, ...known.certificateProviders].map(({ charm }) => charm)),
  }
}

const declaredIn = factsIn('application')

function monitoredIn(inventory: Inventory, deployment: Deployment, roles: Roles): Monitored {
  const agents: Monitor[] = []
  const backends: DeployedApplication[] = []
  const observed: DeployedApplication[] = []
  const products: DeployedApplication[] = []
  for (const application of applicationsIn(inventory, deployment)) {
    const { charm } = application
    const monitor = roles.monitors.get(charm.name)
    const isProduct = roles.products.has(charm.name)
    if (monitor?.role === 'agent') agents.push({ application, charm: monitor })
    else if (monitor?.role === 'backend') backends.push(application)
    else if (monitor === undefined && (isProduct || !roles.neutral.has(charm.name))) observed.push(application)
    if (monitor === undefined && isProduct) products.push(application)
  }
  const charms = new Set(products.map(({ charm }) => charm.name))
  const isWhole = charms.size > 2 || [...charms].filter(charm => !roles.neutral.has(charm)).length > 1
  const isAgent = ({ charm }: ApplicationFact): boolean => roles.monitors.get(charm?.name ?? '')?.role === 'agent'
  const switchedOff =
    deployment.kind === 'terraform'
      ? declaredIn(inventory, deployment).filter(fact => isAbsent(fact.gate) && isAgent(fact))
      : []
  return { deployment, agents, switchedOff, backends, observed, products, isWhole }
}

/** Whether a deployment is the stack itself, with what else stands beside it. */
export function isStack({ backends, observed, products }: Monitored): boolean {
  return backends.length > 0 && products.length === 0 && observed.length <= backends.length
}
