import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseEvents } from 'js-yaml'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { listFiles } from '../src/files/list-files.ts'
import { listWorkTree } from '../src/git/list-work-tree.ts'

/** The floor of a check: list, read, and parse the same files and the guide with the same parsers, and nothing else. */
const [root, guide] = process.argv.slice(2)
const { paths } = listFiles({ root, known: listWorkTree(root)?.paths })
let events = 0
for (const path of paths.filter(name => /\.ya?ml$/.test(name)))
  events += parseEvents(readFileSync(join(root, path), 'utf8'), {}).length
const tree = unified().use(remarkParse).use(remarkGfm).use(remarkFrontmatter).parse(readFileSync(guide, 'utf8'))
process.stdout.write(`${events} ${tree.children.length}\n`)
