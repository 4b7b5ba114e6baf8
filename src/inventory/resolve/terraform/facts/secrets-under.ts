import type { SecretShape } from '../../../../facts/application.ts'
import type { CredentialFact, CredentialKind } from '../../../../facts/credential.ts'
import type { Attribute, Expression, Span } from '../../../../hcl/syntax.ts'
import type { TerraformFile } from '../../../readers/terraform-file.ts'
import { privateKeyIn } from '../../../secrets/private-key.ts'
import { redacted } from '../../../secrets/redacted.ts'
import { searchText } from '../../../secrets/search-text.ts'
import { secretIn } from '../../../secrets/secret-in.ts'
import { secretName } from '../../../secrets/secret-name.ts'
import { openName } from './values.ts'

/** What holds arguments: a block, or the file. `facts` takes what is found. */
export interface Holder {
  readonly file: TerraformFile
  readonly credential: CredentialKind
  readonly names: readonly string[]
  readonly application?: string
  readonly block?: string
  readonly facts: CredentialFact[]
  readonly depth: number
}

/** Blocks and collections are looked into to this depth. */
export const maxDepth = 20
const maxFacts = 5000

/** No text in quotes that is as short holds a secret beside other words. */
const shortest = 16

/** Arguments that hold no secret, whatever they say. */
const harmless: ReadonlySet<string> = new Set(['description', 'type', 'error_message', 'depends_on'])

/** The secrets under the name of an argument, and in its text; most hold none, which shows before they are parsed. */
export function secretsUnder({ name, value, expression }: Attribute, walking: Holder): void {
  if (harmless.has(name)) return
  const text = walking.file.source(value)
  const isCollection = /[{[(<]/.test(text)
  if (!isCollection && secretName(name) === undefined && !(text.includes('"') && text.length > shortest)) return
  if (isCollection && !text.includes('"') && !text.includes('<<') && !text.includes('{')) return
  named(name, expression(), walking)
}

/** An expression under a name: a text, or a collection in which names stand. */
function named(name: string, expression: Expression, walking: Holder): void {
  if (walking.depth > maxDepth || walking.facts.length > maxFacts) return
  const inner = { ...walking, depth: walking.depth + 1 }
  switch (expression.kind) {
    case 'object': {
      const isRegistry = name === 'registry_credentials'
      for (const { key, value } of expression.items)
        named(
          key.kind === 'literal' ? String(key.value) : name,
          value,
          isRegistry ? { ...inner, credential: 'registry' } : inner,
        )
      return
    }
    case 'list':
      for (const item of expression.items) named(name, item, inner)
      return
    case 'conditional':
      named(name, expression.yes, inner)
      named(name, expression.no, inner)
      return
    case 'call':
      // what a function makes of a text is mostly that text
      for (const arg of expression.args)
        if (arg.kind !== 'literal' || passing.has(expression.name)) named(name, arg, inner)
      return
    case 'literal':
      if (typeof expression.value === 'string') literal(name, expression.value, expression, walking)
      return
    case 'template':
      template(name, expression.parts, expression, walking)
      return
    case 'variable':
    case 'attribute':
    case 'index':
      if (belongsTo(name)) add(name, 'placeholder', expression, walking)
      return
    default:
  }
}

const passing: ReadonlySet<string> = new Set([
  'sensitive',
  'nonsensitive',
  'coalesce',
  'try',
  'base64encode',
  'merge',
  'tostring',
  'trimspace',
])

/** A reference under the name of a secret; one that may be the secret's name says nothing. */
const belongsTo = (name: string): boolean => secretName(name) === 'password' || secretName(name) === 'secret'

function literal(
  name: string,
  value: string,
  expression: Extract<Expression, { kind: 'literal' }>,
  walking: Holder,
): void {
  if (privateKeyIn(value) === 'whole') {
    add(name, 'literal', expression.text, { ...walking, credential: 'private-key' })
    return
  }
  const shape = secretIn({ name, value, isQuoted: true, names: walking.names })
  if (shape !== undefined) add(name, shape, expression.text, walking)
  else embedded(name, expression.text, walking)
}

/** A text that is put together: a heredoc, in which settings may stand. */
function template(name: string, parts: readonly Expression[], span: Span, walking: Holder): void {
  const isFilledIn = parts.some(part => part.kind !== 'literal')
  const text = parts.map(part => (part.kind === 'literal' ? String(part.value) : hole)).join('')
  if (privateKeyIn(text) === 'whole') add(name, 'literal', span, { ...walking, credential: 'private-key' })
  else if (belongsTo(name) && isFilledIn) add(name, 'placeholder', span, walking)
  else embedded(name, span, walking)
}

/** An expression in a text. */
const hole = openName('')

/** Secrets within a longer text, at their places in the file. */
function embedded(name: string, span: Span, walking: Holder): void {
  const written = walking.file.source(span)
  if (written.length < shortest) return
  const { secrets } = searchText(written, written, { option: name, names: walking.names })
  for (const { field, shape, start, end } of secrets)
    add(`${name}.${field}`, shape, { start: span.start + start, end: span.start + end }, walking)
}

function add(
  field: string,
  shape: SecretShape,
  span: Span,
  { file, credential, application, block, facts }: Holder,
): void {
  facts.push({
    kind: 'credential',
    place: file.place(span),
    deployments: [],
    credential,
    ...(application === undefined ? {} : { application }),
    ...(block === undefined ? {} : { block }),
    field,
    shape,
    redacted: redacted(shape),
  })
}
