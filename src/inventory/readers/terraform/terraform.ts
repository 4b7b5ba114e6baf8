import { parseHcl } from '../../../hcl/parse-hcl.ts'
import { createLocator } from '../../../text/place.ts'
import type { TextReader } from '../reader.ts'
import { roleOf } from '../terraform-file.ts'
import { terraformWords } from '../terraform-words.ts'

/** Block types of Terraform that stand at the top of a file (developer.hashicorp.com/terraform/language/syntax). */
const topLevel: ReadonlySet<string> = new Set([
  'check',
  'data',
  'ephemeral',
  'import',
  'locals',
  'module',
  'moved',
  'output',
  'provider',
  'removed',
  'resource',
  'run',
  'terraform',
  'variable',
  'variables',
])

/** Terraform in its native syntax: modules, values of variables, tests. */
export const terraform: TextReader = {
  name: 'terraform',
  syntax: 'own',
  candidates: path => /\.(?:tf|tfvars|tftest\.hcl)$/.test(path),
  words: terraformWords,
  isWholeModule: true,
  read(file) {
    const { body, problems } = parseHcl(file.text, { topLevel })
    const locator = createLocator(file)
    return {
      facts: [],
      terraform: {
        path: file.path,
        role: roleOf(file.path),
        body,
        source: ({ start, end }) => file.text.slice(start, end),
        place: ({ start, end }) => locator.place(start, end),
      },
      unread: problems.map(({ message, start, end }) => ({
        place: locator.place(start, end),
        reason: `not Terraform: ${message}`,
      })),
    }
  },
}
