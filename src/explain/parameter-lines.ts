import * as z from 'zod/mini'
import type { Probe } from '../probes/probe.ts'
import { markdown, markdownCode } from '../text/escape-markdown.ts'
import type { Safe } from '../text/safe.ts'

/** The parameters of a probe as lines of a list: the name, what it may be, and what it is where nobody says. */
export function parameterLines(probe: Probe): readonly Safe<'markdown'>[] {
  const schema = z.toJSONSchema(probe.parameters, { io: 'input' })
  return Object.entries(schema.properties ?? {}).map(([name, property]) => {
    if (typeof property === 'boolean') return markdown`- ${markdownCode(name)}`
    const value = property.enum ? property.enum.map(String).join(', ') : String(property.type)
    const asked = schema.required?.includes(name) ? markdown`` : defaultOf(property.default)
    return markdown`- ${markdownCode(name)}: ${kindOf(property.enum !== undefined, value)}${asked}`
  })
}

const kindOf = (isChoice: boolean, value: string): Safe<'markdown'> =>
  isChoice ? markdown`one of ${markdownCode(value)}` : article(value)

function article(type: string): Safe<'markdown'> {
  switch (type) {
    case 'array':
      return markdown`a list`
    case 'string':
      return markdown`a text`
    default:
      return markdown`a value of type ${markdownCode(type)}`
  }
}

const defaultOf = (value: unknown): Safe<'markdown'> =>
  value === undefined
    ? markdown`, which may be absent`
    : markdown`, ${markdownCode(JSON.stringify(value))} where nobody says`
