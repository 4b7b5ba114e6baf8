import type { Stretch } from './template.ts'

export interface Token extends Stretch {
  readonly kind: 'text' | 'number' | 'name' | 'sign' | 'end'
  /** Of a text, what is between its quotes. */
  readonly text: string
}

const maxTokens = 400

const forms =
  /\s+|"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'|(-?\d{1,15}(?:\.\d{1,9})?)(?![\w.])|([A-Za-z_]\w*)|(==|!=|<=|>=|\/\/|\*\*|[|.,()[\]{}~+\-*/%<>=:])/y

/** The tokens of an expression; undefined where it holds what is none, or too many. */
export function tokensOf(text: string, { start, end }: Stretch): readonly Token[] | undefined {
  const tokens: Token[] = []
  const code = text.slice(start, end)
  forms.lastIndex = 0
  while (forms.lastIndex < code.length) {
    const at = forms.lastIndex
    const found = forms.exec(code)
    if (!found || tokens.length > maxTokens) return undefined
    const [all, double, single, number, name, sign] = found
    const quoted = double ?? single
    if (quoted !== undefined)
      tokens.push({ kind: 'text', text: quoted, start: start + at + 1, end: start + at + 1 + quoted.length })
    else if (number !== undefined) tokens.push(token('number', all, start + at))
    else if (name !== undefined) tokens.push(token('name', all, start + at))
    else if (sign !== undefined) tokens.push(token('sign', all, start + at))
  }
  tokens.push({ kind: 'end', text: '', start: end, end })
  return tokens
}

const token = (kind: Token['kind'], text: string, start: number): Token => ({
  kind,
  text,
  start,
  end: start + text.length,
})
