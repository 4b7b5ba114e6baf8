import * as z from 'zod/mini'
import { defineTopic, type TopicExamples } from '../topic.ts'
import { obliges } from '../words.ts'

const hardened =
  /\bharden\w*\b[^.;]{0,40}\b(?:hosts?|nodes?|(?:virtual )?machines?|servers?|VMs?|operating systems?|OS|kernel)\b|\bCIS\b[^.;]{0,20}\b(?:benchmarks?|profiles?|levels?|hardening)\b|\b(?:USG|STIG|SELinux|AppArmor|seccomp|sysctl)\b|\bmandatory access controls?\b|\bkernel[ -](?:parameters?|defaults?|modules?)\b|\bhardening modules?\b/i

/** That the machines below are hardened by the rules for machines. */
export const hostHardening = defineTopic({
  name: 'host-hardening',
  parameters: z.object({}),
  attestedBy: 'person',
  words: /\bhosts?\b|operating system|kernel|node|mandatory access/i,
  recognise: ({ text, strength }) => (obliges(strength) && hardened.test(text) ? {} : undefined),
})

export const examples: TopicExamples<typeof hostHardening> = {
  known: [
    ['Harden the hosts by the CIS benchmark.', {}],
    ['Enable AppArmor on every node.', {}],
    ['Confine each process by mandatory access controls.', {}],
  ],
  twins: [
    'Harden the controller.',
    'Choose a host with two disks.',
    { text: 'AppArmor is on by default.', strength: 'fact' },
  ],
}
