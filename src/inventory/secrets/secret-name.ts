import { wordsOf } from './words-of.ts'

/**
 * What a name says of its value: a password, which may be any word or number; another secret; a secret or the name of a
 * Kubernetes secret, which its value tells; a user and a secret in one text.
 */
export type SecretName = 'password' | 'secret' | 'secret-or-name' | 'pair'

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '))

const passwordWords = words('password passwords passwd passphrase passcode pass pwd pw psk')
const secretWords = words('token apikey secretkey clientsecret')
const pairWords = words('credential credentials creds authorization')

/** Passwords, tokens and keys of which the words are written as one. */
const joined = /(?:password|passwd|passphrase|passcode|pwd|^(?:db|root|admin|user|smtp|ldap|sudo|mysql|my|pg)pass)$/
const joinedSecret =
  /(?:(?:auth|access|api|bot|bearer|refresh)token|(?:secret|private|api)key|(?:client|app|api|shared)secret)$/

/** What a secret key is for; `key` alone and public or access keys name no secret. */
const keyWords = words(
  'secret private api ssl tls signing encryption encrypt master shared session cookie server client auth ca admin hmac ' +
    'jwt account storage deploy fernet',
)

/** Words before `secret` that make it the name of a Kubernetes or Juju secret, and those that make it the secret itself. */
const namingWords = words('pull tls existing k8s kubernetes')
const owningWords = words(
  'client shared app api cookie session signing jwt hmac webhook oauth oidc master encryption key',
)

/** A name that begins so is a switch, or says that there is no secret. */
const switchWords = words(
  'no use enable enabled disable require requires allow has is skip without generate create automount',
)

/** What follows the noun without changing what it names. */
const formWords = words('value plain plaintext base64 b64')

/**
 * What the name of an option or key says, such as `static-password`, `secret-key`, `clientSecret`; undefined for one that
 * names no secret, or only speaks about it, such as `tls-secret-id`, `token-ttl`, `ssh-authorized-keys`, `no-password`.
 */
export function secretName(name: string): SecretName | undefined {
  if (known.has(name)) return known.get(name)
  const said = readName(name)
  if (name.length < 100 && known.size < maxKnown) known.set(name, said)
  return said
}

/** The same names stand in many files. */
const known = new Map<string, SecretName | undefined>()
const maxKnown = 5000

function readName(name: string): SecretName | undefined {
  const said = [...wordsOf(name)]
  while (said.length > 1 && isForm(said.at(-1) ?? '')) said.pop()
  const [last = '', before = '', third = ''] = said.toReversed()
  if (said.length > 1 && switchWords.has(said[0] ?? '')) return undefined
  if (said.includes('sealed') || said.includes('encrypted')) return undefined
  if ((passwordWords.has(last) || joined.test(last)) && before !== 'by') return 'password'
  if (last === 'secret') return secretKind(before)
  if (secretWords.has(last) || joinedSecret.test(last) || (last === 'pat' && before !== '')) return 'secret'
  if (pairWords.has(last) || (last === 'header' && /^auth/.test(before))) return 'pair'
  const [noun, use, more] = last === 'base' && before === 'key' ? ['key', third, ''] : [last, before, third]
  const isKey = noun === 'key' && (keyWords.has(use) || (use === 'access' && more === 'secret'))
  return isKey ? 'secret' : undefined
}

const isForm = (word: string): boolean => formWords.has(word) || /^\d+$/.test(word)

function secretKind(before: string): SecretName | undefined {
  if (namingWords.has(before)) return undefined
  return before === '' || owningWords.has(before) ? 'secret' : 'secret-or-name'
}

const proseWords = words(
  'description help summary motd banner message title docs documentation text note notes about comment',
)

/** The name of an option that is read by people, where a word before a colon assigns nothing. */
export function isProseName(name: string): boolean {
  return proseWords.has(wordsOf(name).at(-1) ?? '')
}
