import { describedSchemas, nameOf, type Schema } from './api-description.ts'

/** The smallest value that a schema of GitHub's description allows: required properties only, null where null is allowed. */
export function sampleOf(name: string): Readonly<Record<string, unknown>> {
  const schema = describedSchemas()[name]
  const sample = schema === undefined ? undefined : sampleOfSchema({ ...schema, nullable: false })
  if (!isObject(sample)) throw new Error(`${name} is no object of the description`)
  return sample
}

function sampleOfSchema(schema: Schema): unknown {
  if (schema.nullable === true) return null
  if (typeof schema.$ref === 'string') return sampleOfSchema(describedSchemas()[nameOf({ $ref: schema.$ref })] ?? {})
  if (Array.isArray(schema.enum)) return schema.enum[0]
  for (const key of ['allOf', 'anyOf', 'oneOf'] as const) {
    const inner = schema[key]
    if (Array.isArray(inner)) return sampleOfSchema(inner[0])
  }
  if (isObject(schema.properties)) return sampleOfProperties(schema.properties, schema.required)
  return sampleOfType(schema)
}

function sampleOfProperties(properties: Schema, required: unknown): Readonly<Record<string, unknown>> {
  const names: readonly string[] = Array.isArray(required) ? required : []
  return Object.fromEntries(
    names.map(name => {
      const property = properties[name]
      return [name, isObject(property) ? sampleOfSchema(property) : null]
    }),
  )
}

function sampleOfType({ type, format, minimum }: Schema): unknown {
  if (type === 'integer' || type === 'number') return typeof minimum === 'number' ? minimum : 0
  if (type === 'boolean') return false
  if (type === 'array') return []
  if (type === 'object') return {}
  if (format === 'uri') return 'https://github.com/'
  if (format === 'date-time') return '2026-01-01T00:00:00Z'
  return format === 'email' ? 'someone@users.noreply.github.com' : ''
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
