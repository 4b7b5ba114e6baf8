import type { IngressCharm } from '../knowledge/known.ts'

/** What a guide fixes: the ingress charms it names, and the option and the relation that it gives them. */
interface NamedIngress {
  readonly charms: readonly string[]
  readonly option?: string | undefined
  readonly relation?: string | undefined
}

/**
 * An ingress charm with the ways that are known and those of the guide, the guide's first. `news` are ways of the guide
 * that are not known of a charm which is: what is known of it may be out of date.
 */
export interface AskedIngress extends IngressCharm {
  readonly news: { readonly option?: string; readonly relation?: string }
}

/** The known ingress charms and those of the guide, whose words reach the charm that configures the one it names. */
export function ingressesAsked(known: readonly IngressCharm[], named: NamedIngress): readonly AskedIngress[] {
  const owners = known.flatMap(({ charm, configuredBy }) => (named.charms.includes(charm) ? (configuredBy ?? []) : []))
  const names = new Set([...named.charms, ...owners])
  const others = named.charms.filter(charm => !known.some(other => other.charm === charm))
  return [
    ...known
      .filter(({ charm, onlyNamed }) => !onlyNamed || named.charms.includes(charm))
      .map(ingress =>
        names.has(ingress.charm) && !ingress.configuredBy ? withWords(ingress, named) : { ...ingress, news: {} },
      ),
    ...others.map(charm => ({ ...withWords({ charm, options: [], endpoints: [] }, named), news: {} })),
  ]
}

function withWords(ingress: IngressCharm, { option, relation }: NamedIngress): AskedIngress {
  const { options, endpoints } = ingress
  const newOption = option !== undefined && !options.some(set => set.includes(option))
  const newRelation = relation !== undefined && !endpoints.includes(relation)
  return {
    ...ingress,
    options: option === undefined ? options : [...(newOption ? [[option]] : []), ...guideFirst(options, option)],
    endpoints: relation === undefined ? endpoints : [...new Set([relation, ...endpoints])],
    news: {
      ...(newOption && options.length > 0 ? { option } : {}),
      ...(newRelation && endpoints.length > 0 ? { relation } : {}),
    },
  }
}

const guideFirst = (sets: IngressCharm['options'], option: string): IngressCharm['options'] =>
  sets.toSorted((a, b) => Number(b.includes(option)) - Number(a.includes(option)))
