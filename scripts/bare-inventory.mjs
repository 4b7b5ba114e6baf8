import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parser } from '@lezer/python'
import { parse as parseShell } from 'unbash'
import { listFiles } from '../src/files/list-files.ts'
import { listWorkTree } from '../src/git/list-work-tree.ts'
import { parseHcl } from '../src/hcl/parse-hcl.ts'
import { parseFast } from '../src/yaml/fast-yaml.ts'

/** The floor of an inventory: list, read, and parse the same files with the same parsers, and nothing else. */
const [root] = process.argv.slice(2)
const { paths } = listFiles({ root, known: listWorkTree(root)?.paths })
let parsed = 0
for (const path of paths) {
  const text = readFileSync(join(root, path), 'utf8')
  parsed += lengthOf(path, text)
}
process.stdout.write(`${parsed}\n`)

function lengthOf(path, text) {
  if (/\.ya?ml$/.test(path)) {
    const yaml = parseFast(text)
    return path.startsWith('.github/') ? shellLength(stepsIn(text)) : yaml.kind.length
  }
  if (/\.tf$/.test(path)) return parseHcl(text).body.blocks.length
  if (/\.py$/.test(path)) return parser.parse(text).length
  if (/\.sh$/.test(path)) return shellLength([text])
  if (/\.md$/.test(path)) return shellLength(fencesIn(text))
  if (/\.rst$/.test(path)) return shellLength(indentedIn(text))
  return text.length
}

function shellLength(texts) {
  return texts.reduce((sum, text) => sum + parseShell(text).commands.length, 0)
}

function fencesIn(text) {
  return [...text.matchAll(/^```bash\n([^`]*)```$/gm)].map(([, code]) => code)
}

function indentedIn(text) {
  return [...text.matchAll(/::[^\n]*\n\n((?: {3}[^\n]*\n)+)/g)].map(([, code]) => code)
}

function stepsIn(text) {
  return [...text.matchAll(/run: \|\n((?: {8}[^\n]*\n)+)/g)].map(([, code]) => code)
}
