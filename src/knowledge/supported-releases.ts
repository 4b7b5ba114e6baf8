import type { Sourced, SupportedRelease } from './known.ts'

const source =
  'https://github.com/canonical/charmed-kubeflow-documentation/blob/62c5fbe50a6df9d5bcfea2229978191a289f82f9/docs/reference/supported-versions.rst'
const upgrade =
  'https://github.com/canonical/charmed-kubeflow-documentation/blob/62c5fbe50a6df9d5bcfea2229978191a289f82f9/docs/how-to/manage/upgrade/upgrade-1.10-1.11.rst'
const of = { product: 'kubeflow', source, seen: '2026-11-30' }

/** The versions that releases of products support, from their documentation. */
export const supportedReleases: readonly (SupportedRelease & Sourced)[] = [
  // the table has no row of it: the page on the upgrade says what it needs
  { ...of, source: upgrade, release: '1.11', kubernetes: '>= 1.32', juju: '3.6', inSupport: true },
  { ...of, release: '1.10', kubernetes: '1.29, 1.30, 1.31, 1.32, 1.33', juju: '3.6', inSupport: true },
  { ...of, release: '1.9', kubernetes: '1.27, 1.28, 1.29', juju: '>= 3.4.3', inSupport: false },
  { ...of, release: '1.8', kubernetes: '1.24, 1.25, 1.26, 1.27, 1.28, 1.29', juju: '>= 3.4.3', inSupport: false },
  { ...of, release: '1.7', kubernetes: '1.22, 1.23, 1.24', juju: '2.9', inSupport: false },
  { ...of, release: '1.6', kubernetes: '1.22, 1.23, 1.24', inSupport: false },
  { ...of, release: '1.4', kubernetes: '1.21', inSupport: false },
]
