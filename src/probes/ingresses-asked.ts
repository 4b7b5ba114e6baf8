import type { IngressCharm } from '../knowledge/known.ts'

/** What a guide fixes: the ingress charms it names, and the option and the relation that it gives them. */
interface NamedIngress {
  readonly charms: readonly string[]
  readonly option?: string | undefined
  readonly relation?: string | undefined
}

/**
 * The known ingress charms and those of the guide. Where the guide names the option or the endpoint of a charm, its word
 * counts instead of what is known; it reaches the charm that configures the one it names.
 */
export function ingressesAsked(known: readonly IngressCharm[], named: NamedIngress): readonly IngressCharm[] {
  const owners = known.flatMap(({ charm, configuredBy }) => (named.charms.includes(charm) ? (configuredBy ?? []) : []))
  const names = new Set([...named.charms, ...owners])
  const others = named.charms.filter(charm => !known.some(other => other.charm === charm))
  const all = [...known, ...others.map((charm): IngressCharm => ({ charm, options: [], endpoints: [] }))]
  return all.map(ingress => (names.has(ingress.charm) && !ingress.configuredBy ? withWords(ingress, named) : ingress))
}

function withWords(ingress: IngressCharm, { option, relation }: NamedIngress): IngressCharm {
  return {
    ...ingress,
    ...(option === undefined ? {} : { options: [[option]] }),
    ...(relation === undefined ? {} : { endpoints: [relation] }),
  }
}
