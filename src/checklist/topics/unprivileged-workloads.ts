import * as z from 'zod/mini'
import { defineTopic, type TopicExamples } from '../topic.ts'
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

/** That workloads run without the rights of root. */
export const unprivilegedWorkloads = defineTopic({
  name: 'unprivileged-workloads',
  parameters: z.object({}),
  attestedBy: 'person',
  words: /privileged|container|pod|root/i,
  opposite: /\b(?:privileged|root|0)\b/i,
  recognise: ({ text, strength }) => ((obliges(strength) ? duty : claim).test(text) ? {} : undefined),
})

export const examples: TopicExamples<typeof unprivilegedWorkloads> = {
  known: [
    ['Do not run privileged containers.', {}],
    ['The process must never run as root.', {}],
    [{ text: 'By default, containers are unprivileged.', strength: 'fact' }, {}],
  ],
  twins: [
    'Restrict the service to privileged users.',
    'Put the data outside of the web root.',
    { text: 'A privileged container can do much.', strength: 'fact' },
  ],
}
