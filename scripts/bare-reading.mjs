import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { listFiles } from '../src/files/list-files.ts'
import { listWorkTree } from '../src/git/list-work-tree.ts'

/** The floor of a large tree: list it and read those of its files that a reader takes, which another file names. */
const [root, candidates] = process.argv.slice(2)
const { paths } = listFiles({ root, known: listWorkTree(root)?.paths })
let bytes = 0
for (const path of readFileSync(candidates, 'utf8').split('\n')) bytes += readFileSync(join(root, path)).length
process.stdout.write(`${paths.length} ${bytes}\n`)
