import type { VersionFact } from '../../../facts/version.ts'
import { field, pairsOf } from '../../../yaml/fields.ts'
import type { YamlNode } from '../../../yaml/node.ts'
import { fileName } from '../../path-parts.ts'
import { createPlaces } from '../../source-places.ts'
import { isYamlPath } from '../../templates/template-of.ts'
import type { YamlReader } from '../reader.ts'

/** Providers that are a Kubernetes. */
const clusters: ReadonlySet<string> = new Set(['k8s', 'microk8s'])

function isOff(provider: YamlNode): boolean {
  const enable = field(provider, 'enable')
  return enable?.kind === 'scalar' && enable.value === 'false'
}

const isConcierge = (path: string): boolean => /concierge/i.test(fileName(path)) && isYamlPath(path)

/** Reads what concierge (github.com/canonical/concierge) sets up for tests: the channels of Juju and of a Kubernetes. */
export const concierge: YamlReader = {
  name: 'concierge',
  syntax: 'yaml',
  candidates: isConcierge,
  words: { version: [['juju'], ['k8s']] },
  read(file, documents) {
    const [document] = documents
    const places = createPlaces(file)(documents.length > 1 ? document?.index : undefined)
    const version = (subject: string, node: YamlNode | undefined): readonly VersionFact[] => {
      const value = node?.kind === 'scalar' ? places.value(node) : undefined
      if (value?.kind !== 'known' || value.value === '') return []
      return [{ kind: 'version', place: value.place, deployments: [], subject, value: value.value }]
    }
    const juju = field(document?.root, 'juju')
    const providers = pairsOf(field(document?.root, 'providers')).filter(({ key }) => clusters.has(key.value))
    return {
      facts: [
        ...version('juju', field(juju, 'channel')),
        ...version('juju', field(juju, 'agent-version')),
        ...providers.flatMap(({ value }) =>
          version('kubernetes', field(value, 'channel')).map(
            (fact): VersionFact => (isOff(value) ? { isOff: true, ...fact } : fact),
          ),
        ),
      ],
      unread: [],
    }
  },
}
