import type { ProductRelease, Sourced } from './known.ts'

type Tracks = Readonly<Record<string, string>>

/** The charms of the official bundles of Charmed Kubeflow that have the same tracks, and the track of each release. */
const kubeflow: readonly (readonly [charms: readonly string[], tracks: Tracks])[] = [
  [
    [
      'admission-webhook',
      'jupyter-controller',
      'jupyter-ui',
      'kubeflow-dashboard',
      'kubeflow-profiles',
      'kubeflow-roles',
      'kubeflow-volumes',
      'tensorboard-controller',
      'tensorboards-web-app',
    ],
    { '1.7': '1.7', '1.8': '1.8', '1.9': '1.9', '1.10': '1.10', '1.11': '1.10' },
  ],
  [['argo-controller'], { '1.7': '3.3', '1.8': '3.3.10', '1.9': '3.4', '1.10': '3.5', '1.11': '3.7' }],
  [['argo-server'], { '1.7': '3.3' }],
  [['dex-auth'], { '1.7': '2.31', '1.8': '2.36', '1.9': '2.39', '1.10': '2.41', '1.11': '2.41' }],
  [['envoy'], { '1.8': '2.0', '1.9': '2.2', '1.10': '2.4', '1.11': '2.4' }],
  [['istio-gateway', 'istio-pilot'], { '1.7': '1.16', '1.8': '1.17', '1.9': '1.22', '1.10': '1.24', '1.11': '1.28' }],
  [
    ['katib-controller', 'katib-db-manager', 'katib-ui'],
    { '1.7': '0.15', '1.8': '0.16', '1.9': '0.17', '1.10': '0.18', '1.11': '0.19' },
  ],
  [
    ['kfp-api', 'kfp-persistence', 'kfp-profile-controller', 'kfp-schedwf', 'kfp-ui', 'kfp-viewer', 'kfp-viz'],
    { '1.7': '2.0-alpha.7', '1.8': '2.0', '1.9': '2.3', '1.10': '2.5', '1.11': '2.15' },
  ],
  [['kfp-metadata-writer'], { '1.8': '2.0', '1.9': '2.3', '1.10': '2.5', '1.11': '2.15' }],
  [
    ['knative-eventing', 'knative-operator', 'knative-serving'],
    { '1.7': '1.8', '1.8': '1.10', '1.9': '1.12', '1.10': '1.16', '1.11': '1.16' },
  ],
  [['kserve-controller'], { '1.7': '0.10', '1.8': '0.11', '1.9': '0.13', '1.10': '0.14', '1.11': '0.15' }],
  [['metacontroller-operator'], { '1.7': '2.0', '1.8': '3.0', '1.9': '3.0', '1.10': '4.11', '1.11': '4.11' }],
  [['minio'], { '1.7': 'ckf-1.7', '1.8': 'ckf-1.8', '1.9': 'ckf-1.9', '1.10': '1.10', '1.11': '1.10' }],
  [['mlmd'], { '1.8': '1.14', '1.9': 'ckf-1.9', '1.10': 'ckf-1.10', '1.11': 'ckf-1.10' }],
  [['mysql-k8s'], { '1.7': '8.0', '1.8': '8.0', '1.9': '8.0', '1.10': '8.0', '1.11': '8.0' }],
  [
    ['oidc-gatekeeper'],
    { '1.7': 'ckf-1.7', '1.8': 'ckf-1.8', '1.9': 'ckf-1.9', '1.10': 'ckf-1.10', '1.11': 'ckf-1.10' },
  ],
  [['pvcviewer-operator'], { '1.8': '1.8', '1.9': '1.9', '1.10': '1.10', '1.11': '1.10' }],
  [['seldon-core'], { '1.7': '1.15', '1.8': '1.17' }],
  [['training-operator'], { '1.7': '1.6', '1.8': '1.7', '1.9': '1.8', '1.10': '1.9', '1.11': '1.9' }],
]

/** Where the stable bundle of a release stands: in a folder more before the one of `kubeflow-lite` was given up. */
const folders: Tracks = {
  '1.7': '1.7/stable/kubeflow',
  '1.8': '1.8/stable/kubeflow',
  '1.9': '1.9/stable',
  '1.10': '1.10/stable',
  '1.11': '1.11/stable',
}

/** The charm tracks that make up the releases of products, from the facts of their official bundles. */
export const productReleases: readonly (ProductRelease & Sourced)[] = Object.entries(folders).map(
  ([release, folder]) => ({
    product: 'kubeflow',
    release,
    charms: kubeflow.flatMap(([charms, tracks]) => {
      const track = tracks[release]
      return track === undefined ? [] : charms.map(charm => ({ charm, track }))
    }),
    source: `https://github.com/canonical/bundle-kubeflow/blob/main/releases/${folder}/bundle.yaml`,
    seen: '2026-11-30',
  }),
)
