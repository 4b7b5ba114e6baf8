import * as z from 'zod/mini'
import { moduleClasses } from '../facts/module.ts'

const text = z.nullable(z.string())
const line = z.int().check(z.minimum(1))
const at = { file: z.string(), line }

/** The switch that a conditional thing hangs on; `default` is `true`, `false`, or `null` where the files do not say. */
const Gate = z.strictObject({ expression: z.string(), default: text })

const Pin = z.strictObject({
  ...at,
  kind: z.enum(['bundle', 'template', 'terraform', 'command', 'python']),
  /** An `input` is a channel that Terraform hands on to the applications that follow it, which are pins of their own. */
  role: z.enum(['application', 'input']),
  application: z.string(),
  charm: text,
  /** The channel as written. */
  channel: text,
  revision: z.nullable(z.int()),
  /** The one value that the files determine. */
  resolved: text,
  values: z.array(z.string()),
  via: z.array(z.strictObject(at)),
  why: text,
  scope: z.string(),
  deployment: text,
  promise: text,
  local: z.boolean(),
  gate: z.nullable(Gate),
})

/** What `inventory --format json` prints. */
export const InventoryReport = z.strictObject({
  version: z.literal(1),
  deployments: z.array(
    z.strictObject({
      id: z.string(),
      kind: z.string(),
      files: z.array(z.string()),
      scope: z.string(),
      promise: text,
      distributed: z.boolean(),
    }),
  ),
  pins: z.array(Pin),
  images: z.array(
    z.strictObject({
      ...at,
      reference: z.string(),
      class: z.enum(['digest', 'tag-commit', 'version-tag', 'floating', 'resource-revision']),
      source: z.string(),
    }),
  ),
  relations: z.array(z.strictObject({ ...at, a: z.string(), b: z.string(), deployment: text, gate: z.nullable(Gate) })),
  offers: z.array(z.strictObject({ ...at, name: z.string(), application: z.string(), endpoints: z.array(z.string()) })),
  consumed: z.array(z.strictObject({ ...at, url: z.string() })),
  grants: z.array(
    z.strictObject({
      ...at,
      action: z.string(),
      subject: z.string(),
      subjectKind: z.string(),
      level: z.string(),
      target: z.string(),
    }),
  ),
  credentials: z.array(z.strictObject({ ...at, kind: z.string(), field: z.string(), redacted: z.string() })),
  versions: z.array(z.strictObject({ ...at, subject: z.string(), value: z.string() })),
  modules: z.array(z.strictObject({ ...at, source: z.string(), ref: text, class: z.enum(moduleClasses) })),
  /** The switches of Terraform; `deployment` is `null` where several have one. */
  gates: z.array(z.strictObject({ ...at, expression: z.string(), default: text, deployment: text })),
  releases: z.array(z.strictObject({ ...at, product: z.string(), channel: z.string(), folder: z.string() })),
  /** Why the list of files is not whole. */
  incomplete: z.array(z.string()),
  unread: z.array(z.strictObject({ ...at, reason: z.string(), hides: z.array(z.string()) })),
})

export type InventoryReport = z.infer<typeof InventoryReport>
