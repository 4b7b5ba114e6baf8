import type { Value } from '../facts/value.ts'
import { createLocator, type Place, type SourceFile } from '../text/place.ts'
import { textOf } from '../yaml/fields.ts'
import type { YamlNode } from '../yaml/node.ts'
import { isOpen } from './is-open.ts'

/** Places and values of the nodes of one document. */
export interface SourcePlaces {
  readonly path: string
  readonly text: string
  at(start: number, end: number): Place
  place(node: YamlNode): Place
  via(node: YamlNode): readonly Place[]
  /** The text of a scalar with its place; what is no text, or names what only a later step fills in, is unknown. */
  value(node: YamlNode): Value<string>
}

/** A tag of one's own, such as `!env NAME`: what stands there is computed from the text. */
function isComputed(text: string, start: number): boolean {
  return /(?:^|\s)![A-Za-z][\w./:-]{0,60}\s{1,8}["']?$/.test(text.slice(Math.max(0, start - 80), start))
}

export function createPlaces(file: SourceFile): (document: number | undefined) => SourcePlaces {
  const locator = createLocator(file)
  return document => {
    const at = (start: number, end: number) => locator.place(start, end, document)
    const place = (node: YamlNode) => at(node.start, node.end)
    const via = (node: YamlNode) => node.via?.map(hop => at(hop.start, hop.end)) ?? []
    return {
      path: file.path,
      text: file.text,
      at,
      place,
      via,
      value(node) {
        const value = textOf(node)
        const unknown = (raw: string, why: string) => ({ kind: 'unknown', raw, place: place(node), why }) as const
        if (value === undefined) return unknown(`(${node.kind})`, 'the value is not a text')
        if (isOpen(value) || isComputed(file.text, node.start)) return unknown(value, 'the value is filled in later')
        return { kind: 'known', value, place: place(node), via: via(node) }
      },
    }
  }
}
