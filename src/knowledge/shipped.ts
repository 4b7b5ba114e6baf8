import { authenticators } from './authenticators.ts'
import { certificateProviders } from './certificate-providers.ts'
import { imageSources } from './image-sources.ts'
import { ingressCharms } from './ingress-charms.ts'
import type { Known } from './known.ts'
import { monitoringCharms } from './monitoring-charms.ts'
import { optionMeanings } from './option-meanings.ts'
import { plainCharms } from './plain-charms.ts'
import { productReleases } from './product-releases.ts'
import { supportedBases } from './supported-bases.ts'
import { supportedReleases } from './supported-releases.ts'

/** What ships with Hardlist; the channels come from the guide, a snapshot or settings, the day from the run. */
export const shipped: Omit<Known, 'today' | 'channels'> = {
  ingresses: ingressCharms,
  certificateProviders,
  charms: [],
  products: productReleases,
  supported: supportedReleases,
  options: optionMeanings,
  authenticators,
  monitoring: monitoringCharms,
  imageSources,
  bases: supportedBases,
  plainCharms,
}
