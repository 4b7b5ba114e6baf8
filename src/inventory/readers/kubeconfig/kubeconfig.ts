import type { CredentialFact } from '../../../facts/credential.ts'
import { field, itemsOf, textOf } from '../../../yaml/fields.ts'
import type { YamlNode } from '../../../yaml/node.ts'
import { fileName } from '../../path-parts.ts'
import { credentialAt } from '../../secrets/credential-at.ts'
import { heldSecret } from '../../secrets/held-secret.ts'
import { createPlaces, type SourcePlaces } from '../../source-places.ts'
import { isYamlPath } from '../../templates/template-of.ts'
import type { YamlReader } from '../reader.ts'

const maxUsers = 1000

const keyField = 'client-key-data'
const ofUser = ['token', 'password']
const ofProvider = ['access-token', 'id-token', 'refresh-token', 'client-secret']

const notYaml = /\.(?:md|rst|txt|sh|bash|py|go|ts|js|tf|rb|rs|java|html?|png|svg|service|lock|toml|cfg|ini|hcl)$/i

function mayBeKubeconfig(path: string): boolean {
  if (isYamlPath(path) || /(?:^|\/)\.?kube\/config$/.test(path)) return true
  const name = fileName(path)
  return /kube-?config|^(?:admin|kubelet|controller-manager|scheduler)\.conf$/i.test(name) && !notYaml.test(name)
}

/** Reads kubeconfig files, under whatever name: the keys, tokens and passwords of users (kubernetes.io, v1.Config). */
export const kubeconfig: YamlReader = {
  name: 'kubeconfig',
  syntax: 'yaml',
  candidates: mayBeKubeconfig,
  words: {
    credential: [keyField, 'token', 'password', 'client-secret'].map(word => ['Config', 'users', word]),
  },
  isSweep: true,
  read(file, documents) {
    const placesOf = createPlaces(file)
    const facts = documents.flatMap(({ root, index }) => {
      if (textOf(field(root, 'kind')) !== 'Config') return []
      const places = placesOf(documents.length > 1 ? index : undefined)
      return itemsOf(field(root, 'users'))
        .slice(0, maxUsers)
        .flatMap(item => readUser(field(item, 'user'), places))
    })
    return { facts, unread: [] }
  },
}

/** A user whose secret is asked for at run time (`exec`) has none here. */
function readUser(user: YamlNode | undefined, places: SourcePlaces): readonly CredentialFact[] {
  const provider = field(field(user, 'auth-provider'), 'config')
  const key = field(user, keyField)
  return [
    ...(key && isKey(key) ? secretAt(keyField, key, places) : []),
    ...ofUser.flatMap(name => secretAt(name, field(user, name), places)),
    ...ofProvider.flatMap(name => secretAt(name, field(provider, name), places)),
  ]
}

/** A key in PEM form, encoded once more; also of another form, but not a word in its place. */
const isKey = (node: YamlNode): boolean => /^[A-Za-z0-9+/=\s]{40,}$/.test(textOf(node)?.slice(0, 400) ?? '')

function secretAt(name: string, node: YamlNode | undefined, places: SourcePlaces): readonly CredentialFact[] {
  const shape = node && heldSecret(node, places)
  return node && shape ? [credentialAt({ place: places.place(node), credential: 'cloud', field: name, shape })] : []
}
