import * as z from 'zod/mini'
import { defineTopic, type Recognisable, type TopicExamples } from '../topic.ts'
import { obliges } from '../words.ts'

const workload = '(?:containers?|pods?|workloads?|charms?|process(?:es)?|applications?|services?)'
const duty = new RegExp(
  String.raw`\b(?:un|non-?)?privileged ${workload}\b|\b${workload}\b[^.;]{0,60}\b(?:un|non-?)privileged\b|\b${workload}\b[^.;]{0,60}\b(?:as|non-?|be|require|need)[ -](?:the )?root(?:less)?\b|\brun(?:ning)? as root\b|\bpod security (?:standards?|admission|polic(?:y|ies))\b|\bsecurity[ -]?contexts?\b|\buid\b[^.;]{0,40}\b0\b|\broot(?:less)? (?:access|containers?)\b`,
  'i',
)
const claim = new RegExp(
  String.raw`\b${workload} (?:is|are|runs?)\b(?: \w+){0,3} (?:unprivileged|rootless|non-?root)\b`,
  'i',
)

/** That workloads run without the rights of root. `option` of `charm` is what the words set to `value` for it. */
export const unprivilegedWorkloads = defineTopic({
  name: 'unprivileged-workloads',
  parameters: z.object({
    charm: z.optional(z.string()),
    option: z.optional(z.string()),
    value: z.optional(z.string()),
  }),
  attestedBy: 'files-and-person',
  words: /privileged|container|pod|root/i,
  opposite: /\b(?:privileged|root|0)\b/i,
  recognise: statement => {
    const { text, strength } = statement
    return (obliges(strength) ? duty : claim).test(text) ? optionOf(statement) : undefined
  },
})

const word = String.raw`[a-z][\w.-]{0,60}\w`
const phrases: readonly RegExp[] = [
  new RegExp(
    String.raw`\boption (?<option>${word}) of (?:the charm )?(?<charm>${word})(?: charm)? (?:to|as) (?<value>${word})`,
    'i',
  ),
  new RegExp(String.raw`\b(?<charm>${word})'s (?:option )?(?<option>${word}) (?:option )?to (?<value>${word})`, 'i'),
  new RegExp(
    String.raw`\b(?<option>${word})(?: option)? (?:of|in|on) (?:the )?(?:charm )?(?<charm>${word})(?: charm)? (?:must|should|may|can)? ?be (?:set to )?(?<value>${word})`,
    'i',
  ),
]

/** The option that a sentence names with its charm and its value, by the words that are code where there are such. */
function optionOf({ text, code }: Recognisable): { charm?: string; option?: string; value?: string } {
  const assigned = code.flatMap(each => {
    const [, option, value] = /^([\w.-]{2,60})=([\w.-]{1,60})$/.exec(each) ?? []
    return option === undefined || value === undefined ? [] : [{ option, value }]
  })[0]
  if (assigned) {
    const charm = code.find(each => /^[a-z][a-z0-9-]{1,60}$/.test(each) && each.includes('-'))
    return { ...(charm === undefined ? {} : { charm }), ...assigned }
  }
  for (const phrase of phrases) {
    const { option, charm, value } = phrase.exec(text)?.groups ?? {}
    if (option === undefined || charm === undefined || value === undefined) continue
    const isCode = (name: string): boolean => code.length === 0 || code.includes(name)
    if (isCode(option) && isCode(charm) && isCode(value) && /[-_]/.test(option)) return { charm, option, value }
  }
  return {}
}

export const examples: TopicExamples<typeof unprivilegedWorkloads> = {
  known: [
    ['Do not run privileged containers.', {}],
    ['The process must never run as root.', {}],
    [
      'Set the option `pod-policy` of `tenants` to `restricted`, so that the workloads of users run unprivileged.',
      { charm: 'tenants', option: 'pod-policy', value: 'restricted' },
    ],
    [
      'Deploy `my-tenants` with `pod-policy=baseline`, so that pods are unprivileged.',
      { charm: 'my-tenants', option: 'pod-policy', value: 'baseline' },
    ],
    [{ text: 'By default, containers are unprivileged.', strength: 'fact' }, {}],
  ],
  twins: [
    'Restrict the service to privileged users.',
    'Put the data outside of the web root.',
    { text: 'A privileged container can do much.', strength: 'fact' },
  ],
}
