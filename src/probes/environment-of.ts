import type { Deployment } from '../inventory/inventory.ts'

const environments: ReadonlyMap<string, string> = new Map(
  [
    ['production', 'prod', 'prd', 'live'],
    ['staging', 'stage', 'stg', 'preprod'],
    ['development', 'dev', 'lab', 'sandbox'],
    ['quality', 'qa', 'uat'],
  ].flatMap(([name = '', ...others]) => [name, ...others].map(word => [word, name] as const)),
)

/** What the path of a deployment says that it is for (`envs/prod`, `bundle-staging.yaml`); undefined where it says nothing. */
export function environmentOf({ id }: Pick<Deployment, 'id'>): string | undefined {
  const words = id.toLowerCase().split(/[^a-z]+/)
  const named = new Set(words.flatMap(word => environments.get(word) ?? []))
  return named.size === 1 ? [...named][0] : undefined
}
