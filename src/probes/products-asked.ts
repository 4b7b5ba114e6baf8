import type { Known } from '../knowledge/known.ts'

/** The products that a question is about: the one that it names, those of the guide's tables, or all that are known. */
export function productsAsked(
  { channels, products, supported }: Known,
  product: string | undefined,
): ReadonlySet<string> {
  if (product !== undefined) return new Set([product])
  const ofGuide = channels.map(each => each.product)
  return new Set(ofGuide.length > 0 ? ofGuide : [...products, ...supported].map(each => each.product))
}
