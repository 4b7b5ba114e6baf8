import { field, itemsOf, pairsOf, textOf } from '../../../yaml/fields.ts'
import type { YamlNode } from '../../../yaml/node.ts'
import { fileName } from '../../path-parts.ts'
import { isYamlPath } from '../../templates/template-of.ts'

/** Files of YAML and JSON that are read for what they are, or that hold the names of secrets but no secret. */
const others = [
  /(?:^|\/)\.github\/workflows\//,
  /(?:^|\/)(?:action|charmcraft|metadata|rockcraft|snapcraft|actions|mkdocs|\.pre-commit-config|pnpm-lock)\.ya?ml$/i,
  /(?:^|\/)(?:package|package-lock|composer|tsconfig|jsconfig|npm-shrinkwrap|biome|renovate|manifest|angular|nx|lerna)(?:[.-][\w.-]*)?\.json5?$/i,
  /\.(?:schema|lock|tf|tfvars|min|geojson|ipynb)\.json$|(?:^|[-_.])(?:lock|schema|openapi|swagger)\.(?:json|ya?ml)$/i,
  /(?:^|\/)(?:i18n|locales?|lang|languages?|translations?|messages|node_modules|vendor|dist|schemas?|openapi|swagger|lib\/charms|dashboards?|grafana_dashboards)\//i,
]

/** Whether a path is that of YAML or JSON which may hold settings of any kind. */
export function mayBeSettings(path: string): boolean {
  const isData = isYamlPath(path) || /\.json$/i.test(path) || /^\.docker(?:configjson|cfg)$/.test(fileName(path))
  return isData && !others.some(form => form.test(path))
}

const maxEntries = 200

/** Whether a document has a format of its own: its secrets are told by those who know it, or it only says what there may be. */
export function isOfKnownFormat(root: YamlNode): boolean {
  if (field(root, 'apiVersion') && field(root, 'kind')) return true
  if (['openapi', 'swagger', 'asyncapi', 'jsonSchema', '$defs'].some(name => field(root, name))) return true
  if (/json-schema|schemastore|schema\.json/.test(textOf(field(root, '$schema')) ?? '')) return true
  return (
    isBundle(root) || isCharmConfig(root) || (field(root, 'runs') !== undefined && field(root, 'inputs') !== undefined)
  )
}

function isBundle(root: YamlNode): boolean {
  if (field(root, 'applications')?.kind === 'mapping' || field(root, 'bundle') || field(root, 'saas')) return true
  const services = pairsOf(field(root, 'services')).slice(0, maxEntries)
  return services.some(({ value }) => field(value, 'charm')) || itemsOf(field(root, 'relations')).length > 0
}

/** `options: {name: {type, default}}`. */
const isCharmConfig = (root: YamlNode): boolean =>
  pairsOf(field(root, 'options'))
    .slice(0, maxEntries)
    .some(({ value }) => field(value, 'type') !== undefined)
