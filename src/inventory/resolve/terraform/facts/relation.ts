import type { Fact } from '../../../../facts/fact.ts'
import type { RelationEnd } from '../../../../facts/relation.ts'
import { withoutPassword } from '../../../secrets/without-password.ts'
import { modelOf } from './model-of.ts'
import { nestedOf } from './nested.ts'
import { remoteName } from './remote-name.ts'
import { argument, type Stating, type Use } from './stating.ts'
import { nameOf, openName, placeOf, rawOf, textValue } from './values.ts'

/** A `juju_integration`: two `application` blocks, one of which may name an offer of another model. */
export function statedRelation(stating: Stating): readonly Fact[] {
  const { declared, deployment, gate } = stating
  const ends = nestedOf(stating, 'application').map(nested => endOf({ ...stating, ...nested }))
  const [a, b] = ends
  if (!a || !b) return []
  const place = declared.file.place(declared.head)
  return [
    {
      kind: 'relation',
      place,
      deployments: [deployment],
      ends: [a.end, b.end],
      ...(gate ? { gate } : {}),
      ...modelOf(stating),
    },
    ...ends.flatMap(({ consumed }) => consumed ?? []),
  ]
}

interface End {
  readonly end: RelationEnd
  readonly consumed?: Fact
}

function endOf(stating: Stating): End {
  const name = argument(stating, 'name')
  const endpoint = argument(stating, 'endpoint')
  const url = argument(stating, 'offer_url')
  const at = endpoint && !isNull(endpoint) ? { endpoint: nameOf(endpoint) } : {}
  if (name && !isNull(name)) return { end: { application: remoteName(stating.instance, name) ?? nameOf(name), ...at } }
  if (url && !isNull(url)) {
    const text = nameOf(url)
    const offer = text.startsWith('${') ? text : (text.split('.').at(-1) ?? text)
    const value = textValue(url)
    const place = value?.kind === 'known' ? value.place : placeOf(url)
    const consumed: Fact = {
      kind: 'consumed',
      place,
      deployments: [stating.deployment],
      name: offer,
      url: withoutPassword(text.includes(':') ? text : `${controllerOf(stating)}${text}`),
    }
    return { end: { application: offer, ...at }, consumed }
  }
  const written = url ?? name
  return { end: { application: openName(written ? rawOf(written) : 'application'), ...at } }
}

/** The controller that offers, which provider 1.0 has beside the URL. */
function controllerOf(stating: Stating): string {
  const controller = argument(stating, 'offering_controller')
  return controller && !isNull(controller) ? `${nameOf(controller)}:` : ''
}

const isNull = ({ value }: Use): boolean => value.kind === 'scalar' && value.value === null
