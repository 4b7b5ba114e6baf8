import type { SecretShape } from '../../facts/application.ts'
import { wordsOf } from './words-of.ts'

const guessed = new Set(
  (
    'admin administrator root user guest test tester demo dev example default password passwd passw0rd pass secret token ' +
    'changeme changeit change-me change_me letmein welcome qwerty abc123 hunter2 foobar foo bar ' +
    'ubuntu juju kubeflow minio minioadmin mysql postgres grafana rabbitmq'
  ).split(' '),
)

/** No placeholder is longer, and a longer text would make the patterns slow. */
const maxLength = 1000

/** What stands where a secret belongs. `names` are the words that the option and its application go by. */
export function secretShape(text: string, names: readonly string[]): SecretShape {
  const value = text.trim().slice(0, maxLength)
  if (value === '') return 'empty'
  if (/^secret:/.test(value)) return 'secret-id'
  if (/^include-(?:file|base64):\/\//.test(value) || /^@[./~\w]/.test(value)) return 'file'
  if (isPlaceholder(value)) return 'placeholder'
  return isGuessable(value.toLowerCase(), names) ? 'guessable' : 'literal'
}

function isPlaceholder(value: string): boolean {
  if (/^<[^<>]*>$/.test(value) || /^(?:\.{3}|…|x{3,}|\*{3,}|-+|_+|\?+)$/i.test(value)) return true
  if (/^\$(?:\w+|\{[^}]*\}|\([^)]*\))$/.test(value) || /^%\w+%$|^%\(\w+\)s$|^__\w+__$/.test(value)) return true
  if (/\$\{[^}]*\}|\{\{[^}]*\}\}|\$\(/.test(value)) return true
  const words = /^[A-Za-z]+(?:[-_ ][A-Za-z]+)*$/.test(value) ? wordsOf(value) : []
  const [first = ''] = words
  return ['todo', 'tbd', 'redacted', 'placeholder'].includes(first) || (requests.has(first) && words.some(isAskedFor))
}

const requests = new Set(['your', 'my', 'replace', 'insert', 'enter', 'put', 'fill', 'set', 'some'])

const isAskedFor = (word: string): boolean =>
  ['password', 'secret', 'token', 'key', 'value', 'pass', 'me', 'here'].includes(word)

/** A word that everybody tries first, or the name of the thing itself, with up to four digits or signs behind it. */
function isGuessable(value: string, names: readonly string[]): boolean {
  if (/^(?:0?1234567890?|1234\d{0,4}|12345|0{3,}|1{3,})$/.test(value)) return true
  const word = value.replace(/[\d!._@#-]{0,4}$/, '')
  return [value, word].some(candidate => guessed.has(candidate) || names.some(name => name.toLowerCase() === candidate))
}
