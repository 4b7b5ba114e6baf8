import type { Schema } from './api-description.ts'

/*
 * Where live GitHub differs from its own description. Everything that the fake takes more loosely stands here.
 *
 * - A pull request's `head.repo` is null when the fork was deleted; the description has it required and not nullable.
 * - A review comment's `line` is null once it is outdated. No route of review comments is served yet.
 * - Every operation may answer with the statuses below, although the description lists few of them.
 * - A file's entry in `contents` is also answered to `application/vnd.github.raw`, as bytes; those are not validated.
 */

/** Answered by GitHub whatever the operation, in the form of `basic-error`. */
export const alwaysPossible: ReadonlySet<number> = new Set([400, 401, 403, 404, 422, 429, 500, 502, 503])

export function schemaOverrides(schemas: Readonly<Record<string, Schema>>): Record<string, Schema> {
  return { 'pull-request': nullableAt(schemas['pull-request'], ['head', 'repo']) }
}

function nullableAt(schema: unknown, names: readonly string[]): Schema {
  const [name, ...rest] = names
  if (!isSchema(schema)) throw new Error('an override names a property that the description no longer has')
  if (name === undefined) return { anyOf: [schema, { enum: [null] }] }
  const properties = isSchema(schema.properties) ? schema.properties : {}
  return { ...schema, properties: { ...properties, [name]: nullableAt(properties[name], rest) } }
}

function isSchema(value: unknown): value is Schema {
  return typeof value === 'object' && value !== null
}
