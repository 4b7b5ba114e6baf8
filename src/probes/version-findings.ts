import * as z from 'zod/mini'
import type { VersionFact } from '../facts/version.ts'
import { type Inventory, scopeOf } from '../inventory/inventory.ts'
import type { Known } from '../knowledge/known.ts'
import { askedVersions, placeKey, subjectsOf } from './asked-versions.ts'
import { onceEach } from './once-each.ts'
import type { Finding } from './probe.ts'
import { productsAsked } from './products-asked.ts'
import { releaseNamed } from './release-named.ts'
import { replaceValue } from './replace-value.ts'
import { type SeenRelease, seenReleases } from './seen-releases.ts'
import { parseRange, takesVersion, type VersionRange, versionIn } from './version-range.ts'

/** What a guide says of the versions that go with a release, in a table or in a sentence. */
export const versionParameters = z.object({
  rows: z.optional(
    z.array(z.object({ release: z.string(), kubernetes: z.optional(z.string()), juju: z.optional(z.string()) })),
  ),
  software: z.optional(
    z.array(
      z.object({
        name: z.string(),
        from: z.optional(z.string()),
        to: z.optional(z.string()),
        versions: z.optional(z.array(z.string())),
      }),
    ),
  ),
})

type Parameters = z.output<typeof versionParameters>

/** What one release takes, as written; a sentence speaks of every release. */
interface Taken {
  readonly release?: string
  readonly text: string
  readonly range: VersionRange
}

const titles = { juju: 'Juju', kubernetes: 'Kubernetes' } as const

/** Holds every version that a file in use asks for against what the releases take that it may be for. */
export function versionFindings(
  inventory: Inventory,
  { rows = [], software = [] }: Parameters,
  { known, subject }: { readonly known: Known; readonly subject: 'juju' | 'kubernetes' },
): readonly Finding[] {
  const spoken = software.flatMap(each => (each.name === subject ? takenBySentence(each) : []))
  const taken = [...rows.flatMap(row => takenByRow(row.release, row[subject])), ...spoken]
  if (taken.length === 0) return []
  const products = productsAsked(known, undefined)
  const seen = seenReleases(inventory, known).filter(({ product }) => products.has(product))
  const asked = askedVersions(inventory, subject)
  const subjects = subjectsOf(asked)
  const judged = asked.flatMap(fact => {
    const said = judge(fact, releasesFor(fact, taken, { seen, known, products }))
    return said === undefined
      ? []
      : [{ fact, said: { ...said, subject: subjects.get(placeKey(fact.place)) ?? fact.place.path } }]
  })
  const good = new Set(judged.flatMap(({ fact, said }) => (said.outcome === 'met' ? [fact.place.path] : [])))
  // what a workflow tries beside what is in use is a test of it
  const isTried = ({ place }: VersionFact): boolean => scopeOf(inventory, place.path) === 'ci' && good.has(place.path)
  return onceEach(judged.flatMap(({ fact, said }) => (said.outcome !== 'met' && isTried(fact) ? [] : [said])))
}

function takenByRow(release: string, text: string | undefined): readonly Taken[] {
  const range = text === undefined ? undefined : parseRange(text)
  return text === undefined || range === undefined ? [] : [{ release: releaseNamed(release), text, range }]
}

function takenBySentence({ from, to, versions }: NonNullable<Parameters['software']>[number]): readonly Taken[] {
  const text = versions?.join(', ') ?? [from && `>= ${from}`, to && `<= ${to}`].flatMap(each => each ?? []).join(', ')
  const range = parseRange(text)
  return range === undefined ? [] : [{ text, range }]
}

interface Around {
  readonly seen: readonly SeenRelease[]
  readonly known: Known
  readonly products: ReadonlySet<string>
}

/**
 * What the releases take that a version may be for: those of its own deployment, else of the repository, else those in
 * support, else all of the guide.
 */
function releasesFor(
  { deployments }: VersionFact,
  taken: readonly Taken[],
  { seen, known, products }: Around,
): readonly Taken[] {
  const own = seen.filter(({ deployment }) => deployment !== undefined && deployments.includes(deployment))
  const among = (releases: readonly string[]): readonly Taken[] =>
    taken.filter(({ release }) => release === undefined || releases.includes(release))
  if (own.length > 0) return among(own.flatMap(({ releases }) => releases))
  if (seen.length > 0) return among(seen.flatMap(({ releases }) => releases))
  const inSupport = known.supported.filter(each => products.has(each.product) && each.inSupport)
  const current = among(inSupport.map(({ release }) => release))
  return current.length > 0 ? current : taken
}

function judge(fact: VersionFact, taken: readonly Taken[]): Omit<Finding, 'subject'> | undefined {
  const { subject, value, place, deployments } = fact
  if (taken.length === 0) return undefined
  const title = subject === 'juju' ? titles.juju : titles.kubernetes
  const [deployment] = deployments
  const base = { ...(deployment === undefined ? {} : { deployment }), place, via: [], certainty: 'certain' } as const
  const version = versionIn(value)
  if (version === undefined)
    return { outcome: 'unknown', ...base, message: `which version of ${title} \`${value}\` is, changes with time` }
  const answers = taken.map(each => [each, takesVersion(each.range, version)] as const)
  const found = answers.find(([, takes]) => takes === true)
  if (found) return { outcome: 'met', ...base, message: `${title} \`${value}\` is one that ${ownerOf(found[0])} takes` }
  if (answers.some(([, takes]) => takes === 'open'))
    return { outcome: 'unknown', ...base, message: `\`${value}\` does not say which version of ${title} it is` }
  const wanted = taken.slice(0, 3).map(each => `${ownerOf(each)} takes ${each.text.slice(0, 60)}`)
  const fix = subject === 'juju' ? fixOf(fact, taken) : undefined
  return {
    outcome: 'unmet',
    ...base,
    message: `${title} is \`${value}\`; ${wanted.join(', ')}`,
    ...(fix === undefined ? {} : { fix }),
  }
}

const ownerOf = ({ release }: Taken): string => (release === undefined ? 'the guide' : `release ${release}`)

/** Only where all releases take the same one version, and the files name no patch of another one. */
function fixOf({ value, place }: VersionFact, taken: readonly Taken[]) {
  const [first] = taken
  const wanted = /^\d{1,4}\.\d{1,6}$/.exec(first?.text ?? '')?.[0]
  const written = /^\d{1,4}\.\d{1,6}(?=$|\/)/.exec(value)?.[0]
  if (wanted === undefined || written === undefined || taken.some(({ text }) => text !== wanted)) return undefined
  return replaceValue({ value, place }, wanted + value.slice(written.length))
}
