import * as z from 'zod/mini'
import { isSimpleGlob } from './is-simple-glob.ts'

const risk = z.enum(['stable', 'candidate', 'beta', 'edge'])
const severity = z.enum(['critical', 'high', 'medium', 'low', 'info'])
const scope = z.enum(['disabled', 'template', 'test', 'example', 'ci', 'docs', 'archived', 'deploy'])
const word = z.string().check(z.minLength(1))
const day = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/))
const glob = z.string().check(z.minLength(1), z.maxLength(200), z.refine(isSimpleGlob))

const guide = z.strictObject({
  key: z.optional(z.string().check(z.regex(/^[a-z0-9][a-z0-9-]{0,39}$/))),
  source: word,
  follow: z.optional(word),
  files: z.optional(z.array(glob)),
})

const requirement = z.strictObject({
  severity: z.optional(severity),
  strength: z.optional(z.enum(['must', 'should', 'may', 'fact'])),
  topic: z.optional(word),
  parameters: z.optional(z.record(z.string(), z.unknown())),
  skip: z.optional(word),
  attestation: z.optional(z.literal([true, false, 'required'])),
  probes: z.optional(z.array(z.looseObject({ id: word }))),
})

const waiver = z.strictObject({
  probe: z.optional(word),
  requirement: z.optional(word),
  path: z.optional(glob),
  reason: word,
  owner: word,
  until: day,
})

const attestation = z.strictObject({
  requirement: word,
  by: word,
  evidence: word,
  until: day,
  text: z.optional(z.string().check(z.regex(/^sha256:[0-9a-f]{64}$/))),
})

/** Rows of what is known beside the files; what belongs into a row is checked where that is known. */
const rows = z.optional(z.array(z.looseObject({})).check(z.maxLength(5000)))

const known = z.strictObject({
  ingresses: rows,
  certificateProviders: rows,
  products: rows,
  supported: rows,
  options: rows,
  authenticators: rows,
  monitoring: rows,
  imageSources: rows,
  bases: rows,
  plainCharms: rows,
})

/** `hardlist.yml`: every key optional, no other key allowed. */
export const SettingsFile = z.strictObject({
  guides: z.optional(z.array(guide)),
  files: z.optional(z.strictObject({ exclude: z.optional(z.array(glob)), scopes: z.optional(z.record(glob, scope)) })),
  environments: z.optional(z.array(z.strictObject({ name: word, paths: z.array(glob), risk }))),
  branches: z.optional(z.record(glob, risk)),
  requirements: z.optional(z.record(z.string(), requirement)),
  waivers: z.optional(z.array(waiver)),
  attestations: z.optional(z.array(attestation)),
  known: z.optional(known),
  limits: z.optional(
    z.strictObject({
      maxFileBytes: z.optional(z.int().check(z.minimum(1024), z.maximum(67_108_864))),
      maxFiles: z.optional(z.int().check(z.minimum(1), z.maximum(1_000_000))),
      maxTotalBytes: z.optional(z.int().check(z.minimum(1024))),
    }),
  ),
})

export type SettingsFile = z.infer<typeof SettingsFile>
