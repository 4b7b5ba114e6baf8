import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { home } from '../in-folder.ts'

/** Node 24, where GitHub runs the action, once `npm run smoke` has fetched it. */
const node24 = join(home, `node_modules/.cache/node24/node_modules/node-${process.platform}-${process.arch}/bin/node`)

export const hasNode24 = existsSync(node24)

/** What steps run on: Node 24 where it is there, else the Node of the tests. Both have to do. */
export const nodeOfActions = hasNode24 ? node24 : process.execPath
