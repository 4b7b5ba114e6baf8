import { StringDecoder } from 'node:string_decoder'

/** Collects the lines of one stream as .NET's ReadLine does: LF, CR and CR LF end a line, and so does the stream. */
export interface LineSplitter {
  readonly add: (chunk: Uint8Array) => void
  readonly end: () => void
}

export function splitLines(take: (line: string) => void): LineSplitter {
  const decoder = new StringDecoder('utf8')
  let rest = ''
  const addText = (text: string): void => {
    rest += text
    // A CR at the end may be the first half of a CR LF.
    const held = rest.endsWith('\r') ? '\r' : ''
    const lines = rest.slice(0, rest.length - held.length).split(/\r\n|\r|\n/)
    rest = (lines.pop() ?? '') + held
    for (const line of lines) take(line)
  }
  return {
    add: chunk => addText(decoder.write(Buffer.from(chunk))),
    end: () => {
      addText(decoder.end())
      if (rest !== '') take(rest.replace(/\r$/, ''))
      rest = ''
    },
  }
}

/** The lines of a whole text. */
export function linesOf(text: string): readonly string[] {
  const lines: string[] = []
  const splitter = splitLines(line => lines.push(line))
  splitter.add(Buffer.from(text))
  splitter.end()
  return lines
}
