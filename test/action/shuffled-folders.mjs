import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'

/** Gives the entries of a folder backwards, as another file system may. */
const readdirSync = fs.readdirSync
fs.readdirSync = (...args) => readdirSync(...args).reverse()
syncBuiltinESMExports()
