import { type Evaluated, scalar, type TextValue, textFrom, textOf, unknown } from '../evaluated.ts'
import { type Call, depends, madeFromWithin, one, type TerraformFunction } from './call.ts'
import { aText } from './parameters.ts'
import { sliced } from './pieces.ts'

/** Functions on files and their paths. */
export const files: readonly (readonly [string, TerraformFunction])[] = [
  ['file', one(aText, readFile)],
  ['fileexists', one(aText, exists)],
  ['basename', one(aText, (_, path) => baseOf(path))],
  ['dirname', one(aText, folderOf)],
  ['pathexpand', one(aText, (call, path) => (textOf(path).startsWith('~') ? depends(call, 'a home folder') : path))],
]

function readFile(call: Call, path: TextValue): Evaluated {
  const text = call.site.readFile(textOf(path))
  return text === undefined ? absent(call, path) : textFrom(text, madeFromWithin(call))
}

/** A file that is not at hand may be there where the files are applied. */
function exists(call: Call, path: TextValue): Evaluated {
  return call.site.readFile(textOf(path)) === undefined ? absent(call, path) : scalar(true, madeFromWithin(call))
}

const maxShown = 100

const absent = (call: Call, path: TextValue): Evaluated =>
  unknown(`the file \`${textOf(path).slice(0, maxShown)}\` is not in the repository`, call.at)

/** The last part of a path. */
function baseOf(path: TextValue): TextValue {
  const text = textOf(path)
  const end = withoutSlashes(text, text.length)
  if (end > 0) return sliced(path, text.lastIndexOf('/', end - 1) + 1, end)
  return alone(path, text === '' ? '.' : '/')
}

/** A path without its last part, which Terraform writes in its shortest form. */
function folderOf(call: Call, path: TextValue): Evaluated {
  const text = textOf(path)
  const end = withoutSlashes(text, text.lastIndexOf('/') + 1)
  if (end === 0) return alone(path, text.startsWith('/') ? '/' : '.')
  const folder = sliced(path, 0, end)
  const isShortest = !/\/\/|(?:^|\/)\.\.?(?:\/|$)/.test(textOf(folder))
  return isShortest || textOf(folder) === '.' ? folder : depends(call, 'a path that is not in its shortest form')
}

function withoutSlashes(text: string, end: number): number {
  let at = end
  while (at > 0 && text[at - 1] === '/') at -= 1
  return at
}

const alone = (path: TextValue, text: string): TextValue => {
  const [first] = path.pieces
  return first ? textFrom(text, first.origin) : path
}
