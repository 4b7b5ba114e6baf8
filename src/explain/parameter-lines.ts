import * as z from 'zod/mini'
import type { Probe } from '../probes/probe.ts'
import { joinMarkdown, markdown, markdownCode } from '../text/escape-markdown.ts'
import type { Safe } from '../text/safe.ts'

/** The parameters of a probe as lines of a list: the name, what it may be, and what it is where nobody says. */
export function parameterLines(probe: Probe): readonly Safe<'markdown'>[] {
  const schema = z.toJSONSchema(probe.parameters, { io: 'input' })
  return Object.entries(schema.properties ?? {}).map(([name, property]) => {
    if (typeof property === 'boolean') return markdown`- ${markdownCode(name)}`
    const asked = schema.required?.includes(name) ? markdown`` : defaultOf(property.default)
    return markdown`- ${markdownCode(name)}: ${kindOf(property)}${asked}`
  })
}

type Property = z.core.JSONSchema.JSONSchema

function kindOf({ enum: choices, anyOf, type }: Property): Safe<'markdown'> {
  if (choices) return markdown`one of ${markdownCode(choices.map(String).join(', '))}`
  if (anyOf) return joinMarkdown(anyOf.map(kindOf), ' or ')
  return article(String(type))
}

function article(type: string): Safe<'markdown'> {
  switch (type) {
    case 'array':
      return markdown`a list`
    case 'string':
      return markdown`a text`
    case 'number':
      return markdown`a number`
    case 'boolean':
      return markdown`true or false`
    default:
      return markdown`a value of type ${markdownCode(type)}`
  }
}

const defaultOf = (value: unknown): Safe<'markdown'> =>
  value === undefined
    ? markdown`, which may be absent`
    : markdown`, ${markdownCode(JSON.stringify(value))} where nobody says`
