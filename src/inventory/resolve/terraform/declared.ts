import type { Attribute, Block, Body, Expression, Span } from '../../../hcl/syntax.ts'
import type { TerraformFile } from '../../readers/terraform-file.ts'

/** A block of a module. An override file may replace its attributes and nested blocks, so each knows its file. */
export interface Declared {
  readonly file: TerraformFile
  readonly type: string
  readonly labels: readonly string[]
  readonly head: Span
  readonly span: Span
  readonly attributes: ReadonlyMap<string, DeclaredAttribute>
  readonly blocks: readonly Declared[]
}

export interface DeclaredAttribute {
  readonly file: TerraformFile
  readonly name: string
  readonly nameSpan: Span
  readonly value: Span
  expression(): Expression
}

export function declaredOf(block: Block, file: TerraformFile): Declared {
  return {
    file,
    type: block.type,
    labels: block.labels.map(label => label.text),
    head: block.head,
    span: { start: block.start, end: block.end },
    ...contentsOf(block.body, file),
  }
}

function contentsOf(body: Body, file: TerraformFile): Pick<Declared, 'attributes' | 'blocks'> {
  return {
    attributes: attributesOf(body.attributes, file),
    blocks: body.blocks.map(block => declaredOf(block, file)),
  }
}

/** The first of two attributes of one name counts: Terraform takes neither. */
export function attributesOf(
  attributes: readonly Attribute[],
  file: TerraformFile,
): ReadonlyMap<string, DeclaredAttribute> {
  const byName = new Map<string, DeclaredAttribute>()
  for (const attribute of attributes) {
    const { name, nameSpan, value } = attribute
    if (!byName.has(name)) byName.set(name, { file, name, nameSpan, value, expression: attribute.expression })
  }
  return byName
}

/**
 * A block with what an override file says in its place: attributes one by one, nested blocks all of a type
 * (developer.hashicorp.com/terraform/language/files/override).
 */
export function overriddenBy(declared: Declared, override: Declared): Declared {
  const replaced = new Set(override.blocks.map(({ type }) => type))
  return {
    ...declared,
    attributes: new Map([...declared.attributes, ...override.attributes]),
    blocks: [...declared.blocks.filter(({ type }) => !replaced.has(type)), ...override.blocks],
  }
}

/** The nested blocks of a type. In Terraform's JSON syntax they are objects, or a list of them, under a key. */
export function nestedBlocks(declared: Declared, type: string): readonly Declared[] {
  const native = declared.blocks.filter(block => block.type === type)
  const attribute = declared.attributes.get(type)
  if (native.length > 0 || !attribute) return native
  const expression = attribute.expression()
  const items = expression.kind === 'list' ? expression.items : [expression]
  return items.flatMap(item => (item.kind === 'object' ? [ofObject(attribute, item)] : []))
}

function ofObject({ file, name }: DeclaredAttribute, object: Extract<Expression, { kind: 'object' }>): Declared {
  const attributes = new Map<string, DeclaredAttribute>()
  for (const { key, value } of object.items) {
    if (key.kind !== 'literal' || typeof key.value !== 'string' || attributes.has(key.value)) continue
    attributes.set(key.value, {
      file,
      name: key.value,
      nameSpan: { start: key.start, end: key.end },
      value: { start: value.start, end: value.end },
      expression: () => value,
    })
  }
  const span = { start: object.start, end: object.end }
  return {
    file,
    type: name,
    labels: [],
    head: { start: object.start, end: object.start },
    span,
    attributes,
    blocks: [],
  }
}
