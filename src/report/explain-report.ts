import * as z from 'zod/mini'
import { RequirementRow } from './checklist-report.ts'

const ProbeRow = z.strictObject({
  id: z.string(),
  title: z.string(),
  why: z.string(),
  remedy: z.string(),
  severity: z.enum(['critical', 'high', 'medium', 'low', 'info']),
  topics: z.array(z.string()),
  needs: z.array(z.string()),
  /** The requirements of the guides that ask it. */
  askedBy: z.array(z.string()),
})

/** What `explain --format json` prints: probes, and where an id is a requirement's, the requirement with its questions. */
export const ExplainReport = z.strictObject({
  version: z.literal(1),
  probes: z.array(ProbeRow),
  requirement: z.nullable(
    z.strictObject({
      ...RequirementRow.shape,
      guide: z.string(),
      questions: z.array(z.strictObject({ probe: z.string(), parameters: z.record(z.string(), z.unknown()) })),
    }),
  ),
})

export type ExplainReport = z.infer<typeof ExplainReport>
