import type { CommandNode, HereDoc, HereString, Redirection } from 'unbash'
import type { Snippet } from '../snippet.ts'
import { expandWord, piecesIn } from './expand.ts'
import type { Frame } from './frame.ts'
import { innerSnippet } from './inner-snippet.ts'
import { literal, type Piece, piecesOf } from './pieces.ts'

/** The text that is redirected into a command: a heredoc, a here-string. */
export function inputOf(redirects: readonly Redirection[], frame: Frame): Snippet | undefined {
  if (redirects.length === 0) return undefined
  for (const redirect of redirects)
    if (redirect.type === 'Redirect' && redirect.target?.parts) expandWord(redirect.target, frame)
  for (const redirect of redirects.toReversed()) {
    if (redirect.type === 'HereDoc') return innerSnippet([heredocPieces(redirect, frame)], frame.snippet)
    if (redirect.type === 'HereString' && redirect.target)
      return innerSnippet([stringPieces(redirect, frame)], frame.snippet)
  }
  return undefined
}

function heredocPieces({ body, delimiter }: HereDoc, frame: Frame): readonly Piece[] {
  if (body.parts && !delimiter?.quoted) return piecesOf(body.parts, frame, true)
  const text = frame.snippet.text.slice(body.pos, body.end)
  return literal({ start: body.pos, end: body.end, text, value: text }, frame, true)
}

const stringPieces = ({ target }: HereString, frame: Frame): readonly Piece[] => (target ? piecesIn(target, frame) : [])

/** What a command prints, where the file says it: of `echo`, `yes`, `printf` with plain text, `cat` of a heredoc. */
export function outputOf(node: CommandNode, frame: Frame, input: Snippet | undefined): Snippet | undefined {
  if (node.type !== 'Command') return undefined
  const name = node.name?.text.replace(/^.*\//, '') ?? ''
  if (name === 'cat' || name === 'tee' || name === 'envsubst')
    return node.args.every(isFlag) || name !== 'cat' ? (inputOf(node.redirects, frame) ?? input) : undefined
  if (name !== 'echo' && name !== 'printf' && name !== 'yes') return undefined
  const words = node.args.flatMap(word => (word.type === 'Word' ? [word] : []))
  const format = name === 'printf' && /%/.test(words[0]?.text ?? '') ? words.slice(1) : words
  const said = format.filter(word => !(name === 'echo' && /^-[neE]{1,3}$/.test(word.text)))
  if (said.length === 0 || said.length > 50) return undefined
  const [only] = said
  const inner = only && said.length === 1 ? expandWord(only, frame)[0]?.inner : undefined
  return inner
    ? inner()
    : innerSnippet(
        said.map(word => piecesIn(word, frame)),
        frame.snippet,
      )
}

const isFlag = (word: { readonly text: string }): boolean => word.text === '-' || word.text.startsWith('-')
