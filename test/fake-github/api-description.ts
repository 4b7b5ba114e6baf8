import { readFileSync } from 'node:fs'
import { schemaOverrides } from './schema-overrides.ts'

export type Schema = Readonly<Record<string, unknown>>

interface Parameter {
  readonly name: string
  readonly in: 'path' | 'query'
  readonly required?: boolean
  readonly schema: Schema
}

interface Reference {
  readonly $ref: string
}

interface Content {
  readonly content?: Readonly<Record<string, { readonly schema: Schema }>>
}

interface Described {
  readonly operationId: string
  readonly parameters: readonly (Parameter | Reference)[]
  readonly requestBody?: Content & { readonly required: boolean }
  readonly responses: Readonly<Record<string, Content | Reference>>
}

interface Description {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Described>>>>
  readonly components: {
    readonly schemas: Readonly<Record<string, Schema>>
    readonly parameters: Readonly<Record<string, Parameter>>
    readonly responses: Readonly<Record<string, Content>>
  }
}

export interface Operation {
  readonly id: string
  readonly parameters: readonly Parameter[]
  readonly body: Schema | null
  /** Status to the schema of its JSON; null where none is described. */
  readonly answers: ReadonlyMap<number, Schema | null>
}

export interface FoundOperation {
  readonly operation: Operation
  readonly params: Readonly<Record<string, string>>
}

interface Route {
  readonly method: string
  readonly segments: readonly string[]
  readonly operation: Operation
}

/** These parameters may hold slashes: a ref, a path, two refs. */
const manySegments: ReadonlySet<string> = new Set(['{ref}', '{path}', '{basehead}'])

let loaded: { readonly schemas: Readonly<Record<string, Schema>>; readonly routes: readonly Route[] } | null = null

/** GitHub's schemas by name, with the overrides. */
export function describedSchemas(): Readonly<Record<string, Schema>> {
  return load().schemas
}

/** The operation of a path that starts with a slash, has no base path and is still percent-encoded. */
export function findOperation(method: string, path: string): FoundOperation | null {
  const given = path.split('/').slice(1)
  for (const route of load().routes) {
    const params = route.method === method ? match(route.segments, given) : null
    if (params !== null) return { operation: route.operation, params }
  }
  return null
}

function load(): NonNullable<typeof loaded> {
  if (loaded === null) {
    const description: Description = JSON.parse(readFileSync(new URL('github-openapi.json', import.meta.url), 'utf8'))
    const routes = Object.entries(description.paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, described]) => ({
        method: method.toUpperCase(),
        segments: path.split('/').slice(1),
        operation: operationOf(described, description.components),
      })),
    )
    loaded = {
      schemas: { ...description.components.schemas, ...schemaOverrides(description.components.schemas) },
      routes,
    }
  }
  return loaded
}

function operationOf(described: Described, components: Description['components']): Operation {
  return {
    id: described.operationId,
    parameters: described.parameters.flatMap(one => ('$ref' in one ? (components.parameters[nameOf(one)] ?? []) : one)),
    body: described.requestBody?.content?.['application/json']?.schema ?? null,
    answers: new Map(
      Object.entries(described.responses).map(([status, one]) => {
        const response = '$ref' in one ? components.responses[nameOf(one)] : one
        return [Number(status), response?.content?.['application/json']?.schema ?? null]
      }),
    ),
  }
}

export function nameOf({ $ref }: Reference): string {
  return $ref.slice($ref.lastIndexOf('/') + 1)
}

function match(segments: readonly string[], given: readonly string[]): Record<string, string> | null {
  const params: Record<string, string> = {}
  for (const [index, segment] of segments.entries()) {
    const rest = manySegments.has(segment) ? given.slice(index).join('/') : given[index]
    if (rest === undefined || rest === '') return null
    if (segment.startsWith('{')) params[segment.slice(1, -1)] = decode(rest)
    else if (segment !== rest) return null
    if (manySegments.has(segment)) return params
  }
  return segments.length === given.length ? params : null
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
