import type { ModuleFact } from '../../../facts/module.ts'
import type { Declared } from './declared.ts'

/** Where a module comes from, as its `source` says (developer.hashicorp.com/terraform/language/modules/sources). */
export type ModuleSource =
  | { readonly kind: 'local'; readonly folder: string | undefined }
  | { readonly kind: 'git'; readonly ref: string | undefined }
  | { readonly kind: 'registry' }
  | { readonly kind: 'archive' }

/** `folder` of a local source is relative to the repository, and undefined where it leads out of it. */
export function readModuleSource(source: string, from: string): ModuleSource {
  if (/^\.\.?(?:\/|$)/.test(source)) return { kind: 'local', folder: joinedPath(from, source) }
  if (isGit(source)) return { kind: 'git', ref: refOf(source) }
  if (/^[\w-]+(?:\.[\w.-]+)?(?:\/[\w-]+){2,3}(?:\/\/.*)?$/.test(source)) return { kind: 'registry' }
  return { kind: 'archive' }
}

/** The folder of the repository that a call names; Terraform takes no source but a text. */
export function localFolder(call: Declared, from: string): string | undefined {
  const source = call.attributes.get('source')?.expression()
  if (source?.kind !== 'literal' || typeof source.value !== 'string') return undefined
  const read = readModuleSource(source.value, from)
  return read.kind === 'local' ? read.folder : undefined
}

/** A path of the repository from a folder of it; undefined where it leads out. */
export function joinedPath(from: string, relative: string): string | undefined {
  const segments = from === '' ? [] : from.split('/')
  for (const segment of relative.split('/')) {
    if (segment === '' || segment === '.') continue
    if (segment !== '..') segments.push(segment)
    else if (segments.pop() === undefined) return undefined
  }
  return segments.join('/')
}

const isGit = (source: string): boolean =>
  /^(?:git::|git@|github\.com\/|bitbucket\.org\/)/.test(source) ||
  /^(?:https?|ssh|git):\/\/[^?]*\.git(?:$|[/?])/.test(source)

function refOf(source: string): string | undefined {
  const query = source.split('?')[1]
  const ref = query?.split('&').find(part => part.startsWith('ref='))
  return ref === undefined || ref === 'ref=' ? undefined : ref.slice('ref='.length)
}

/** What firmly holds a version: a commit, a tag. A name without a number, or under a branch's prefix, is a branch. */
export function refClass(ref: string): ModuleFact['class'] {
  const name = ref.replace(/^refs\//, '')
  if (/^[0-9a-f]{7,64}$/.test(name) && /\d/.test(name) && name.length >= 7 && !/^\d{7,9}$/.test(name)) return 'sha'
  if (name.startsWith('tags/')) return 'tag'
  const last = name.slice(name.lastIndexOf('/') + 1)
  const prefix = name.slice(0, Math.max(0, name.lastIndexOf('/'))).toLowerCase()
  const isBranch = prefix.split('/').some(part => branchPrefixes.has(part))
  return !isBranch && /^[a-z._+-]{0,60}\d[\w.+-]{0,100}$/i.test(last) && !branchNames.test(last) ? 'tag' : 'branch'
}

const branchPrefixes: ReadonlySet<string> = new Set(
  'heads track tracks release releases feature feat fix bugfix hotfix users user renovate dependabot dev wip pull'.split(
    ' ',
  ),
)

/** `v1.x`, `1.10-dev`: numbers of what moves on. */
const branchNames = /(?:^|[._-])(?:x|dev|devel|main|master|stable|edge|branch|next|latest|wip)$/i
