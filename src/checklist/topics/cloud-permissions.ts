import * as z from 'zod/mini'
import { kubernetesResource } from '../english/kubernetes-resource.ts'
import { defineTopic, type Recognisable } from '../topic.ts'
import { obliges } from '../words.ts'

const cloud = /\b(?:k8s|kubernetes|clouds?|clusters?|bootstrap\w*|controllers?|AWS|Azure|GCP|OpenStack|vSphere|MAAS)\b/i
const least = /\b(?:minim(?:um|al)|least|fewest|only)\b/i
const verb = /\b(?:create|get|list|watch|update|patch|deletecollection|delete|impersonate|bind|escalate|use)\b/gi

/** Kubernetes verbs and plural resource names in lower case (`persistentvolumeclaims`), in the order of the guide. */
export const cloudPermissions = defineTopic({
  name: 'cloud-permissions',
  parameters: z.object({ verbs: z.array(z.string()), resources: z.array(z.string()), role: z.optional(z.string()) }),
  attestedBy: 'person',
  words: /credential|permission/i,
  recognise: statement => {
    const { text, strength, section } = statement
    if (
      !obliges(strength) ||
      !/\b(?:permissions?|privileges?|roles?|rights|policies)\b/i.test(text) ||
      least.test(text)
    )
      return undefined
    if (!cloud.test(text) && !cloud.test(section.join(' '))) return undefined
    const role = roleOf(text)
    return { verbs: verbsOf(statement), resources: resourcesOf(statement), ...(role === undefined ? {} : { role }) }
  },
})

/** Verbs count where they are code, or listed after "ability to" or "permission to". */
function verbsOf({ text, code }: Recognisable): string[] {
  const listed =
    /\b(?:abilit(?:y|ies)|permissions?|rights|able|privileges?|allowed|verbs?|namely)\b:?(?: to)?:? ([^.]*)/i.exec(
      text,
    )?.[1] ?? ''
  const phrase = /^(?:[^.]*?\bto )?([^.]*)/i.exec(listed)?.[1] ?? ''
  const named = code.filter(word => /^[a-z]+$/.test(word) && word.match(verb) !== null)
  return unique((named.length > 0 ? named : (phrase.match(verb) ?? [])).map(word => word.toLowerCase()))
}

function resourcesOf({ items, text, code }: Recognisable): string[] {
  const listed = items.length > 0 ? items.flatMap(item => item.split(/,| and /)) : inline(text)
  const fromCode = code.flatMap(word => kubernetesResource(word) ?? [])
  const found = listed.flatMap(item => kubernetesResource(item) ?? [])
  return unique(found.length > 0 ? found : fromCode)
}

/** "... `list` and `watch` on pods, services and config maps": what is listed after the first verb. */
function inline(text: string): readonly string[] {
  const first = text.search(verb)
  return first === -1
    ? []
    : text
        .slice(first)
        .replace(verb, ',')
        .split(/[,;:|]| and | or | as well as /)
}

function roleOf(text: string): string | undefined {
  const named =
    /\b(?:k8s|kubernetes|cluster)?[ -]?\b([\w-]*admin(?:istrator)?|edit|view|owner|contributor) (?:cluster)?roles?\b/i.exec(
      text,
    )?.[1] ?? /\b(cluster-admin)\b/i.exec(text)?.[1]
  return named?.toLowerCase()
}

function unique(words: readonly string[]): string[] {
  return [...new Set(words)]
}
