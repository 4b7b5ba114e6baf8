import { folderOf } from './path-parts.ts'
import type { ReadSource } from './read-sources.ts'
import { joinedPath } from './resolve/terraform/module-source.ts'

/** More files than these are not read for others. */
const maxPaths = 200

/** `file("x")`, also below `path.module` or `path.root`, which is the folder of the file in which it mostly stands. */
const call = /\bfile\(\s{0,20}"(?:\$\{path\.(?:module|root|cwd)\}\/?)?([^"$\\\n]{1,300})"/g

/** The files whose texts the sources need beside their own. Paths may name what is not there. */
export function pathsAskedFor(sources: readonly ReadSource[]): readonly string[] {
  const known = new Set(sources.map(({ file }) => file.path))
  const asked = new Set<string>()
  for (const { file, terraform } of sources) {
    if (!terraform || !file.text.includes('file(')) continue
    for (const [, written = ''] of file.text.matchAll(call)) {
      const path = joinedPath(folderOf(file.path), written)
      if (path !== undefined && !known.has(path)) asked.add(path)
    }
  }
  return [...asked].slice(0, maxPaths)
}
