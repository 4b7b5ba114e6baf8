import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv'
import * as formats from 'ajv-formats'
import { describedSchemas, type Operation, type Schema } from './api-description.ts'
import { alwaysPossible } from './schema-overrides.ts'

interface Given {
  readonly params: Readonly<Record<string, string>>
  readonly query: Readonly<Record<string, string>>
  readonly body: unknown
}

interface Validators {
  readonly strict: Ajv
  /** Text of an address, read as the number or boolean that the schema asks for. */
  readonly coercing: Ajv
}

let validators: Validators | null = null
const compiled = new Map<string, ValidateFunction>()

/** What of a request GitHub's description does not know or not allow; empty when all is well. */
export function requestViolations(operation: Operation, given: Given): readonly string[] {
  const found: string[] = []
  for (const place of ['path', 'query'] as const) {
    const validate = once(`${operation.id} ${place}`, () => load().coercing.compile(parametersSchema(operation, place)))
    const value = { ...(place === 'path' ? given.params : given.query) }
    if (!validate(value)) found.push(...texts(place, validate.errors))
  }
  const { body } = operation
  if (body === null) return given.body === undefined ? found : [...found, 'body: this request has none']
  const validate = once(`${operation.id} body`, () => load().strict.compile(converted(body)))
  if (!validate(given.body)) found.push(...texts('body', validate.errors))
  return found
}

/** What of an answer differs from GitHub's description; `body` is undefined where there is none. */
export function answerViolations(operation: Operation, status: number, body: unknown): readonly string[] {
  const described = operation.answers.get(status)
  if (described === undefined && !alwaysPossible.has(status)) return [`answer: the status ${status} is not described`]
  const schema = described === undefined ? { $ref: '#/components/schemas/basic-error' } : described
  if (schema === null) return body === undefined ? [] : [`answer: ${status} has no body`]
  const validate = once(`${operation.id} ${status}`, () => load().strict.compile(converted(schema)))
  return validate(body) ? [] : texts(`answer ${status}`, validate.errors)
}

function once(key: string, compile: () => ValidateFunction): ValidateFunction {
  const known = compiled.get(key)
  if (known !== undefined) return known
  const made = compile()
  compiled.set(key, made)
  return made
}

function load(): Validators {
  validators ??= { strict: withSchemas(false), coercing: withSchemas(true) }
  return validators
}

function withSchemas(coerceTypes: boolean): Ajv {
  // Without the last two, compiling takes three times as long, and each test file compiles for itself.
  const lean = { inlineRefs: false, code: { optimize: false } }
  const ajv = new Ajv({ strict: false, validateSchema: false, allErrors: true, logger: false, coerceTypes, ...lean })
  formats.default.default(ajv)
  ajv.addFormat('repo.nwo', true)
  if (!coerceTypes) ajv.addSchema({ $id: 'github', components: { schemas: convertedAll(describedSchemas()) } })
  return ajv
}

function parametersSchema(operation: Operation, place: 'path' | 'query'): Schema {
  const ours = operation.parameters.filter(one => one.in === place)
  return {
    type: 'object',
    properties: Object.fromEntries(ours.map(one => [one.name, one.schema])),
    required: ours.filter(one => one.required).map(one => one.name),
    additionalProperties: false,
  }
}

/** OpenAPI 3.0 as JSON Schema: `nullable` becomes a type, references find their target, objects take no other property. */
function converted(schema: Schema): Schema {
  const { nullable, properties, items, $ref, ...rest } = schema
  const plain: Record<string, unknown> = { ...rest }
  if (typeof $ref === 'string') return { $ref: `github${$ref}` }
  for (const key of ['allOf', 'anyOf', 'oneOf'] as const) {
    const inner = schema[key]
    if (Array.isArray(inner)) plain[key] = inner.map(converted)
  }
  if (isSchema(items)) plain.items = converted(items)
  if (isSchema(properties)) plain.properties = convertedAll(properties)
  if (isSchema(schema.additionalProperties)) plain.additionalProperties = converted(schema.additionalProperties)
  else if (isSchema(properties) && schema.additionalProperties === undefined) plain.additionalProperties = false
  return nullable === true ? { anyOf: [plain, { type: 'null' }] } : plain
}

function convertedAll(schemas: Schema): Record<string, Schema> {
  return Object.fromEntries(
    Object.entries(schemas).map(([name, schema]) => [name, isSchema(schema) ? converted(schema) : {}]),
  )
}

function isSchema(value: unknown): value is Schema {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function texts(place: string, errors: readonly ErrorObject[] | null | undefined): string[] {
  return (errors ?? []).map(({ instancePath, message, params }) => {
    const extra = 'additionalProperty' in params ? ` (${params.additionalProperty})` : ''
    return `${place}${instancePath} ${message ?? 'is not valid'}${extra}`
  })
}
