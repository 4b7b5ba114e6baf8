import { wordsOf } from './words-of.ts'

const secretWords = new Set(['password', 'passwords', 'passwd', 'passphrase', 'secret', 'token', 'apikey'])

/** What a secret key is for; `key` alone and public or access keys name no secret. */
const keyWords = new Set(
  'secret private api ssl tls signing encryption encrypt master shared session cookie server client auth ca admin hmac jwt account storage deploy'.split(
    ' ',
  ),
)

/** Words before `secret` that make it the name of a Kubernetes or Juju secret. */
const namingWords = new Set(['pull', 'tls', 'existing', 'use', 'enable', 'create', 'k8s', 'kubernetes'])

/**
 * The name of an option that holds a secret itself, such as `static-password`, `secret-key`, `clientSecret`; not one
 * that names a secret or speaks about it, such as `tls-secret-id`, `token-ttl`, `ssh-authorized-keys`.
 */
export function isSecretName(name: string): boolean {
  const words = [...wordsOf(name)]
  while (words.length > 1 && /^\d+$/.test(words.at(-1) ?? '')) words.pop()
  const last = words.at(-1) ?? ''
  const before = words.at(-2) ?? ''
  if (last === 'key') return keyWords.has(before)
  if (last === 'secret') return !namingWords.has(before)
  return secretWords.has(last)
}
