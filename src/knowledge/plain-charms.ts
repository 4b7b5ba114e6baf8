import type { PlainCharm, Sourced } from './known.ts'

/** Charms that official bundles deploy without trust. */
export const plainCharms: readonly (PlainCharm & Sourced)[] = [
  {
    charm: 'minio',
    source: 'https://github.com/canonical/bundle-kubeflow/blob/main/releases/1.11/stable/bundle.yaml',
    seen: '2026-11-30',
  },
]
