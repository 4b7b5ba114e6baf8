import * as z from 'zod/mini'

const Side = z.nullable(
  z.strictObject({
    text: z.string(),
    line: z.int(),
    strength: z.string(),
    section: z.array(z.string()),
    parameters: z.nullable(z.unknown()),
  }),
)

/** What became of a requirement; a requirement may have several entries. */
export const ChangeRow = z.strictObject({
  kind: z.enum(['added', 'removed', 'reworded', 'moved', 'strengthened', 'weakened', 'parameters', 'split', 'merged']),
  id: z.string(),
  before: Side,
  after: Side,
})

/** A verdict that another text of the guide gives. */
export const FlipRow = z.strictObject({ id: z.string(), from: z.string(), to: z.string() })

/** How guides stand to the lock, and what changed in their requirements: what `checklist --check --format json` prints. */
export const LockReport = z.strictObject({
  version: z.literal(1),
  guides: z.array(
    z.strictObject({ key: z.string(), path: z.string(), state: z.enum(['fresh', 'extractor-only', 'stale']) }),
  ),
  changes: z.array(ChangeRow),
  flips: z.array(FlipRow),
})

export type LockReport = z.infer<typeof LockReport>
