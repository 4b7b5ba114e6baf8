import { isOpen } from '../../is-open.ts'
import { isUnwritten } from '../../is-unwritten.ts'
import { secretShape } from '../../secrets/secret-shape.ts'

interface AddressPassword {
  readonly start: number
  readonly end: number
  readonly shape: 'literal' | 'guessable'
}

const address = /[a-z][a-z0-9+.-]{1,20}:\/\/[^\s/:@"'<>]{0,100}:([^\s/:@"'<>]{3,200})@([\w.-]{1,200})/gi

/** The passwords in the addresses of a value (`postgres://user:password@host`), at their offsets in it. */
export function addressPasswords(value: string): readonly AddressPassword[] {
  if (!value.includes('://')) return []
  return [...value.matchAll(address)].flatMap(({ 0: all, 1: password = '', 2: host = '', index }) => {
    const shape =
      isOpen(password) || isUnwritten(password) || /^\$|^example\./.test(password + host)
        ? 'placeholder'
        : secretShape(password, [])
    if (shape !== 'literal' && shape !== 'guessable') return []
    const start = index + all.length - host.length - 1 - password.length
    return [{ start, end: start + password.length, shape }]
  })
}
