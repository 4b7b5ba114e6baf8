import type { ApplicationOption, SecretShape } from '../facts/application.ts'
import { isUnwritten } from '../inventory/is-unwritten.ts'
import { type Certificate, type Decided, firstOf } from './certificate.ts'
import type { AskedIngress } from './ingresses-asked.ts'
import { worstValue } from './worst-value.ts'

/** A set of options gives a certificate when all of them have a value; `undefined` where one of them does not stand there. */
export function certificateByOptions(
  options: readonly ApplicationOption[],
  set: readonly string[],
  { secretIds = [], news }: AskedIngress,
): Certificate | undefined {
  const found = set.map(name => options.find(option => option.name === name))
  const ways = found.flatMap(option => (option ? [byOption(option, secretIds.includes(option.name))] : []))
  if (ways.length < set.length) return undefined
  const way = firstOf(ways, ['lacking', 'unclear', 'given'])
  if (way?.kind !== 'given' || news.option === undefined || set.includes(news.option)) return way
  return { kind: 'unclear', why: `it uses ${way.by}, and the guide names \`${news.option}\``, decided: way.decided }
}

function byOption(option: ApplicationOption, takesId: boolean): Certificate {
  const by = `the option \`${option.name}\``
  const decided = { place: option.place, via: [], certainty: 'certain' } as const
  if (option.secret !== undefined) return say(sayOfSecret(option.secret, takesId), by, decided)
  const judge = (text: string): Said => sayOf(text, takesId)
  const lacking = worstValue(option.value, text => judge(text).kind === 'lacking')
  const worst =
    lacking.kind === 'value' && !lacking.bad
      ? worstValue(option.value, text => judge(text).kind === 'unclear')
      : lacking
  if (worst.kind === 'unknown') {
    const why = `the files do not say what ${by} is: ${worst.why}`
    return { kind: 'unclear', why, decided: { ...decided, place: worst.place } }
  }
  const { place, via, certainty } = worst
  return say(judge(worst.value), by, { place, via, certainty })
}

type Said =
  | { readonly kind: 'given' }
  | { readonly kind: 'unclear'; readonly what: string }
  | { readonly kind: 'lacking'; readonly what: string }

function say(said: Said, by: string, decided: Decided): Certificate {
  return said.kind === 'given'
    ? { kind: 'given', by, decided }
    : { kind: said.kind, why: `${by} is ${said.what}`, decided }
}

const empty = { kind: 'lacking', what: 'empty' } as const
const unwritten = { kind: 'unclear', what: 'a placeholder' } as const
const inFile = { kind: 'unclear', what: 'read from a file at deploy time' } as const
const noId = { kind: 'lacking', what: 'not the id of a Juju secret, which is all that it takes' } as const

function sayOf(text: string, takesId: boolean): Said {
  const value = text.trim()
  if (value === '') return empty
  if (isUnwritten(value.replace(/^secret:/, ''))) return unwritten
  if (!takesId || isSecretId(value)) return { kind: 'given' }
  return value.startsWith('include-') ? inFile : noId
}

/** What was seen of a value that was dropped; a word that everybody guesses is no certificate, key or id. */
function sayOfSecret(shape: SecretShape, takesId: boolean): Said {
  if (shape === 'empty') return empty
  if (shape === 'placeholder' || shape === 'guessable') return unwritten
  if (!takesId || shape === 'secret-id') return { kind: 'given' }
  return shape === 'file' ? inFile : noId
}

/** The forms that Juju parses (github.com/juju/juju, core/secrets), of any length: `secret:ID`, `secret://UUID/ID`, `ID`. */
const isSecretId = (value: string): boolean =>
  /^(?:secret:(?:(?:\/\/)?[0-9a-f-]{36}\/)?[0-9a-z]+|[0-9a-z]{20})$/.test(value)
