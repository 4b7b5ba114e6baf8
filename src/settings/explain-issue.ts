import type * as z from 'zod/mini'
import { nearest } from '../text/nearest.ts'

type Issue = z.core.$ZodIssue
type Schema = z.core.$ZodType

/** What is wrong with a value of the settings and what is valid there, in words. */
export function explainIssue(issue: Issue, schema: Schema): string {
  const name = issue.path.length === 0 ? 'the file' : `\`${issue.path.join('.')}\``
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map(key => unknownKey(key, keysAt(schema, issue.path))).join('; ')
    case 'invalid_value':
      return `${name} is one of ${issue.values.map(String).join(', ')}`
    case 'invalid_type':
      return `${name} ${issue.input === undefined ? 'is missing or is not' : 'is not'} ${article(issue.expected)}`
    case 'invalid_format':
      return `${name} ${formats[String(issue.pattern)] ?? own(issue) ?? 'is not of the form that is asked for'}`
    case 'too_small':
      return `${name} is too small: ${issue.origin === 'string' ? 'it is empty' : `at least ${issue.minimum}`}`
    case 'custom':
      return `${name} ${own(issue) ?? `is too complex a glob: ${simple}`}`
    case 'invalid_key':
      return `${name} is no glob for a key: ${simple}`
    case 'too_big':
      return `${name} is too large: at most ${issue.maximum}`
    default:
      return `${name} is not valid`
  }
}

/** What a schema says itself of a wrong value completes a sentence about it. */
const own = ({ message }: Issue): string | undefined => (message.startsWith('is ') ? message : undefined)

/** The keys and indexes to what is wrong: to the first key that is not known, else to the value. */
export function pathTo(issue: Issue): readonly PropertyKey[] {
  return issue.code === 'unrecognized_keys' ? [...issue.path, ...issue.keys.slice(0, 1)] : issue.path
}

const simple = '1 to 200 characters, no groups, at most three `**`, two stars and one `{...}` in a part'

const formats: Readonly<Record<string, string>> = {
  '/^\\d{4}-\\d{2}-\\d{2}$/': 'is not a day of the form 2027-01-31',
  '/^sha256:[0-9a-f]{64}$/': 'is not a digest of the form sha256:<64 hexadecimal digits>',
  '/^[a-z0-9][a-z0-9-]{0,39}$/': 'is not a key: 1 to 40 small letters, digits and hyphens',
}

function unknownKey(key: string, known: readonly string[]): string {
  const meant = nearest(key, known)
  return `\`${key}\` is not a key here; ${meant === undefined ? `there are ${known.join(', ')}` : `did you mean \`${meant}\`?`}`
}

function article(expected: string): string {
  const words: Readonly<Record<string, string>> = {
    array: 'a list',
    object: 'a mapping',
    record: 'a mapping',
    int: 'a whole number',
  }
  return words[expected] ?? `a ${expected}`
}

/** The keys that a schema knows below a path of keys and indexes. */
function keysAt(schema: Schema, path: readonly PropertyKey[]): readonly string[] {
  const def = schema._zod.def as z.core.$ZodTypes['_zod']['def']
  if (def.type === 'optional') return keysAt(def.innerType, path)
  const [step, ...rest] = path
  if (def.type === 'object') {
    const next = step === undefined ? undefined : def.shape[String(step)]
    return step === undefined ? Object.keys(def.shape) : next ? keysAt(next, rest) : []
  }
  if (def.type === 'array') return keysAt(def.element, rest)
  return def.type === 'record' ? keysAt(def.valueType, rest) : []
}
