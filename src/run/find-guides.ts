import { basename, dirname, join, relative, resolve, sep } from 'node:path'
import { type FileTree, folderTree, type NamedFile } from '../files/folder-tree.ts'
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
  /** Where `guide` is read, by the path as it is given: below `cwd` unless policy stands elsewhere. */
  readonly readGuide?: (guide: string, maxBytes: number) => NamedFile
}

const maxGuideBytes = 1_048_576

/** The guides to check: the one that was asked for, else those of the settings, else the one that ships. */
export function findGuides(request: GuideRequest, settings: Settings, policy: FileTree): Found {
  const { home, guide } = request
  if (guide !== undefined) return namedGuide(request, guide, settings)
  if (settings.guides.length > 0)
    return distinct(all(settings.guides.map(setting => fromSettings(setting, settings.path, policy))), settings)
  const shipped = { path: 'charmed-kubeflow.md', shown: 'hardlist:charmed-kubeflow.md' }
  const found = readGuide(folderTree(join(home, 'docs', 'guides')), shipped)
  return all([isProblem(found) ? found : { ...found, edition: "Hardlist's edition" }])
}

type Found = readonly GuideSource[] | Problem

/** A guide that is named for one run keeps the key and the files that the settings give it. */
function namedGuide({ cwd, root, readGuide }: GuideRequest, guide: string, settings: Settings): Found {
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(guide))
    return problem(2, { message: `the guide \`${guide}\` is an address, and no address is fetched`, remedy: commitIt })
  if (isRemote(guide)) return problem(2, { message: notFetched(guide), remedy: commitIt })
  const path = resolve(cwd, guide)
  const inside = relative(resolve(root), path).split(sep).join('/')
  const shown = inside.startsWith('..') ? guide : inside
  const read = readGuide ?? ((_, maxBytes) => folderTree(dirname(path)).read(basename(path), maxBytes))
  const found = asGuide(read(guide, maxGuideBytes), shown)
  if (isProblem(found)) return found
  return [
    withSetting(
      found,
      settings.guides.find(({ source }) => source === shown),
    ),
  ]
}

const isRemote = (source: string): boolean => /^[\w.-]+\/[\w.-]+@[^:]+:/.test(source)
const notFetched = (source: string): string =>
  `\`${source}\` is a guide of another repository, which is not fetched yet`
const commitIt = 'commit a copy of the guide and name its path'

function fromSettings(setting: GuideSetting, file: string, policy: FileTree): GuideSource | Problem {
  const { source, line } = setting
  if (isRemote(source)) return problem(2, { file, line, message: notFetched(source), remedy: commitIt })
  if (source.startsWith('/') || source.split('/').includes('..'))
    return problem(2, { file, line, message: `the guide \`${source}\` lies outside the repository` })
  const found = readGuide(policy, { path: source, shown: source })
  return isProblem(found) ? found : withSetting(found, setting)
}

function withSetting(found: GuideSource, setting: GuideSetting | undefined): GuideSource {
  if (!setting) return found
  const { key, files, covers } = setting
  return { ...found, key: key ?? found.key, ...(files === undefined ? {} : { files: covers }) }
}

function readGuide(
  tree: FileTree,
  { path, shown }: { readonly path: string; readonly shown: string },
): GuideSource | Problem {
  return asGuide(tree.read(path, maxGuideBytes), shown)
}

function asGuide(file: NamedFile, shown: string): GuideSource | Problem {
  if (file.kind === 'text') return { key: keyOf(shown), file: { path: shown, text: file.text } }
  return problem(2, {
    file: shown,
    message: `the guide cannot be read: it ${file.kind === 'absent' ? 'is not there' : file.reason}`,
    remedy: 'name a Markdown file with --guide, or under `guides:` in hardlist.yml',
  })
}

function all(found: readonly (GuideSource | Problem)[]): Found {
  const problems = found.filter(isProblem)
  if (problems.length > 0) return problem(2, ...problems.flatMap(({ causes }) => causes))
  return found.flatMap(one => (isProblem(one) ? [] : [one]))
}

/** A key names one guide in lock and waivers. */
function distinct(found: Found, settings: Settings): Found {
  if (isProblem(found)) return found
  const second = found.findIndex(({ key }, index) => found.findIndex(other => other.key === key) < index)
  const key = found[second]?.key
  if (key === undefined) return found
  return problem(2, {
    file: settings.path,
    line: settings.guides[second]?.line ?? 1,
    message: `two guides have the key \`${key}\``,
    remedy: 'give each a `key:` of its own',
  })
}

/** The file's stem as a key: small letters, digits and hyphens. */
function keyOf(path: string): string {
  const file = path.split(/[\\/:]/).at(-1) ?? ''
  const words = file
    .replace(/\.[^.]*$/, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
  return words.replace(/^-+|-+$/g, '').slice(0, 40) || 'guide'
}
