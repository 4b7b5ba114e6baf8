import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import * as z from 'zod/mini'
import { home } from '../in-folder.ts'

const Described = z.strictObject({ description: z.string() })

/** The fields of an action.yml that Hardlist uses; another one is a mistake. */
const ActionMetadata = z.strictObject({
  name: z.string(),
  description: z.string(),
  author: z.string(),
  branding: z.strictObject({ icon: z.string(), color: z.string() }),
  inputs: z.record(z.string(), z.strictObject({ description: z.string(), default: z.string() })),
  outputs: z.record(z.string(), Described),
  runs: z.strictObject({ using: z.literal('node24'), main: z.string() }),
})
type ActionMetadata = z.infer<typeof ActionMetadata>

/** The project's action.yml. */
export const actionMetadata: ActionMetadata = ActionMetadata.parse(
  parse(readFileSync(join(home, 'action.yml'), 'utf8')),
)
