import type { Body, Span } from '../../hcl/syntax.ts'
import type { Place } from '../../text/place.ts'

/** What a file is to the module of its folder (developer.hashicorp.com/terraform/language/files). */
type TerraformRole = 'module' | 'override' | 'variables' | 'test'

/** A file of Terraform as syntax. What it comes to depends on the files beside it and on who calls its module. */
export interface TerraformFile {
  readonly path: string
  readonly role: TerraformRole
  readonly body: Body
  /** The text of a stretch of it. */
  source(span: Span): string
  place(span: Span): Place
}

export function roleOf(path: string): TerraformRole {
  const name = path.slice(path.lastIndexOf('/') + 1)
  if (/\.tfvars(?:\.json)?$/.test(name)) return 'variables'
  if (/\.tftest\.(?:hcl|json)$/.test(name)) return 'test'
  return /^(?:.*_)?override\.tf(?:\.json)?$/.test(name) ? 'override' : 'module'
}
