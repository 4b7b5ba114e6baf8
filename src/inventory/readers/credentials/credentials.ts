import type { CredentialFact } from '../../../facts/credential.ts'
import type { YamlNode, YamlScalar } from '../../../yaml/node.ts'
import { type Budget, createBudget } from '../../budget.ts'
import { credentialByForm } from '../../secrets/credential-at.ts'
import { isLogin } from '../../secrets/is-login.ts'
import { mayNameSecret, nameHints } from '../../secrets/name-hints.ts'
import { pemKeys } from '../../secrets/pem-keys.ts'
import { plainSecret } from '../../secrets/plain-secret.ts'
import { privateKeyIn } from '../../secrets/private-key.ts'
import { createPlaces, type SourcePlaces } from '../../source-places.ts'
import type { YamlReader } from '../reader.ts'
import { isOfKnownFormat, mayBeSettings } from './known-formats.ts'

const maxCredentials = 1000
/** Aliases are not followed, so a file as large as may be has fewer. */
const maxValues = 2_000_000

/** How a key in PEM form begins that is encoded once more. */
const encodedKey = 'LS0tLS1CRUdJTi'

/** Reads YAML and JSON of which nothing else is known: passwords and other secrets by the names that they stand under. */
export const credentials: YamlReader = {
  name: 'credentials',
  syntax: 'yaml',
  candidates: mayBeSettings,
  words: { credential: [...nameHints, encodedKey].map(word => [word]) },
  isSweep: true,
  read(file, documents) {
    const facts: CredentialFact[] = []
    if (!mayNameSecret(file.text) && !file.text.includes(encodedKey)) return { facts, unread: [] }
    const placesOf = createPlaces(file)
    const budget = createBudget(maxValues)
    for (const { root, index } of documents) {
      const places = placesOf(documents.length > 1 ? index : undefined)
      if (root && !isOfKnownFormat(root)) visit(root, { places, budget, facts })
    }
    return { facts, unread: [] }
  },
}

interface Visit {
  readonly places: SourcePlaces
  readonly budget: Budget
  readonly facts: CredentialFact[]
}

/** What an alias brings in was seen where it is written. The parsers bound how deep nodes lie. */
function visit(node: YamlNode, at: Visit): void {
  if (node.via || !at.budget.enter(node) || at.facts.length >= maxCredentials) return
  if (node.kind === 'sequence') for (const item of node.items) visitItem(item, at)
  if (node.kind !== 'mapping') return
  const named = variableOf(node)
  if (named) found(named.name, named.value, at)
  for (const { key, value } of node.pairs)
    if (value.kind !== 'scalar') visit(value, at)
    else if (value !== named?.value) found(key.value, value, at)
}

/** `- NAME=value`, as the environment of a container is written. */
function visitItem(item: YamlNode, at: Visit): void {
  if (item.kind !== 'scalar') {
    visit(item, at)
    return
  }
  const [all = '', name = ''] = /^([A-Z][A-Z0-9_]{2,80})=/.exec(item.value) ?? []
  if (name === '' || item.via || item.style === 'block') return
  const shape = plainSecret({ name, value: item.value.slice(all.length), isQuoted: false })
  const written = at.places.text.startsWith(all, item.start)
  if (shape && written)
    at.facts.push(
      credentialByForm({
        place: at.places.at(item.start + all.length, item.end),
        credential: 'secret',
        field: name,
        shape,
      }),
    )
}

/** `name: NAME` with `value: ...` beside it. */
function variableOf(node: Extract<YamlNode, { kind: 'mapping' }>) {
  const name = node.pairs.find(({ key }) => key.value === 'name')?.value
  const value = node.pairs.find(({ key }) => key.value === 'value')?.value
  const isVariable = name?.kind === 'scalar' && value?.kind === 'scalar' && /^[A-Z][A-Z0-9_]{2,80}$/.test(name.value)
  return isVariable ? { name: name.value, value } : undefined
}

function found(name: string, value: YamlScalar, { places, facts }: Visit): void {
  const text = places.written(value)
  if (value.via || text === undefined || places.value(value).kind === 'unknown') return
  const say = (credential: CredentialFact['credential'], shape: 'literal' | 'guessable'): void => {
    facts.push(credentialByForm({ place: places.place(value), credential, field: name, shape }))
  }
  if (text.includes('PRIVATE KEY') || text.startsWith(encodedKey)) {
    if (isWholeKey(text)) say('private-key', 'literal')
  } else if (name === 'auth' && isLogin(text)) say('registry', 'literal')
  else {
    const shape = plainSecret({ name, value: text, isQuoted: value.style !== 'plain' })
    if (shape) say('secret', shape)
  }
}

const isWholeKey = (text: string): boolean =>
  text.includes('PRIVATE KEY') ? pemKeys(text).length > 0 : privateKeyIn(text) === 'whole'
