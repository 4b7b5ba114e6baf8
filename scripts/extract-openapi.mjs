// node scripts/extract-openapi.mjs PATH_TO/package/generated/api.github.com.json
// Writes what the fake GitHub of the tests needs of GitHub's description of its own API, from the package @octokit/openapi.
import { readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'

const target = 'test/fake-github'
const operations = [
  'get /repos/{owner}/{repo}',
  'get /repos/{owner}/{repo}/commits/{ref}',
  'get /repos/{owner}/{repo}/compare/{basehead}',
  'get /repos/{owner}/{repo}/contents/{path}',
  'get /repos/{owner}/{repo}/git/blobs/{file_sha}',
  'get /repos/{owner}/{repo}/git/commits/{commit_sha}',
  'get /repos/{owner}/{repo}/git/ref/{ref}',
  'get /repos/{owner}/{repo}/git/trees/{tree_sha}',
  'delete /repos/{owner}/{repo}/issues/comments/{comment_id}',
  'get /repos/{owner}/{repo}/issues/comments/{comment_id}',
  'patch /repos/{owner}/{repo}/issues/comments/{comment_id}',
  'get /repos/{owner}/{repo}/issues/{issue_number}/comments',
  'post /repos/{owner}/{repo}/issues/{issue_number}/comments',
  'get /repos/{owner}/{repo}/pulls/{pull_number}',
  'get /repos/{owner}/{repo}/pulls/{pull_number}/files',
  'get /user',
]

const plain =
  'type format enum nullable required default minimum maximum minLength maxLength pattern minItems maxItems uniqueItems'
const keywords = new Set(plain.split(' '))
const prose = new Set('description title example examples externalDocs deprecated discriminator readOnly'.split(' '))

const path = process.argv[2]
if (path === undefined) throw new Error('name the file generated/api.github.com.json of the package @octokit/openapi')
const source = JSON.parse(await readFile(path, 'utf8'))
const reached = new Map()
const paths = {}
for (const operation of operations) {
  const [method, route] = operation.split(' ')
  paths[route] = { ...paths[route], [method]: slimOperation(source.paths[route][method]) }
}
const extract = {
  openapi: source.openapi,
  info: {
    title: 'Extract of the description of the GitHub REST API',
    version: source.info.version,
    license: source.info.license,
  },
  paths,
  components: components(),
}
await writeFile(join(target, 'github-openapi.json'), `${lines(sorted(extract))}\n`)
await writeFile(join(target, 'NOTICE.md'), await notice())

function slimOperation({ operationId, parameters = [], requestBody, responses }) {
  return {
    operationId,
    parameters: parameters.map(one => slimShared(one, slimParameter)),
    ...(requestBody && { requestBody: { required: requestBody.required, content: slimContent(requestBody.content) } }),
    responses: mapValues(responses, one => slimShared(one, slimResponse)),
  }
}

function slimParameter({ name, in: where, required, schema }) {
  return { name, in: where, ...(required && { required }), schema: slimSchema(schema) }
}

function slimResponse({ content, headers }) {
  return {
    ...(content && { content: slimContent(content) }),
    ...(headers && {
      headers: mapValues(headers, one => slimShared(one, ({ schema }) => ({ schema: slimSchema(schema) }))),
    }),
  }
}

function slimContent(content) {
  return mapValues(content, ({ schema }) => ({ schema: slimSchema(schema) }))
}

/** Walks by keyword, so that a property that is named `description` or `title` stays. */
function slimSchema(schema) {
  if (typeof schema !== 'object') return schema
  return slimShared(schema, one => Object.fromEntries(Object.entries(one).flatMap(entry => slimKeyword(...entry))))
}

function slimKeyword(key, value) {
  if (prose.has(key) || key.startsWith('x-')) return []
  if (keywords.has(key)) return [[key, value]]
  if (key === 'properties') return [[key, mapValues(value, slimSchema)]]
  if (key === 'items' || key === 'not' || key === 'additionalProperties') return [[key, slimSchema(value)]]
  if (key === 'allOf' || key === 'anyOf' || key === 'oneOf') return [[key, value.map(slimSchema)]]
  throw new Error(`the keyword ${key} is not known to this script`)
}

/** A reference stays one, and what it names is taken along once. */
function slimShared(value, slim) {
  if (value.$ref === undefined) return slim(value)
  const [, , kind, name] = value.$ref.split('/')
  const key = `${kind}/${name}`
  if (!reached.has(key)) {
    reached.set(key, undefined)
    reached.set(key, slimShared(source.components[kind][name], slim))
  }
  return { $ref: value.$ref }
}

function components() {
  const kinds = {}
  for (const [key, value] of reached) {
    const [kind, name] = key.split('/')
    kinds[kind] = { ...kinds[kind], [name]: value }
  }
  return kinds
}

function mapValues(object, change) {
  return Object.fromEntries(Object.entries(object).map(([key, value]) => [key, change(value)]))
}

/** Objects by key; arrays keep their order, which is the order of the source. */
function sorted(value) {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.keys(value)
      .sort()
      .map(key => [key, sorted(value[key])]),
  )
}

/** One line for each operation and component: small, and a difference can still be read. */
function lines(value, depth = 0) {
  if (depth === 3 || typeof value !== 'object' || value === null) return JSON.stringify(value)
  const rows = Object.entries(value).map(([key, inner]) => `${JSON.stringify(key)}: ${lines(inner, depth + 1)}`)
  return `{\n${rows.join(',\n')}\n}`
}

async function notice() {
  const root = join(dirname(path), '..')
  const { name, version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'))
  const licence = await readFile(join(root, 'LICENSE'), 'utf8')
  return [
    '# Notice',
    `\`github-openapi.json\` is an extract of \`generated/api.github.com.json\` of the npm package ${name} ${version}, without its prose.`,
    '`scripts/extract-openapi.mjs` writes it. The package stands under this licence:',
    licence.trim(),
    '',
  ]
    .join('\n\n')
    .trimEnd()
    .concat('\n')
}
