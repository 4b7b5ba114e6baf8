import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { micromark } from 'micromark'
import { gfm, gfmHtml } from 'micromark-extension-gfm'

/** Draws a comment as GitHub shows it: `node scripts/picture.mjs [MARKDOWN PICTURE WIDTH HEIGHT]`. It takes Chromium. */
const [source = 'docs/sample-comment.md', picture = 'docs/sample-comment.png', width = '900', height = '900'] =
  process.argv.slice(2)

const style = `
  body { font: 14px/1.5 -apple-system, "Segoe UI", "Noto Sans", Helvetica, Arial, sans-serif; color: #1f2328; margin: 0; padding: 16px; background: #fff }
  .comment { border: 1px solid #d1d9e0; border-radius: 6px; overflow: hidden }
  .head { background: #f6f8fa; border-bottom: 1px solid #d1d9e0; padding: 8px 16px; color: #59636e }
  .head b { color: #1f2328 } .head i { font-style: normal; border: 1px solid #d1d9e0; border-radius: 2em; padding: 0 7px; font-size: 12px }
  .body { padding: 16px } h3 { font-size: 17.5px; margin: 0 0 16px } p, table, details, pre, ul { margin: 0 0 16px } ul { padding-left: 2em }
  table { border-collapse: collapse; display: block; width: max-content; max-width: 100%; overflow: auto }
  th, td { border: 1px solid #d1d9e0; padding: 6px 13px; text-align: left; vertical-align: top } tr:nth-child(2n) td { background: #f6f8fa }
  code { font: 12px ui-monospace, "Liberation Mono", monospace; background: #818b981f; padding: .2em .4em; border-radius: 6px }
  pre { background: #f6f8fa; padding: 16px; border-radius: 6px; overflow: auto } pre code { background: none; padding: 0 }
  a { color: #0969da; text-decoration: none } a code { color: inherit } sub { font-size: 11px; vertical-align: baseline; color: #59636e } sub a { text-decoration: underline }
`
const html = micromark(await readFile(source, 'utf8'), {
  allowDangerousHtml: true,
  extensions: [gfm()],
  htmlExtensions: [gfmHtml()],
})
const head = '<div class="head"><b>github-actions</b> <i>bot</i> commented</div>'
const page = `<!doctype html><meta charset="utf-8"><style>${style}</style><div class="comment">${head}<div class="body">${html}</div></div>`
const folder = await mkdtemp(join(tmpdir(), 'hardlist-picture-'))
await writeFile(join(folder, 'page.html'), page)
await promisify(execFile)('chromium', [
  '--headless=new',
  '--no-sandbox',
  '--disable-gpu',
  '--hide-scrollbars',
  `--user-data-dir=${join(folder, 'profile')}`,
  `--window-size=${width},${height}`,
  `--screenshot=${resolve(picture)}`,
  join(folder, 'page.html'),
])
await rm(folder, { recursive: true, force: true })
console.log(`${picture} drawn from ${source}`)
