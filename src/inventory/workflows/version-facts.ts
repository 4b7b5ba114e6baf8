import type { VersionFact } from '../../facts/version.ts'
import { textOf } from '../../yaml/fields.ts'
import type { YamlNode, YamlPair } from '../../yaml/node.ts'
import type { KnownAlternative } from '../outcome.ts'
import { type VersionSubject, versionSubject } from '../version-subject.ts'
import type { Expression } from './expression.ts'
import { expressionsIn } from './expressions-in.ts'
import { type Context, textOutcome } from './text-outcome.ts'

/** What a value gives the version of, if anything. */
type SubjectOf = (value: string) => VersionSubject | undefined

/** The versions that a named value gives; one that only hands on what stands under such a name elsewhere gives none. */
export function versionFacts({ key, value }: YamlPair, context: Context): readonly VersionFact[] {
  return versionsOf(value, text => versionSubject(key.value, text), context)
}

export function versionsOf(node: YamlNode, subjectOf: SubjectOf, context: Context): readonly VersionFact[] {
  if (node.kind !== 'scalar') return []
  const place = context.places.place(node)
  const isHandedOn = passesOn(node.value)
  const facts = new Map<string, VersionFact>()
  for (const each of textOutcome(node, context)) {
    if (each.kind !== 'known' || (isHandedOn(each) && each.via.length > 0)) continue
    const subject = subjectOf(each.value)
    if (subject) facts.set(each.value, { kind: 'version', place, deployments: [], subject, value: each.value })
  }
  return [...facts.values()]
}

/** Whether a value comes as a whole from a name that tells what it is the version of: it stands there already. */
function passesOn(text: string): (value: KnownAlternative) => boolean {
  const names = expressionsIn(text).flatMap(({ expression }) => namesIn(expression))
  return ({ value, parts }) => parts === undefined && names.some(name => versionSubject(name, value) !== undefined)
}

function namesIn(expression: Expression): readonly string[] {
  switch (expression.kind) {
    case 'name':
      return [expression.parts.slice(1).join('-')]
    case 'binary':
      return [...namesIn(expression.left), ...namesIn(expression.right)]
    case 'call':
      return expression.arguments.flatMap(namesIn)
    default:
      return []
  }
}

const isChannel = /^channel$/i

/** `1.32-strict/stable`: no charm has such tracks, but MicroK8s and Canonical Kubernetes do. */
const snapOfKubernetes = /^1\.\d{2}-(?:strict|classic|moonray)\//

/** The subject of a `channel` or `version` that is given to an action: what its provider or its own name says. */
export function subjectForAction(
  action: string | undefined,
  provider: YamlNode | undefined,
): (key: string) => SubjectOf {
  const repository = action?.split('@')[0]?.split('/')[1] ?? ''
  const said = textOf(provider) ?? /(?:^|[-_])(juju|microk8s|k8s)(?:$|[-_])/i.exec(repository)?.[1] ?? ''
  return key => {
    const name = /^(?:channel|version)$/i.test(key) ? `${said}-${key}` : key
    return value =>
      versionSubject(name, value) ?? (isChannel.test(key) && snapOfKubernetes.test(value) ? 'kubernetes' : undefined)
  }
}
