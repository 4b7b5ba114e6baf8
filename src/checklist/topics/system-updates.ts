import * as z from 'zod/mini'
import { defineTopic, type TopicExamples } from '../topic.ts'
import { obliges } from '../words.ts'

const system =
  '(?:operating systems?|OS|kernels?|hosts?|packages?|snaps?|juju(?: (?:client|controllers?|agents?|snap|version))?|controllers?|kubernetes(?: version)?|k8s|clusters?|nodes?|VMs?|machines?|servers?|substrate|dependencies|software)'
const mentioned = /\b(?:upgrad|updat|patch|up[ -]to[ -]date|livepatch|landscape|ubuntu pro)/i
const renewed: readonly RegExp[] = [
  new RegExp(
    String.raw`\b(?:upgrad|updat|patch)(?:e|es|ing)?\b(?: (?!(?:of|for|in|on|with|by|to|from|that|which)\b)[\w'-]+){0,4} ${system}\b(?! (?:config|options?|settings?|password|charm|revision))`,
    'i',
  ),
  new RegExp(
    String.raw`\b${system}(?: [\w'-]+){0,2}? (?:must|should|shall|needs? to|ha(?:s|ve) to|may|can|are|is|be)(?: (?:be|kept|always|to|\w+ly))* (?:patched|upgraded|updated|up[ -]to[ -]date)\b`,
    'i',
  ),
  new RegExp(
    String.raw`\bkeep(?:ing)? [^.;]{0,80}?\b${system}(?: \w+ly|,? (?:and|or) [\w ]{1,30})? (?:up[ -]to[ -]date|updated|upgraded|patched)\b`,
    'i',
  ),
  /\b(?:security (?:updates?|upgrades?|patch(?:es)?)|unattended[ -]upgrades?|livepatch|landscape client|ubuntu pro)\b/i,
]

/** That what is below the charms gets its security updates: hosts, snaps, the Juju client and its controllers. */
export const systemUpdates = defineTopic({
  name: 'system-updates',
  parameters: z.object({}),
  attestedBy: 'person',
  words: /operating system|security up(?:grade|date)s?|patch|client|dependenc/i,
  recognise: statement =>
    obliges(statement.strength) &&
    mentioned.test(statement.text) &&
    renewed.some(pattern => pattern.test(statement.main))
      ? {}
      : undefined,
})

export const examples: TopicExamples<typeof systemUpdates> = {
  known: [
    ['Make sure to keep the snap up to date.', {}],
    ['Install security updates of the hosts as soon as they are there.', {}],
    ['Regularly update the Juju version.', {}],
    ['Keep Juju and your charms up to date.', {}],
    ['The nodes must be patched every month.', {}],
  ],
  twins: [
    'Refresh the charms regularly.',
    'Update the password of the server.',
    'Update the controller configuration.',
    { text: 'The snap is updated by itself.', strength: 'fact' },
  ],
}
