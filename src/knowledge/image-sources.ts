import type { ImageSource, Sourced } from './known.ts'

const seen = '2026-11-30'

/** Projects that build their own images, and registries where no rocks are published. */
const others: readonly (readonly [source: string, prefixes: string])[] = [
  [
    'https://hub.docker.com',
    'istio/ envoyproxy/ dexidp/ kubeflownotebookswg/ kubeflowkatib/ kubeflow/ kserve/ seldonio/',
  ],
  [
    'https://hub.docker.com',
    'litestream/ otel/ prom/ grafana/ bitnami/ bitnamilegacy/ minio/ nginxinc/ alpine/ curlimages/',
  ],
  ['https://hub.docker.com', 'metacontrollerio/ argoproj/ tensorflow/ pytorch/ hashicorp/ rancher/ calico/ library/'],
  ['https://gcr.io', 'knative-releases/ google-containers/ ml-pipeline/ arrikto/ kubebuilder/ tfx-oss-public/'],
  ['https://kubernetes.io/docs/concepts/containers/images/', 'registry.k8s.io/ k8s.gcr.io/ gcr.io/'],
  ['https://quay.io', 'quay.io/'],
  ['https://mcr.microsoft.com', 'mcr.microsoft.com/'],
  ['https://catalog.ngc.nvidia.com', 'nvcr.io/'],
  ['https://www.docker.elastic.co', 'docker.elastic.co/'],
]

/** Where rocks are published, by the path behind the registry's host, which a mirror keeps; and where others publish. */
export const imageSources: readonly (ImageSource & Sourced)[] = [
  { prefix: 'charmedkubeflow/', source: 'https://hub.docker.com/u/charmedkubeflow', seen },
  { prefix: 'canonical/', source: 'https://github.com/orgs/canonical/packages', seen },
  { prefix: 'ubuntu/', source: 'https://hub.docker.com/u/ubuntu', seen },
  { prefix: 'charm/', source: 'https://documentation.ubuntu.com/charmcraft/stable/howto/manage-resources/', seen },
  { prefix: 'cdk/', source: 'https://ubuntu.com/kubernetes/charmed-k8s/docs/container-runtime', seen },
  ...others.flatMap(([source, prefixes]) =>
    prefixes.split(' ').map(prefix => ({ prefix, isOther: true as const, source, seen })),
  ),
]
