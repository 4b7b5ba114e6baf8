import * as z from 'zod/mini'
import { defineTopic, type TopicExamples } from '../topic.ts'
import { obliges } from '../words.ts'

const separated =
  /\bnetwork[ -]?polic(?:y|ies)\b|\b(?:separate|isolated|dedicated|private|segmented|segregated|internal)(?: and \w+)? (?:[\w-]+ )?(?:networks?|subnets?|VLANs?|VPCs?|network spaces?)\b|\b(?:separat|isolat|segment|split)\w* (?:[\w-]+ ){0,3}(?:networks?|subnets?|VLANs?|network spaces?)\b|\bnetworks? (?:\w+ ){0,3}(?:segment|isolat|separat)\w*|\bDMZ\b|\bair[ -]?gap\w*|\b(?:cloud|deployment)\b[^.;]{0,40}\boffline\b|\b(?:egress|outgoing|outbound)\b[^.;]{0,20}\b(?:traffic|connections?|network)\b|\btraffic\b[^.;]{0,20}\begress\b/i

/** Which networks meet, and what may leave them. */
export const networkIsolation = defineTopic({
  name: 'network-isolation',
  parameters: z.object({}),
  attestedBy: 'person',
  words: /network|DMZ|offline|air[ -]?gap|prox/i,
  recognise: ({ text, strength }) => (obliges(strength) && separated.test(text) ? {} : undefined),
})

export const examples: TopicExamples<typeof networkIsolation> = {
  known: [
    ['Every namespace must have network policies.', {}],
    ['Deploy the database in a private network.', {}],
    ['Install the server in a DMZ.', {}],
    ['Outgoing traffic should pass a proxy.', {}],
  ],
  twins: [
    'Isolate the container from the host.',
    'Choose a network that is fast.',
    { text: 'The nodes are in a private network.', strength: 'fact' },
  ],
}
