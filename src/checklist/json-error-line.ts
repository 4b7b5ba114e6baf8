const token =
  /[\s\uFEFF]*(?:([{[,:])|([}\]]|"(?:[^"\\\u0000-\u001f]|\\.)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null))/y

/** The line on which a text stops being JSON: at what is no token, at a value after a value, else at its end. */
export function jsonErrorLine(text: string): number {
  token.lastIndex = 0
  let end = 0
  let afterValue = false
  for (let match = token.exec(text); match !== null; match = token.exec(text)) {
    const opens = match[1] === '{' || match[1] === '['
    const closes = match[2] === '}' || match[2] === ']'
    if (afterValue && (opens || (match[2] !== undefined && !closes))) break
    afterValue = match[2] !== undefined
    end = token.lastIndex
  }
  const rest = text.slice(end)
  return text.slice(0, end + rest.length - rest.trimStart().length).split('\n').length
}
