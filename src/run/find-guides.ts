import { join, relative, resolve, sep } from 'node:path'
import { readOne } from '../files/read-one.ts'
import type { GuideSetting, Settings } from '../settings/settings.ts'
import type { SourceFile } from '../text/place.ts'
import { isProblem, type Problem, problem } from './problem.ts'

/** A guide's text, before it is read. `file.path` is as it is printed. */
export interface GuideSource {
  readonly key: string
  readonly file: SourceFile
  /** Whose words it is, for the guide that ships. */
  readonly edition?: string
  /** Whether a file is what the guide is about; absent where all are. */
  readonly files?: (path: string) => boolean
}

export interface GuideRequest {
  readonly root: string
  /** Where Hardlist itself is: the folder above `dist/`. */
  readonly home: string
  /** Where a relative `guide` begins. */
  readonly cwd: string
  /** `--guide`: replaces those of the settings. */
  readonly guide?: string
}

const maxGuideBytes = 1_048_576

/** The guides to check: the one that was asked for, else those of the settings, else the one that ships. */
export function findGuides(
  { root, home, cwd, guide }: GuideRequest,
  settings: Settings,
): readonly GuideSource[] | Problem {
  if (guide !== undefined)
    return all([readGuideFile({ path: resolve(cwd, guide), shown: shownPath(root, resolve(cwd, guide), guide) })])
  if (settings.guides.length > 0)
    return distinct(all(settings.guides.map(setting => fromSettings(root, setting, settings.path))), settings)
  const shipped = join(home, 'docs', 'guides', 'charmed-kubeflow.md')
  const found = readGuideFile({ path: shipped, shown: 'hardlist:charmed-kubeflow.md' })
  return all([isProblem(found) ? found : { ...found, edition: "Hardlist's edition" }])
}

function fromSettings(root: string, setting: GuideSetting, file: string): GuideSource | Problem {
  const { source, line, key, covers } = setting
  if (/^[\w.-]+\/[\w.-]+@[^:]+:/.test(source)) {
    const message = `\`${source}\` is a guide of another repository, which is not fetched yet`
    return problem(2, { file, line, message, remedy: 'commit a copy of the guide and name its path' })
  }
  const path = resolve(root, source)
  if (path !== resolve(root) && !path.startsWith(resolve(root) + sep))
    return problem(2, { file, line, message: `the guide \`${source}\` lies outside the repository` })
  const found = readGuideFile({ path, shown: source })
  if (isProblem(found)) return found
  return { ...found, key: key ?? found.key, ...(setting.files === undefined ? {} : { files: covers }) }
}

function readGuideFile({ path, shown }: { readonly path: string; readonly shown: string }): GuideSource | Problem {
  const file = readOne(path, maxGuideBytes)
  if (file.kind === 'refused') {
    const remedy = 'name a Markdown file with --guide, or under `guides:` in hardlist.yml'
    return problem(2, {
      file: shown,
      message: `the guide cannot be read: it ${file.reason.replace(/^is listed and not there$/, 'is not there')}`,
      remedy,
    })
  }
  return { key: keyOf(shown), file: { path: shown, text: file.text } }
}

function all(found: readonly (GuideSource | Problem)[]): readonly GuideSource[] | Problem {
  const problems = found.filter(isProblem)
  if (problems.length > 0) return problem(2, ...problems.flatMap(({ causes }) => causes))
  return found.flatMap(one => (isProblem(one) ? [] : [one]))
}

/** A key names one guide in lock and waivers. */
function distinct(found: readonly GuideSource[] | Problem, settings: Settings): readonly GuideSource[] | Problem {
  if (isProblem(found)) return found
  const second = found.findIndex(({ key }, index) => found.findIndex(other => other.key === key) < index)
  const key = found[second]?.key
  if (key === undefined) return found
  const remedy = 'give each a `key:` of its own'
  return problem(2, {
    file: settings.path,
    line: settings.guides[second]?.line ?? 1,
    message: `two guides have the key \`${key}\``,
    remedy,
  })
}

/** The file's stem as a key: small letters, digits and hyphens. */
function keyOf(path: string): string {
  const stem =
    path
      .split(/[\\/:]/)
      .at(-1)
      ?.replace(/\.[^.]*$/, '') ?? ''
  return (
    stem
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, '')
      .slice(0, 40) || 'guide'
  )
}

/** Relative to the root where it is inside, else as it was named. */
function shownPath(root: string, path: string, named: string): string {
  const inside = relative(resolve(root), path)
  return inside.startsWith('..') ? named : inside.split(sep).join('/')
}
