import * as z from 'zod/mini'
import type {
  Authenticator,
  CertificateProvider,
  CharmChannels,
  ImageSource,
  IngressCharm,
  MonitoringCharm,
  OptionMeaning,
  PlainCharm,
  ProductRelease,
  SupportedBase,
  SupportedRelease,
} from './known.ts'
import type { KnownList } from './overlaid.ts'

const word = z.string().check(z.minLength(1), z.maxLength(200))
const words = z.array(word).check(z.maxLength(200))
const charm = z.string().check(z.regex(/^[a-z0-9][a-z0-9-]{0,99}$/, 'is not the name of a charm'))
const track = z.string().check(z.regex(/^[A-Za-z0-9._-]{1,64}$/, 'is not a track'))
const channel = z
  .string()
  .check(z.regex(/^[A-Za-z0-9._-]{1,64}\/(?:stable|candidate|beta|edge)$/, 'is not `track/risk`'))
export const day = z
  .string()
  .check(z.regex(/^\d{4}-\d{2}-\d{2}$/), z.refine(isDay, 'is not a day of the form 2027-01-31'))
const base = z.string().check(z.regex(/^[a-z]{1,20}@[A-Za-z0-9._/-]{1,40}$/, 'is not a base of the form ubuntu@24.04'))
const revision = z.int().check(z.minimum(0), z.maximum(1_000_000_000))
const meanings = [
  'address',
  'static-user',
  'static-users-allowed',
  'connectors',
  'skips-authentication',
  'registration',
  'security-policy',
  'authority',
  'service-type',
  'verification',
] as const satisfies readonly OptionMeaning['meaning'][]

const ingress = z.strictObject({
  charm,
  options: z.array(words).check(z.maxLength(50)),
  endpoints: words,
  secretIds: z.exactOptional(words),
  onlyNamed: z.exactOptional(z.literal(true)),
  behind: z.exactOptional(words),
  configuredBy: z.exactOptional(charm),
}) satisfies z.ZodMiniType<IngressCharm>

const certificateProvider = z.strictObject({
  charm,
  endpoints: words,
  selfSigned: z.boolean(),
}) satisfies z.ZodMiniType<CertificateProvider>

export const charmChannels = z.strictObject({
  charm,
  publisher: z.exactOptional(word),
  defaultTrack: z.exactOptional(track),
  channels: z
    .array(
      z.strictObject({
        channel,
        revision,
        base: z.exactOptional(base),
        architecture: z.exactOptional(word),
        released: z.exactOptional(day),
      }),
    )
    .check(z.maxLength(20_000)),
}) satisfies z.ZodMiniType<CharmChannels>

const product = z.strictObject({
  product: word,
  release: word,
  charms: z.array(z.strictObject({ charm, track })).check(z.maxLength(1000)),
}) satisfies z.ZodMiniType<ProductRelease>

const supported = z.strictObject({
  product: word,
  release: word,
  kubernetes: z.exactOptional(word),
  juju: z.exactOptional(word),
  inSupport: z.exactOptional(z.boolean()),
}) satisfies z.ZodMiniType<SupportedRelease>

const option = z.strictObject({
  charm,
  option: word,
  meaning: z.enum(meanings),
  values: z.exactOptional(words),
  byDefault: z.exactOptional(z.string().check(z.maxLength(200))),
}) satisfies z.ZodMiniType<OptionMeaning>

const authenticator = z.strictObject({ charm, gateway: charm, endpoint: word }) satisfies z.ZodMiniType<Authenticator>

const monitoringCharm = z.strictObject({
  charm,
  role: z.enum(['agent', 'backend', 'part']),
  collects: words,
  sends: words,
  replacedBy: z.exactOptional(charm),
}) satisfies z.ZodMiniType<MonitoringCharm>

const imageSource = z.strictObject({
  prefix: word,
  isOther: z.exactOptional(z.literal(true)),
}) satisfies z.ZodMiniType<ImageSource>
const supportedBase = z.strictObject({ base, until: day }) satisfies z.ZodMiniType<SupportedBase>
const plainCharm = z.strictObject({ charm }) satisfies z.ZodMiniType<PlainCharm>

const rows = <T>(row: z.ZodMiniType<T>) => z.exactOptional(z.array(row).check(z.maxLength(5000)))

/** What settings may say: rows of these lists, and no others. */
export const GivenKnowledge = z.strictObject({
  ingresses: rows(ingress),
  certificateProviders: rows(certificateProvider),
  products: rows(product),
  supported: rows(supported),
  options: rows(option),
  authenticators: rows(authenticator),
  monitoring: rows(monitoringCharm),
  imageSources: rows(imageSource),
  bases: rows(supportedBase),
  plainCharms: rows(plainCharm),
} satisfies Readonly<Record<KnownList, unknown>>)

/** The lists as the settings hold them. */
export const KnownSetting = z.strictObject({ known: GivenKnowledge })

function isDay(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text)
}
