import * as z from 'zod/mini'
import { kubernetesResource } from '../english/kubernetes-resource.ts'
import { defineTopic, type Recognisable, type TopicExamples } from '../topic.ts'
import { obliges } from '../words.ts'

const cloud =
  /\b(?:k8s|kubernetes|clouds?|clusters?|cluster-admin|bootstrap\w*|controllers?|AWS|Azure|GCP|GCE|EC2|OpenStack|vSphere|MAAS|LXD)\b/i
const granted =
  /\b(?:permissions?|privileges?|roles?|rights|(?:IAM|cloud|access|permission) polic(?:y|ies)|allowed to|able to|ability to)\b/i
const who =
  /\b(?:users?|accounts?|credentials?|identit(?:y|ies)|principals?|operators?|administrators?|juju|bootstrap\w*|controllers?|admin)\b/i
const least = /\b(?:minim(?:um|al)|least|fewest|only)\b/i
const verb = /\b(?:create|get|list|watch|update|patch|deletecollection|delete|impersonate|bind|escalate|use)\b/gi
/** What a pod may do, and what a file of the guide may be. */
const other = /\bservice accounts?\b|\bexecut(?:e|able|ion) permissions?\b|\bfile permissions?\b|\bchmod\b/i

const refusing = /\b(?:not|never|avoid|no|nobody|without|forbidden|prohibited|discouraged)\b|n't\b/i

/** `refused`: that the words forbid the role. Kubernetes verbs and plural resource names in lower case (`persistentvolumeclaims`), in the order of the guide. */
export const cloudPermissions = defineTopic({
  name: 'cloud-permissions',
  parameters: z.object({
    verbs: z.array(z.string()),
    resources: z.array(z.string()),
    role: z.optional(z.string()),
    refused: z.optional(z.boolean()),
  }),
  attestedBy: 'files-and-person',
  words: /credential|permission/i,
  opposite: /\b(?:admin\w*|cluster-admin|owner)\b/i,
  recognise: statement => {
    const { text, strength, section } = statement
    if (!obliges(strength) || !granted.test(text) || least.test(text) || !who.test(text) || other.test(text))
      return undefined
    if (!cloud.test(text) && !cloud.test(section.join(' '))) return undefined
    const role = roleOf(text)
    const refused = role !== undefined && refusing.test(text)
    return {
      verbs: verbsOf(statement),
      resources: resourcesOf(statement),
      ...(role === undefined ? {} : { role }),
      ...(refused ? { refused } : {}),
    }
  },
})

/** Verbs count where they are code, are listed after "ability to" or "permission to", or are a bullet of their own. */
function verbsOf({ text, code, items }: Recognisable): string[] {
  const listed =
    /\b(?:abilit(?:y|ies)|permissions?|rights|able|privileges?|allowed|verbs?|namely)\b[:,]?(?: to)?:? ([^.]*)/i.exec(
      text,
    )?.[1] ?? ''
  const phrase = /^(?:[^.]*?\bto )?([^.]*)/i.exec(listed)?.[1] ?? ''
  const named = code.filter(word => /^[a-z]+$/i.test(word) && word.match(verb) !== null)
  const found = named.length > 0 ? named : (phrase.match(verb) ?? [])
  return unique([...found, ...items.flatMap(verbsOfItem)].map(word => word.toLowerCase()))
}

/** "create, delete and list:" above the bullets that it is about, "Create", "list pods". */
function verbsOfItem(item: string): readonly string[] {
  const words = item.slice(0, 300).match(/[A-Za-z]+/g) ?? []
  const verbs = item.slice(0, 300).match(verb) ?? []
  const first = words.find(word => !/^(?:the|ability|permissions?|rights|able|to|and|verbs?)$/i.test(word)) ?? ''
  return first.match(verb) === null ? [] : verbs
}

function resourcesOf({ items, text, code }: Recognisable): string[] {
  const listed = items.flatMap(item => split(item.slice(0, 300).replace(verb, ',')))
  const found = listed.flatMap(item => kubernetesResource(item) ?? [])
  const said = found.length > 0 ? found : inline(text).flatMap(item => kubernetesResource(item) ?? [])
  return unique(said.length > 0 ? said : code.flatMap(word => kubernetesResource(word) ?? []))
}

/** "... `list` and `watch` on pods, services and config maps": what is listed after the first verb. */
function inline(text: string): readonly string[] {
  const first = text.search(verb)
  return first === -1 ? [] : split(text.slice(first).replace(verb, ','))
}

function split(list: string): readonly string[] {
  return list.split(/[,;:|/]|\band\b|\bor\b|\bas well as\b/)
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

export const examples: TopicExamples<typeof cloudPermissions> = {
  known: [
    [
      'The K8s user should have permissions to create and list pods, config maps and CronJobs.',
      { verbs: ['create', 'list'], resources: ['pods', 'configmaps', 'cronjobs'] },
    ],
    [
      { text: 'The bootstrap user must have the rights to `get`:', items: ['Ingresses', 'Secrets'] },
      { verbs: ['get'], resources: ['ingresses', 'secrets'] },
    ],
    [
      'The K8s user must have permissions to `patch` and `list` on Namespaces, Services and Pods in the cluster.',
      { verbs: ['patch', 'list'], resources: ['namespaces', 'services', 'pods'] },
    ],
    [
      'The K8s user must have permissions to list the following resources: Nodes, cluster roles.',
      { verbs: ['list'], resources: ['nodes', 'clusterroles'] },
    ],
    [
      {
        text: 'The K8s user must have permissions with the ability to `Create` and `LIST`:',
        items: ['Namespaces.', 'Stateful sets;', 'Persistent volume claims (PVCs)'],
      },
      { verbs: ['create', 'list'], resources: ['namespaces', 'statefulsets', 'persistentvolumeclaims'] },
    ],
    [
      {
        text: 'The K8s user for bootstrapping should have full permissions, such as:',
        items: ['create, delete, patch, and list:', 'Namespaces', 'Services'],
      },
      { verbs: ['create', 'delete', 'patch', 'list'], resources: ['namespaces', 'services'] },
    ],
    [
      {
        text: 'It is common practice to run Juju with the cluster-admin role of Kubernetes.',
        strength: 'may',
      },
      { verbs: [], resources: [], role: 'cluster-admin' },
    ],
    [
      {
        text: 'The K8s user must have full permissions in the cluster, among them to create, watch and list:',
        items: ['Pods'],
      },
      { verbs: ['create', 'watch', 'list'], resources: ['pods'] },
    ],
    ['Juju must not be given the K8s admin role.', { verbs: [], resources: [], role: 'admin', refused: true }],
  ],
  twins: [
    'Juju users must have only the minimum permissions on the cloud.',
    'A service account of the pod should have the rights to use the Kubernetes API.',
    'Operators must manage network policies of the cluster.',
    'Make sure that the script has execute permissions on the cluster.',
    { text: 'The controller has the permissions of its cloud user.', strength: 'fact' },
  ],
}
