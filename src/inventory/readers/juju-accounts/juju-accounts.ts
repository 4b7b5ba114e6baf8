import { field, pairsOf } from '../../../yaml/fields.ts'
import { credentialAt } from '../../secrets/credential-at.ts'
import { heldSecret } from '../../secrets/held-secret.ts'
import { createPlaces } from '../../source-places.ts'
import { isYamlPath } from '../../templates/template-of.ts'
import type { YamlReader } from '../reader.ts'

const maxControllers = 1000

/** Reads Juju's `accounts.yaml`, under whatever name: the passwords of users on controllers (github.com/juju/juju, jujuclient). */
export const jujuAccounts: YamlReader = {
  name: 'juju-accounts',
  syntax: 'yaml',
  candidates: isYamlPath,
  words: { credential: [['controllers', 'user', 'password']] },
  isSweep: true,
  read(file, documents) {
    const placesOf = createPlaces(file)
    const facts = documents.flatMap(({ root, index }) => {
      const places = placesOf(documents.length > 1 ? index : undefined)
      return pairsOf(field(root, 'controllers'))
        .slice(0, maxControllers)
        .flatMap(({ value }) => {
          const password = field(value, 'password')
          const shape = field(value, 'user') ? heldSecret(password, places) : undefined
          return password && shape
            ? [credentialAt({ place: places.place(password), credential: 'user', field: 'password', shape })]
            : []
        })
    })
    return { facts, unread: [] }
  },
}
