import type { CredentialFact, CredentialKind } from '../../../facts/credential.ts'
import { createLocator, type SourceFile } from '../../../text/place.ts'
import { fileName } from '../../path-parts.ts'
import { credentialByForm } from '../../secrets/credential-at.ts'
import { knownTokens } from '../../secrets/known-tokens.ts'
import { pemKeys } from '../../secrets/pem-keys.ts'
import { isYamlPath } from '../../templates/template-of.ts'
import type { TextReader } from '../reader.ts'

const unsearched =
  /\.(?:png|jpe?g|gif|svg|webp|ico|bmp|pdf|zip|gz|tgz|xz|bz2|tar|jar|whl|woff2?|ttf|eot|mp4|mov|so|dll|exe|bin|wasm|map|lock|sum|snap|charm|rock|pyc|asc|sig|crt|ipynb)$|\.min\.(?:js|css)$/i
const lockFiles = /^(?:package-lock|npm-shrinkwrap|yarn|pnpm-lock|composer|poetry|uv)[.\w-]*$/i

/** Blocks of these have readers of their own that tell a key where its argument begins. */
const ownBlocks = /\.(?:tf|tfvars|hcl)(?:\.json)?$/i

/** What makes a text worth a look: a key, and how the known tokens begin (`tokenForms`). */
const tells = [
  'PRIVATE KEY',
  ...'gho_ ghp_ ghu_ ghs_ ghr_ github_pat_'.split(' '),
  ...'glpat- gldt- glrt- glcbt- glptt- glsoat- glagent- glimt- glft-'.split(' '),
  ...'AKIA ASIA xox xapp- hooks.slack.com k_live_ AIza GOCSPX- ya29. npm_ pypi-AgE dckr_'.split(' '),
  ...'doo_v1_ dop_v1_ dor_v1_ hvb. hvs. hvr. SG. hf_ AGE-SECRET-KEY-1 eyJ'.split(' '),
]

/** Looks through texts of any kind for private keys and for secrets that are known by their form. */
export const secretText: TextReader = {
  name: 'secret-text',
  syntax: 'own',
  candidates: path =>
    !unsearched.test(path) && !lockFiles.test(fileName(path)) && !/(?:^|\/)(?:node_modules|vendor|dist)\//.test(path),
  words: { credential: tells.map(word => [word]) },
  isSweep: true,
  read(file) {
    if (!tells.some(word => file.text.includes(word))) return { facts: [], unread: [] }
    return { facts: [...keysIn(file), ...tokensIn(file)], unread: [] }
  },
}

/** In YAML a key is the value of something, and told by the readers that know of what. */
function keysIn(file: SourceFile): readonly CredentialFact[] {
  if (!file.text.includes('PRIVATE KEY') || isYamlPath(file.path) || ownBlocks.test(file.path)) return []
  const locator = createLocator(file)
  return pemKeys(file.text).map(({ start, end }) =>
    credentialByForm({
      place: locator.place(start, end),
      credential: 'private-key',
      field: 'private key',
      shape: 'literal',
    }),
  )
}

function tokensIn(file: SourceFile): readonly CredentialFact[] {
  const tokens = knownTokens(file.text)
  if (tokens.length === 0) return []
  const locator = createLocator(file)
  return tokens.map(({ kind, start, end }) => {
    const place = locator.place(start, end)
    const fact = credentialByForm({ place, credential: openedBy(kind), field: kind, shape: 'literal' })
    return isOfOwnMaking(kind) ? fact : { ...fact, isToken: true }
  })
}

/** Everybody can make one without asking a service, so that tests are full of them. */
const isOfOwnMaking = (kind: string): boolean => kind === 'JSON web token' || kind === 'age key'

const openedBy = (kind: string): CredentialKind =>
  kind.startsWith('AWS') || kind.startsWith('DigitalOcean')
    ? 'cloud'
    : kind.startsWith('Docker')
      ? 'registry'
      : 'secret'
