import * as z from 'zod/mini'

const text = z.nullable(z.string())
const line = z.int().check(z.minimum(1))
const count = z.int().check(z.minimum(0))

export const RequirementRow = z.strictObject({
  id: z.string(),
  line,
  endLine: line,
  section: z.array(z.string()),
  text: z.string(),
  part: text,
  strength: z.enum(['must', 'should', 'may', 'fact', 'reference']),
  polarity: z.enum(['do', 'do-not']),
  signals: z.array(z.string()),
  subject: text,
  condition: text,
  topic: text,
  parameters: z.nullable(z.record(z.string(), z.unknown())),
  basis: z.enum(['direct', 'derived', 'declared']),
  rule: z.nullable(z.strictObject({ id: z.string(), text: z.string() })),
  verification: z.enum(['automatic', 'mixed', 'attestation', 'reference', 'unmapped']),
  /** The probes that are asked. */
  probes: z.array(z.string()),
  /** Why the settings leave it out. */
  skip: text,
})

/** What became of a statement; `items` are ids of requirements, in the order of the checklist. */
const DecisionRow = z.strictObject({
  line,
  endLine: line,
  text: z.string(),
  decision: z.enum(['requirement', 'reference', 'other']),
  why: text,
  items: z.array(z.string()),
})

const GuideRow = z.strictObject({
  key: z.string(),
  title: z.string(),
  path: z.string(),
  digest: z.string(),
  requirements: z.array(RequirementRow),
  channels: z.array(
    z.strictObject({
      product: z.string(),
      channel: z.string(),
      revision: z.nullable(z.int()),
      published: text,
    }),
  ),
  statements: z.strictObject({ total: count, requirements: count, references: count, others: count }),
  warnings: z.array(z.strictObject({ line, message: z.string() })),
  /** Only where they are asked for. */
  decisions: z.optional(z.array(DecisionRow)),
})

/** What `checklist --format json` prints; the requirements of a single guide stand at the top as well. */
export const ChecklistReport = z.strictObject({
  version: z.literal(1),
  guides: z.array(GuideRow),
  requirements: z.optional(z.array(RequirementRow)),
})

export type ChecklistReport = z.infer<typeof ChecklistReport>
export type GuideRow = z.infer<typeof GuideRow>
export type DecisionRow = z.infer<typeof DecisionRow>
export type RequirementRow = z.infer<typeof RequirementRow>
