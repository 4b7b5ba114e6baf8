import { isOpen } from '../../is-open.ts'
import { isUnwritten } from '../../is-unwritten.ts'
import { secretShape } from '../../secrets/secret-shape.ts'

interface Login {
  readonly field: string
  readonly start: number
  readonly end: number
}

/** The one group of each is the secret. */
const forms: readonly (readonly [RegExp, string, RegExp])[] = [
  [/netrc$/, 'password', /(?:^|[ \t])password[ \t\r\n]{1,20}(\S{3,300})/gm],
  [/^\.npmrc$/, '_authToken', /^[^#;\n]{0,200}:?_(?:authToken|auth|password)[ \t]{0,8}=[ \t]{0,8}"?([^\s"]{6,1000})/gm],
  [/^\.git-credentials$/, 'password', /^https?:\/\/[^\s:@/]{0,200}:([^\s@/]{3,300})@/gm],
]

/** The secrets of files that keep logins: `.netrc`, `.npmrc`, `.git-credentials`. */
export function loginsOf(name: string, text: string): readonly Login[] {
  return forms
    .filter(([of]) => of.test(name))
    .flatMap(([, field, form]) =>
      [...text.matchAll(form)].flatMap(({ 0: all, 1: secret = '', index }) => {
        const shape = isOpen(secret) || isUnwritten(secret) ? 'placeholder' : secretShape(secret, [])
        if (shape !== 'literal' && shape !== 'guessable') return []
        const start = index + all.lastIndexOf(secret)
        return [{ field, start, end: start + secret.length }]
      }),
    )
}
