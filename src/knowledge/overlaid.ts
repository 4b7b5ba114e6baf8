import type { Known } from './known.ts'

/** The lists that settings may lay rows over. Channels of products are the guide's, those of charms the snapshot's. */
export type KnownList = Exclude<keyof Known, 'today' | 'channels' | 'charms'>

/** Rows to be laid over what is known. */
export type GivenKnowledge = { readonly [K in KnownList]?: Known[K] }

type KeyOf<K extends KnownList> = (row: Known[K][number]) => string

/** What makes a row the same one as another. */
const keys: { readonly [K in KnownList]: KeyOf<K> } = {
  ingresses: ({ charm }) => charm,
  certificateProviders: ({ charm }) => charm,
  products: ({ product, release }) => `${product} ${release}`,
  supported: ({ product, release }) => `${product} ${release}`,
  options: ({ charm, option }) => `${charm} ${option}`,
  authenticators: ({ charm, gateway }) => `${charm} ${gateway}`,
  monitoring: ({ charm }) => charm,
  imageSources: ({ prefix }) => prefix,
  bases: ({ base }) => base,
  plainCharms: ({ charm }) => charm,
}

export const knownLists = Object.keys(keys) as readonly KnownList[]

/** What is known with rows laid over it: one takes the place of that with the same key, or comes after the others. */
export function overlaid(known: Known, given: GivenKnowledge): Known {
  return { ...known, ...Object.fromEntries(knownLists.map(list => [list, overlaidList(list, known, given)])) }
}

function overlaidList<K extends KnownList>(list: K, known: Known, given: GivenKnowledge): readonly Known[K][number][] {
  const rows: readonly Known[K][number][] = known[list]
  const over: readonly Known[K][number][] = given[list] ?? []
  if (over.length === 0) return rows
  const byKey = new Map(rows.map(row => [keys[list](row), row]))
  for (const row of over) byKey.set(keys[list](row), row)
  return [...byKey.values()]
}
