import * as z from 'zod/mini'
import type { Field, KubernetesObjectFact } from '../../facts/kubernetes-object.ts'
import { factsOf } from '../../inventory/inventory.ts'
import { isOpen } from '../../inventory/is-open.ts'
import { isOneOf, quotedValue, quotedValues, type Values, values } from '../asked-values.ts'
import { conclude } from '../conclude.ts'
import { type FieldsAt, fieldsAt, pathParts } from '../fields-at.ts'
import { isInUse } from '../is-in-use.ts'
import { oncePerPlace } from '../once-each.ts'
import { defineProbe, type Finding } from '../probe.ts'
import { isValue } from '../shown-value.ts'

const word = z.string().check(z.minLength(1), z.maxLength(253))
const path = z.string().check(
  z.refine(text => text.length <= 500 && pathParts(text) !== undefined, {
    error:
      '`path` is names and numbers parted by dots, `*` for any: write `spec.tls.mode`, `rules.*.verbs.*` or `metadata.annotations[a.b/c]`',
  }),
)

export const fieldEquals = defineProbe({
  id: 'kubernetes/field-equals',
  title: 'The field of the manifest has a value that is asked for',
  why: 'A field that differs from the guide, or that is not there and so has the default of the cluster, switches off what the guide asks for.',
  fix: 'Give the field a value that is asked for, or with the polarity `do-not` take the value out.',
  answers: [],
  parameters: z.object({
    kind: word,
    path,
    value: values,
    name: z.optional(word),
    namespace: z.optional(word),
    default: z.optional(z.union([z.string(), z.number(), z.boolean()])),
    polarity: z._default(z.enum(['do', 'do-not']), 'do'),
  }),
  needs: ['object'],
  severity: 'high',
  examples: [
    {
      title: 'The value, another one, and none',
      parameters: { kind: 'PeerAuthentication', path: 'spec.mtls.mode', value: 'STRICT' },
      files: {
        'a.yaml': `apiVersion: security.istio.io/v1
kind: PeerAuthentication
metadata: { name: a }
spec: { mtls: { mode: STRICT } }
`,
        'b.yaml': `apiVersion: security.istio.io/v1
kind: PeerAuthentication
metadata: { name: b }
spec:
  mtls:
    mode: PERMISSIVE
`,
        'c.yaml': `apiVersion: security.istio.io/v1
kind: PeerAuthentication
metadata: { name: c }
spec: {}
`,
      },
      expect: ['met a.yaml:4', 'unmet b.yaml:6', 'unmet c.yaml:4'],
    },
    {
      title: 'Values that a guide forbids, in every item of a list',
      parameters: { kind: 'Role', path: 'rules.*.verbs.*', value: ['*', 'escalate'], polarity: 'do-not' },
      files: {
        'a.yaml': `apiVersion: rbac.authorization.k8s.io/v1
kind: Role
metadata: { name: a }
rules:
  - { apiGroups: [""], resources: [pods], verbs: [get] }
  - { apiGroups: [""], resources: [pods], verbs: [get, "*"] }
`,
        'b.yaml': `apiVersion: rbac.authorization.k8s.io/v1
kind: Role
metadata: { name: b }
rules: []
`,
      },
      expect: ['unmet a.yaml:6', 'met b.yaml:2'],
    },
    {
      title: 'A field that a template fills in, an object of another kind, and one of another name',
      parameters: { kind: 'PeerAuthentication', path: 'spec.mtls.mode', value: 'STRICT', name: 'a' },
      files: {
        'a.yaml.j2': `apiVersion: security.istio.io/v1
kind: PeerAuthentication
metadata: { name: a }
spec: { mtls: { mode: "{{ mode }}" } }
`,
        'b.yaml': `apiVersion: security.istio.io/v1
kind: PeerAuthentication
metadata: { name: b }
spec: { mtls: { mode: DISABLE } }
`,
      },
      expect: ['unknown a.yaml.j2:4'],
    },
  ],
  ask: (inventory, asked) => {
    const parts = pathParts(asked.path) ?? []
    const findings = factsOf(inventory, 'object')
      .filter(object => isAsked(object, asked) && isInUse(inventory, object.place.path))
      .flatMap(object => findingsOf(object, fieldsAt(object.fields, parts), asked))
    return conclude(
      oncePerPlace(findings),
      `no \`${asked.kind.replaceAll('`', "'")}\` that is asked for is in the files`,
    )
  },
})

