import * as z from 'zod/mini'
import { moduleClasses } from '../facts/module.ts'

const text = z.nullable(z.string())
const line = z.int().check(z.minimum(1))
const words = z.array(z.string())
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
  /** Objects of Kubernetes; `undecided` says why their fields are not known. */
  objects: z.array(
    z.strictObject({
      ...at,
      apiVersion: z.string(),
      kind: z.string(),
      name: z.string(),
      namespace: text,
      undecided: text,
    }),
  ),
  roles: z.array(
    z.strictObject({
      ...at,
      kind: z.string(),
      name: z.string(),
      namespace: text,
      rules: z.array(z.strictObject({ line, groups: words, resources: words, verbs: words })),
      aggregated: z.boolean(),
      undecided: text,
    }),
  ),
  /** Roles given to subjects, by a manifest, a command or a cloud's access policy (`source`). */
  bindings: z.array(
    z.strictObject({
      ...at,
      source: z.string(),
      name: z.string(),
      namespace: text,
      role: z.string(),
      clusterWide: z.boolean(),
      subjects: z.array(z.strictObject({ kind: z.string(), name: z.string() })),
      undecided: text,
    }),
  ),
  /** Workflows that run, and composite actions. */
  workflows: z.array(
    z.strictObject({
      ...at,
      form: z.enum(['workflow', 'action']),
      name: text,
      triggers: words,
      inputs: z.array(z.strictObject({ line, name: z.string(), default: text })),
    }),
  ),
  schedules: z.array(z.strictObject({ ...at, cron: z.string() })),
  uses: z.array(z.strictObject({ ...at, action: z.string(), ref: text, class: z.string() })),
  updaters: z.array(
    z.strictObject({
      ...at,
      tool: z.string(),
      covers: z.array(z.strictObject({ line, manager: z.string(), files: words })),
      presets: words,
    }),
  ),
  /** Charms and rocks that are built here. */
  artifacts: z.array(
    z.strictObject({
      ...at,
      kind: z.enum(['charm', 'rock']),
      name: text,
      bases: z.array(z.strictObject({ line, base: z.string(), use: z.enum(['build', 'run']) })),
      user: text,
    }),
  ),
  /** Commands that a file runs, or that a page tells to run; a `mention` stands in a sentence. */
  commands: z.array(
    z.strictObject({ ...at, program: z.string(), subcommand: z.string(), deployment: text, mention: z.boolean() }),
  ),
  /**
   * The switches of Terraform and of templates, and inputs of workflows that are empty where nobody gives them;
   * `deployment` is `null` where several have one.
   */
  gates: z.array(z.strictObject({ ...at, expression: z.string(), default: text, deployment: text })),
  releases: z.array(z.strictObject({ ...at, product: z.string(), channel: z.string(), folder: z.string() })),
  /** Why the list of files is not whole. */
  incomplete: z.array(z.string()),
  unread: z.array(z.strictObject({ ...at, reason: z.string(), hides: z.array(z.string()) })),
})

export type InventoryReport = z.infer<typeof InventoryReport>
