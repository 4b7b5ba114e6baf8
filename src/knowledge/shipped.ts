import { certificateProviders } from './certificate-providers.ts'
import { ingressCharms } from './ingress-charms.ts'
import type { Known } from './known.ts'

/** What ships with Hardlist; the channels come from the guide, a snapshot or settings, the day from the run. */
export const shipped: Omit<Known, 'today' | 'channels'> = { ingresses: ingressCharms, certificateProviders }
