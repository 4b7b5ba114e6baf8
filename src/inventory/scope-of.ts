import type { Scope } from './inventory.ts'
import { fileName, foldersOf } from './path-parts.ts'

/** Gives the scope of a path: the first match of the table, by folders and file name. */
export function createScopes(paths: readonly string[]): (path: string) => Scope {
  const charts = paths.filter(path => fileName(path) === 'Chart.yaml').map(path => path.slice(0, -'Chart.yaml'.length))
  const inChart = (path: string) => charts.some(chart => path.startsWith(`${chart}templates/`))
  return path => {
    const name = fileName(path).toLowerCase()
    const suffixes = name.split('.').slice(1)
    const has = (words: readonly string[]) => suffixes.some(suffix => words.includes(suffix))
    if (has(['disabled', 'bak'])) return 'disabled'
    if (has(['j2', 'tmpl', 'tpl']) || inChart(path)) return 'template'
    if (name.endsWith('.tftest.hcl')) return 'test'
    return scopeOfFolders(foldersOf(path), name)
  }
}

const folders = [
  ['test', ['test', 'tests', 'testing', 'testdata', 'e2e', 'fixtures', 'uats']],
  ['example', ['example', 'examples', 'sample', 'samples', 'demo', 'demos']],
  ['ci', ['.github', 'ci']],
  ['docs', ['doc', 'docs']],
  ['archived', ['archive', 'archived', 'old', 'legacy']],
] as const satisfies readonly (readonly [Scope, readonly string[]])[]

function scopeOfFolders(segments: readonly string[], name: string): Scope {
  const words = segments.flatMap(segment => [segment.toLowerCase(), lastWord(segment)])
  for (const [scope, names] of folders) {
    if (words.some(word => names.some(known => known === word))) return scope
    if (scope === 'test' && isNamedTest(name)) return scope
    if (scope === 'ci' && (name === 'tox.ini' || name === 'makefile')) return scope
    if (scope === 'docs' && /\.(?:md|rst)$/.test(name)) return scope
  }
  return 'deploy'
}

/** `testing-overlay.yaml`, `smoke-test.yaml`: a name of several words, the first or last of which says so. */
function isNamedTest(name: string): boolean {
  const words = (name.split('.')[0] ?? '').split(/[-_]/)
  return words.length > 1 && [words[0], words.at(-1)].some(word => /^test(?:s|ing)?$/.test(word ?? ''))
}

const lastWord = (segment: string): string => segment.toLowerCase().split(/[-_.]/).at(-1) ?? ''
