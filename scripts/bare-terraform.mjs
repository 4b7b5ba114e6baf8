import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { listFiles } from '../src/files/list-files.ts'
import { listWorkTree } from '../src/git/list-work-tree.ts'
import { parseHcl } from '../src/hcl/parse-hcl.ts'

/** The floor of an inventory of Terraform: list, read, and parse the structure of the same files, and nothing else. */
const [root] = process.argv.slice(2)
const { paths } = listFiles({ root, known: listWorkTree(root)?.paths })
let blocks = 0
for (const path of paths.filter(name => /\.(?:tf|tfvars)$/.test(name)))
  blocks += parseHcl(readFileSync(join(root, path), 'utf8')).body.blocks.length
process.stdout.write(`${blocks}\n`)