interface Asked {
  readonly kind: string
  readonly name?: string | undefined
  readonly namespace?: string | undefined
  readonly path: string
  readonly value: Values
  readonly default?: string | number | boolean | undefined
  readonly polarity: 'do' | 'do-not'
}

function isAsked({ object, name, namespace }: KubernetesObjectFact, asked: Asked): boolean {
  return (
    object.toLowerCase() === asked.kind.toLowerCase() &&
    (asked.name === undefined || name === asked.name) &&
    (asked.namespace === undefined || namespace === asked.namespace)
  )
}

function findingsOf(object: KubernetesObjectFact, { found, lacking }: FieldsAt, asked: Asked): readonly Finding[] {
  const { place, undecided } = object
  const own = `${object.object}/${object.name}`.replaceAll('`', "'").slice(0, 100)
  const said = found.map(({ field, at }) => ({ at, ...judged(field, asked) }))
  const isBad = said.some(({ outcome }) => outcome !== 'met')
  const lacks = asked.polarity === 'do' && asked.default === undefined ? lacking : []
  // one bad value says it; of good ones the first is enough
  const shown = isBad ? said.filter(({ outcome }) => outcome !== 'met') : lacks.length > 0 ? [] : said.slice(0, 1)
  const findings = [
    ...shown.map(({ at, outcome, place: where, says }) => ({
      at,
      outcome,
      place: where,
      message: `\`${at}\` of \`${own}\` ${says}`,
    })),
    ...lacks.map(({ field, at }) => ({
      at: at === '' ? asked.path : `${at}.*`,
      outcome: 'unmet' as const,
      place: at === '' ? place : field.place,
      message: `\`${own}\` has no \`${asked.path.replaceAll('`', "'").slice(0, 80)}\`; ${quotedValues(asked.value)} is asked for`,
    })),
  ]
  const all = findings.length > 0 ? findings : [withoutField(own, place, asked)]
  return all.map(({ at, ...finding }): Finding => {
    const about = { ...finding, subject: `${place.path}#${own}.${at}`, via: [], certainty: 'certain' } as const
    return undecided === undefined || finding.outcome === 'met'
      ? about
      : { ...about, outcome: 'unknown', message: `what \`${own}\` has is open: ${undecided}`.slice(0, 240) }
  })
}

/** One that is not there has the default that the declaration names, and else none of the forbidden values. */
function withoutField(own: string, place: Finding['place'], { path: asked, value, default: unset, polarity }: Asked) {
  const isGood = unset === undefined || isOneOf(String(unset), value) === (polarity === 'do')
  const by = unset === undefined ? '' : `, which is ${quotedValue(unset)} by default`
  const message = `\`${own}\` has no \`${asked.replaceAll('`', "'").slice(0, 80)}\`${by}`
  return { at: asked, outcome: isGood ? ('met' as const) : ('unmet' as const), place, message }
}

function judged(
  field: Field,
  { value, polarity, path: asked }: Asked,
): Pick<Finding, 'outcome' | 'place'> & { readonly says: string } {
  const { place } = field
  if (field.kind !== 'scalar')
    return { outcome: 'unknown', place, says: `is a ${field.kind}, and values are asked for` }
  const text = field.isNull ? '' : field.text
  if (isOpen(text)) return { outcome: 'unknown', place, says: 'is filled in later' }
  const isSame = isOneOf(text, value)
  const isGood = isSame === (polarity === 'do')
  const wanted = polarity === 'do' ? `${quotedValues(value)} is asked for` : 'that is what is forbidden'
  return {
    outcome: isGood ? 'met' : 'unmet',
    place,
    says: `${isValue(text, pathParts(asked) ?? [])}${isGood ? '' : `; ${wanted}`}`,
  }
}
