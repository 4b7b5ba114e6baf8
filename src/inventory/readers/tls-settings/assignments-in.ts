/** A name and a value of a line, at the value's offset in it. */
export interface Assignment {
  readonly name: string
  readonly text: string
  readonly start: number
  /** What stands before the name is a dash: it is a flag. */
  readonly isFlag: boolean
}

/** A name and a sign, with what may stand around them. */
const head = /([A-Za-z_][\w.-]{0,100})(?:\\?["'])?\]?[ \t]{0,20}(?::|=>?)[ \t]{0,20}(\\?["'])?/g

/** Nobody writes more of them in a line. */
const maxAssignments = 200

/** What a line assigns, also inside of a text that it assigns. */
export function assignmentsIn(line: string): readonly Assignment[] {
  return [...line.matchAll(head)].slice(0, maxAssignments).flatMap(({ 0: all, 1: name = '', 2: quote, index }) => {
    const start = index + all.length
    const rest = line.slice(start, start + maxLength)
    const text = quote === undefined ? (/^[^\s"',;#)}\]\\]+/.exec(rest)?.[0] ?? '') : upTo(rest, quote)
    return text === '' ? [] : [{ name, text, start, isFlag: line[index - 1] === '-' }]
  })
}

const maxLength = 300

function upTo(text: string, quote: string): string {
  const end = text.indexOf(quote)
  return end === -1 ? '' : text.slice(0, end)
}
