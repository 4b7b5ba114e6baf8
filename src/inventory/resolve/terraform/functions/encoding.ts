import { parseFast } from '../../../../yaml/fast-yaml.ts'
import { mayBeDeep } from '../../../../yaml/may-be-deep.ts'
import { plain } from '../../../../yaml/plain.ts'
import { type Evaluated, type TextValue, textFrom, textOf } from '../evaluated.ts'
import { maxLength, tooLarge } from './bounds.ts'
import { type Call, depends, madeFromWithin, one, rejects, type TerraformFunction } from './call.ts'
import { jsonText } from './json-text.ts'
import { lift } from './lift.ts'
import { aText, known } from './parameters.ts'
import { partsOf } from './parts.ts'
import { fromJson, fromPlain } from './plain-values.ts'

/** Functions between values and their written forms. What they make is of the call. */
export const encoding: readonly (readonly [string, TerraformFunction])[] = [
  ['jsonencode', one(known, jsonEncode)],
  ['jsondecode', one(aText, (call, text) => fromJson(textOf(text), call.origin))],
  ['yamldecode', one(aText, yamlDecode)],
  ['base64encode', one(aText, (call, text) => made(call, Buffer.from(textOf(text), 'utf8').toString('base64')))],
  ['base64decode', one(aText, base64Decode)],
  ['urlencode', one(aText, (call, text) => made(call, urlEncoded(textOf(text))))],
]

const made = (call: Call, text: string): TextValue => textFrom(text, madeFromWithin(call))

/** A text for each combination of the choices inside a value. */
function jsonEncode(call: Call, value: Evaluated): Evaluated {
  const choices = [...new Set(partsOf(value).filter(part => part.kind === 'choice'))]
  return lift(choices, call.at, picked => {
    const pairs = choices.flatMap((choice, index) =>
      picked.slice(index, index + 1).map(each => [choice, each] as const),
    )
    const text = jsonText(value, new Map(pairs))
    return typeof text === 'string' ? made(call, text) : text
  })
}

function yamlDecode(call: Call, value: TextValue): Evaluated {
  const text = textOf(value)
  if (text.length > maxLength || mayBeDeep(text)) return tooLarge(call.at)
  const parsed = parseFast(text)
  if (parsed.kind === 'rejected') return rejects(call, 'a text that is no YAML')
  if (parsed.problems.length > 0) return rejects(call, 'YAML that is not sound')
  if (parsed.documents.length > 1) return rejects(call, 'YAML of several documents')
  const root = parsed.documents[0]?.root
  const found = plain(root)
  if (found.kind === 'refused') return tooLarge(call.at)
  return fromPlain(root === undefined ? null : found.value, call.origin)
}

function base64Decode(call: Call, value: TextValue): Evaluated {
  const text = textOf(value)
  if (text.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/.test(text))
    return rejects(call, 'a text that is not in Base64')
  try {
    return made(call, new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(Buffer.from(text, 'base64')))
  } catch {
    return depends(call, 'bytes that are no text')
  }
}

/** As a query of a URL has it: a space is a plus, all but letters, digits and `-_.~` are escaped. */
const urlEncoded = (text: string): string =>
  encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\ufffd'))
    .replace(/[!'()*]/g, character => `%${character.charCodeAt(0).toString(16).toUpperCase()}`)
    .replace(/%20/g, '+')
