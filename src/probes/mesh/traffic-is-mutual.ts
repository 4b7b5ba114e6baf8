import * as z from 'zod/mini'
import type { Field, KubernetesObjectFact } from '../../facts/kubernetes-object.ts'
import { factsOf } from '../../inventory/inventory.ts'
import { isOpen } from '../../inventory/is-open.ts'
import { conclude } from '../conclude.ts'
import { isInUse } from '../is-in-use.ts'
import { fieldAt } from '../object-field.ts'
import { oncePerPlace } from '../once-each.ts'
import { defineProbe, type Finding } from '../probe.ts'
import { replaceValue } from '../replace-value.ts'

/** A sentence about a version of TLS does not ask who shows a certificate. */
const asked = z.object({ minimumTls: z.optional(z.string()) })

export const trafficIsMutual = defineProbe({
  id: 'mesh/traffic-is-mutual',
  title: 'The mesh takes only connections where both sides show a certificate',
  why: 'In a permissive mesh a workload without a sidecar, or an intruder in the cluster, talks to every service in clear text, and no policy can tell who it is.',
  fix: 'Set the mode to `STRICT`.',
  answers: ['cryptography', 'encryption-in-transit'],
  parameters: asked,
  needs: ['object'],
  severity: 'medium',
  examples: [
    {
      title: 'A strict mesh with one permissive port',
      files: {
        'mesh.yaml': `apiVersion: security.istio.io/v1
kind: PeerAuthentication
metadata: { name: default, namespace: istio-system }
spec:
  mtls: { mode: STRICT }
  portLevelMtls:
    8080: { mode: PERMISSIVE }
`,
      },
      expect: ['met mesh.yaml:5', 'unmet mesh.yaml:7'],
    },
    {
      title: 'What is inherited, what a template fills in, and another kind',
      files: {
        'inherited.yaml': `apiVersion: security.istio.io/v1
kind: PeerAuthentication
metadata: { name: default }
spec: { mtls: { mode: UNSET } }
`,
        'mesh.yaml.j2': `apiVersion: security.istio.io/v1
kind: PeerAuthentication
metadata: { name: default }
spec: { mtls: { mode: "{{ mode }}" } }
`,
        'rule.yaml': `apiVersion: networking.istio.io/v1
kind: DestinationRule
metadata: { name: outside }
spec: { trafficPolicy: { tls: { mode: DISABLE } } }
`,
      },
      expect: ['unknown mesh.yaml.j2:4'],
    },
  ],
  ask: (inventory, { minimumTls }) => {
    if (minimumTls !== undefined) return { outcome: 'not-applicable', reason: 'the sentence is about a version of TLS' }
    const objects = factsOf(inventory, 'object').filter(
      ({ object, apiVersion, place }) =>
        object === 'PeerAuthentication' &&
        apiVersion.startsWith('security.istio.io/') &&
        isInUse(inventory, place.path),
    )
    return conclude(oncePerPlace(objects.flatMap(findingsOf)), 'no file says how the mesh takes connections')
  },
})

function findingsOf(object: KubernetesObjectFact): readonly Finding[] {
  const spec = fieldAt(object.fields, 'spec')
  const ports = fieldAt(spec, 'portLevelMtls')
  const modes: readonly (readonly [port: string, mode: Field | undefined])[] = [
    ['', fieldAt(spec, 'mtls', 'mode')],
    ...(ports?.kind === 'map' ? ports.fields.map(each => [each.name, fieldAt(each.value, 'mode')] as const) : []),
  ]
  return modes.flatMap(([port, mode]) => findingOf(object, port, mode) ?? [])
}

function findingOf({ place, name, namespace }: KubernetesObjectFact, port: string, mode: Field | undefined) {
  if (mode?.kind !== 'scalar' || mode.isNull) return undefined
  const { text } = mode
  const outcome = text === 'STRICT' ? 'met' : bad.has(text) ? 'unmet' : isOpen(text) ? 'unknown' : undefined
  if (!outcome) return undefined
  const fix = outcome === 'unmet' ? replaceValue({ value: text, place: mode.place }, 'STRICT') : undefined
  const at = port === '' ? '' : ` at port \`${port.slice(0, 40)}\``
  const finding: Finding = {
    outcome,
    subject: `${place.path}#${namespace ?? ''}/${name}.${port}`,
    place: mode.place,
    via: [],
    certainty: 'certain',
    message: `\`${name.replaceAll('`', '').slice(0, 80)}\` sets the mode \`${text.replaceAll('`', '').slice(0, 80)}\`${at}`,
    ...(fix ? { fix } : {}),
  }
  return finding
}

const bad: ReadonlySet<string> = new Set(['PERMISSIVE', 'DISABLE'])
