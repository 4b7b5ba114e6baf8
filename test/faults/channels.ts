import type { FaultCase } from './fault-case.ts'

const bundle = (channel: string): string => `bundle: kubernetes
applications:
  dex-auth:
    charm: dex-auth
    channel: ${channel}
`

/** Channels and pins (domain.md 2.1). */
export const channels: readonly FaultCase[] = [
  {
    title: 'a bundle of production follows edge',
    files: { 'bundle.yaml': bundle('2.41/edge') },
    unmet: ['channel/risk-keeps-promise bundle.yaml:5'],
  },
  {
    title: 'twin: an archived bundle follows edge',
    files: { 'releases/1.10/edge/bundle.yaml': bundle('2.41/edge') },
    unmet: [],
  },
]
