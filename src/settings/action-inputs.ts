import * as z from 'zod/mini'
import { nearest } from '../text/nearest.ts'

const levels = ['critical', 'high', 'medium', 'low', 'never'] as const
const modes = ['auto', 'always', 'never'] as const

/** The inputs of the action by the names of `action.yml`; a blank one has its default. */
const Inputs = z.strictObject({
  token: z.string(),
  root: z.string().check(z.regex(/^[^\0\r\n]+$/, 'is a folder of the workspace')),
  guide: z.string().check(z.regex(/^[^\0\r\n]*$/, 'is a file of the workspace')),
  'fail-on': z.enum(levels, `is one of ${levels.join(', ')}`),
  comment: z.enum(modes, `is one of ${modes.join(', ')}`),
  'comment-key': z.string().check(z.regex(/^[a-z0-9-]{1,40}$/, 'is made of 1 to 40 small letters, digits and hyphens')),
})

export type ActionInputs = z.infer<typeof Inputs>

/** What a blank input stands for. The token has none: without one the action stays off the API. */
export const inputDefaults: ActionInputs = {
  token: '',
  root: '.',
  guide: '',
  'fail-on': 'high',
  comment: 'auto',
  'comment-key': 'default',
}

export type ReadInputs =
  | { readonly kind: 'inputs'; readonly inputs: ActionInputs }
  | { readonly kind: 'errors'; readonly errors: readonly { readonly message: string }[] }

/** Reads the inputs of a step. Strict: a name that is not known or a value of the wrong form is an error. */
export function readInputs(given: Readonly<Record<string, string>>): ReadInputs {
  const written = Object.entries(given).filter(([, value]) => value.trim() !== '')
  const values = Object.fromEntries(written.map(([name, value]) => [name, value.trim()]))
  const read = Inputs.safeParse({ ...inputDefaults, ...values })
  if (read.success) return { kind: 'inputs', inputs: read.data }
  return { kind: 'errors', errors: read.error.issues.flatMap(issue => explained(issue, values)) }
}

function explained(issue: z.core.$ZodIssue, values: Readonly<Record<string, string>>) {
  const names = Object.keys(inputDefaults)
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map(name => {
      const meant = nearest(name, names)
      const hint = meant === undefined ? `there are ${names.join(', ')}` : `did you mean \`${meant}\`?`
      return { message: `there is no input \`${name}\`; ${hint}` }
    })
  const name = String(issue.path[0] ?? '')
  const shown = name === 'token' ? '' : `, not \`${(values[name] ?? '').slice(0, 80)}\``
  return [{ message: `the input \`${name}\` ${issue.message}${shown}` }]
}
