import type { Value } from '../facts/value.ts'
import { createLocator, type Place } from '../text/place.ts'
import { textOf } from '../yaml/fields.ts'
import type { YamlNode, YamlScalar } from '../yaml/node.ts'
import { isOpen } from './is-open.ts'
import type { YamlSource } from './readers/reader.ts'
import { tagsWithin } from './templates/overlapping.ts'
import type { Template } from './templates/template.ts'
import { templateValue } from './templates/template-value.ts'
import { namedText, unmasked } from './templates/unmasked.ts'

/** Places and values of the nodes of one document. */
export interface SourcePlaces {
  readonly path: string
  readonly text: string
  /** The template that the file is: values and names are then what it says, never what masks it. */
  readonly template?: Template
  at(start: number, end: number): Place
  place(node: YamlNode): Place
  via(node: YamlNode): readonly Place[]
  /**
   * The text of a scalar with its place; what is no text, or names what only a later step fills in, is unknown. Of a template
   * the defaults that it states are possible values.
   */
  value(node: YamlNode): Value<string>
  /** The text of a scalar that is not null, with the expressions of a template as they are written. */
  written(node: YamlNode | undefined): string | undefined
  /** The same for what names something: an expression of a template is in `${}`. */
  name(node: YamlScalar): string
}

/** A tag of one's own, such as `!env NAME`: what stands there is computed from the text. */
function isComputed(text: string, start: number): boolean {
  return /(?:^|\s)![A-Za-z][\w./:-]{0,60}\s{1,8}["']?$/.test(text.slice(Math.max(0, start - 80), start))
}

export function createPlaces(file: YamlSource): (document: number | undefined) => SourcePlaces {
  const locator = createLocator(file)
  const { template } = file
  return document => {
    const at = (start: number, end: number) => locator.place(start, end, document)
    const place = (node: YamlNode) => at(node.start, node.end)
    const via = (node: YamlNode) => node.via?.map(hop => at(hop.start, hop.end)) ?? []
    const written = (node: YamlNode | undefined) => {
      const text = textOf(node)
      return node && text !== undefined && template ? unmasked(template, node, text) : text
    }
    return {
      path: file.path,
      text: file.text,
      at,
      place,
      via,
      written,
      name: node => (template ? namedText(template, node) : node.value),
      value(node) {
        const value = textOf(node)
        const unknown = (raw: string, why: string) => ({ kind: 'unknown', raw, place: place(node), why }) as const
        if (template && node.kind === 'scalar' && tagsWithin(template, node).length > 0)
          return templateValue(template, node, { at, via: via(node) })
        if (value === undefined) return unknown(`(${node.kind})`, 'the value is not a text')
        if (isOpen(value) || isComputed(file.text, node.start)) return unknown(value, 'the value is filled in later')
        return { kind: 'known', value, place: place(node), via: via(node) }
      },
      ...(template ? { template } : {}),
    }
  }
}
