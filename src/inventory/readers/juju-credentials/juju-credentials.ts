import type { CredentialFact } from '../../../facts/credential.ts'
import { field, pairsOf, textOf } from '../../../yaml/fields.ts'
import type { YamlNode } from '../../../yaml/node.ts'
import { credentialAt } from '../../secrets/credential-at.ts'
import { heldSecret } from '../../secrets/held-secret.ts'
import { createPlaces, type SourcePlaces } from '../../source-places.ts'
import { isYamlPath } from '../../templates/template-of.ts'
import type { YamlReader } from '../reader.ts'

const maxCredentials = 1000

/** The attributes of Juju's providers that are secret (github.com/juju/juju, credentials.go of each provider), in lower case. */
const secretAttributes: ReadonlySet<string> = new Set(
  (
    'access-key secret-key password token client-secret clientkeydata client-key application-password maas-oauth private-key ' +
    'trust-password trust-token key pass-phrase api-token api-key secret-id'
  ).split(' '),
)

/** Reads Juju's `credentials.yaml`, under whatever name (documentation.ubuntu.com/juju, credentials.yaml). */
export const jujuCredentials: YamlReader = {
  name: 'juju-credentials',
  syntax: 'yaml',
  candidates: isYamlPath,
  words: { credential: [['credentials', 'auth-type']] },
  isSweep: true,
  read(file, documents) {
    const placesOf = createPlaces(file)
    const facts = documents.flatMap(({ root, index }) => {
      const places = placesOf(documents.length > 1 ? index : undefined)
      return pairsOf(field(root, 'credentials'))
        .slice(0, maxCredentials)
        .flatMap(cloud => pairsOf(cloud.value).slice(0, maxCredentials))
        .flatMap(({ value }) => readCredential(value, places))
    })
    return { facts: facts.slice(0, maxCredentials), unread: [] }
  },
}

/** A region or another setting of the cloud has no `auth-type`. */
function readCredential(node: YamlNode, places: SourcePlaces): readonly CredentialFact[] {
  if (textOf(field(node, 'auth-type')) === undefined) return []
  return pairsOf(node).flatMap(({ key, value }) => {
    const shape = secretAttributes.has(key.value.toLowerCase()) ? heldSecret(value, places) : undefined
    return shape ? [credentialAt({ place: places.place(value), credential: 'cloud', field: key.value, shape })] : []
  })
}
