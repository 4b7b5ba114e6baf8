import * as z from 'zod/mini'
import { isKeptInConfiguration } from '../is-kept-in-configuration.ts'
import { defineTopic, type TopicExamples } from '../topic.ts'
import { credential, obliges } from '../words.ts'

const kept =
  /(?<!\bsecrets? )\b(?:stor(?:e|ed|es|ing|age)|ke(?:ep|eping|pt)|sav(?:e|ed|ing)|manag(?:e|ed|ing)|commit(?:ted|ting)?|hard-?\s?cod\w*|writ(?:e|ten|ing)|put|handl(?:e|ed|ing)|protect(?:ed|ing)?|h(?:e|o)ld|pass(?:ed|ing)?|contain(?:s|ed|ing)?|expos(?:e|ed|ing)|check(?:ed)? in)\b/i
const safely =
  /\b(?:securely|safely|(?:kept|keep|stored?|held) (?:\w+ ){0,3}(?:safe|secure|secret|private|confidential)|(?:secured?|safe|protected|encrypted) (?:\w+ )?(?:places?|locations?|storage|stores?|manner|way|vaults?|medium|backends?)|secrets? (?:stores?|managers?|management|backends?)|key management|vault|password managers?|encrypted|clear-?\s?text|plain-?\s?text|in the clear|version control|source control|git|repositor(?:y|ies)|hard-?\s?cod\w*)\b/i

const inFiles =
  /\b(?:bundles?|overlays?|manifests?|state files?|terraform state|tfvars|terraform (?:files?|variables?|plans?)|config(?:uration)? files?|yaml files?)\b/i
const refused = /\b(?:not|never|avoid|no|n't|without|rather than|instead of)\b/i

/** Where credentials lie; how they reach an application is the subject of `secrets-in-configuration`. */
export const credentialStorage = defineTopic({
  name: 'credential-storage',
  parameters: z.object({}),
  attestedBy: 'files-and-person',
  words: /credential|user|secret/i,
  opposite:
    /\b(?:clear-?\s?text|plain-?\s?text|in the clear|unencrypted|version control|source control|git|repositor(?:y|ies)|hard-?\s?cod\w*|bundles?|overlays?|manifests?|state files?|terraform|tfvars|files?)\b/i,
  recognise: ({ text, strength }) =>
    obliges(strength) &&
    credential.test(text) &&
    kept.test(text) &&
    (safely.test(text) || (inFiles.test(text) && refused.test(text))) &&
    !isKeptInConfiguration(text)
      ? {}
      : undefined,
})

export const examples: TopicExamples<typeof credentialStorage> = {
  known: [
    ['Passwords must be kept in a safe place, such as a vault.', {}],
    ['Do not store passwords in clear text.', {}],
    ['User credentials must be stored securely.', {}],
    ['Tokens must be kept safe.', {}],
    ['Make sure that the bundle does not contain passwords.', {}],
    ['Never commit tokens to version control.', {}],
    ['Pass passwords by a secrets manager rather than hard-coding them.', {}],
  ],
  twins: [
    'Use TLS certificates to secure the traffic.',
    'Treat the file with the care that a secrets store needs.',
    'Use a token of small scope for the repository.',
    'Keep the certificates of the ingress in order.',
    'The token must be passed as a Juju secret.',
    { text: 'Passwords are stored securely by the charm.', strength: 'fact' },
  ],
}
