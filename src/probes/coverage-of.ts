import type { UpdaterCover, UpdaterFact } from '../facts/updater.ts'
import type { MainFile } from './main-files.ts'

/** Whether an updater proposes newer versions of what a file holds; open where presets that are not in the files decide. */
export function coverageOf(updater: UpdaterFact, main: MainFile): 'yes' | 'no' | 'open' {
  const { tool, covers, presets } = updater
  // what a charm is built from is of many kinds, and whoever set up an updater for it knows of which
  if (main.kind === 'charm') return 'yes'
  const isNamed = covers.some(cover => isOf(cover, main) && names(cover, main.path))
  if (isNamed) return 'yes'
  if (tool !== 'renovate') return 'no'
  if (presets.some(isElsewhere)) return 'open'
  const isLimited = covers.some(({ manager, files }) => files.length === 0 && !isCustom(manager))
  return main.kind === 'terraform' && !isLimited ? 'yes' : 'no'
}

/** Its managers by default know Terraform, and no bundle. */
function isOf({ manager }: UpdaterCover, { kind }: MainFile): boolean {
  return isCustom(manager) || (kind === 'terraform' && /^(?:terraform|opentofu|terragrunt)/.test(manager))
}

const isCustom = (manager: string): boolean =>
  /^(?:regex|jsonata|custom\b.*|file|yaml|updatecli|hcl|shell)/.test(manager)

const isElsewhere = (preset: string): boolean =>
  /^(?:github|gitlab|bitbucket|gitea|local|https?|npm)\b.{0,3}[>:]|^@|^[\w.-]+\/[\w.-]+/.test(preset)

/** A pattern is anybody's text, so it is not run: what it says plainly has to stand in the path, in its order. */
function names({ files, manager }: UpdaterCover, path: string): boolean {
  if (files.length === 0) return !isCustom(manager)
  return files.some(pattern => isInOrder(plainParts(pattern), path))
}

/** `(^|/)bundle\.ya?ml$` says `bundle.` plainly. */
function plainParts(pattern: string): readonly string[] {
  const plain = pattern
    .slice(0, 400)
    .replaceAll(String.raw`\.`, '.')
    .replace(/\(\^\|\/\)|\(\?:\^\|\/\)/g, '')
    .replace(/[\w-][?*]/g, ' ')
  return plain
    .split(/[^\w./-]+|\.[*+]/)
    .map(part => part.replace(/^\/|\/$/g, ''))
    .filter(part => part.length > 2)
}

function isInOrder(parts: readonly string[], path: string): boolean {
  let from = 0
  for (const part of parts) {
    const found = path.indexOf(part, from)
    if (found === -1) return false
    from = found + part.length
  }
  return true
}
