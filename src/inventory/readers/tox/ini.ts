/** A value of an INI file: its lines with their offsets in the file, the first behind the `=`. */
export interface IniEntry {
  readonly section: string
  readonly key: string
  readonly lines: readonly { readonly text: string; readonly start: number }[]
}

/**
 * The entries of an INI file as Python's configparser reads it: lines that are indented further go on with a value, those
 * that begin with `#` or `;` are comments. `from` and `to` bound what is read.
 */
export function iniEntries(text: string, from = 0, to = text.length): readonly IniEntry[] {
  const entries: (IniEntry & { readonly lines: { text: string; start: number }[] })[] = []
  let section = ''
  for (let at = from; at < to; ) {
    const next = text.indexOf('\n', at)
    const end = next === -1 || next > to ? to : next
    const line = text.slice(at, end).replace(/\r$/, '')
    const last = entries.at(-1)
    if (/^\s*(?:[#;]|$)/.test(line)) {
      // nothing is said
    } else if (/^[ \t]/.test(line)) {
      const text = line.trim()
      if (last?.section === section) last.lines.push({ text, start: at + line.indexOf(text) })
    } else if (line.startsWith('[')) section = /^\[([^\]]{1,200})\]/.exec(line)?.[1]?.trim() ?? ''
    else {
      const [, key = '', gap = '', value = ''] = /^([^=:\s][^=:]{0,200}?)(\s*[=:]\s*)(.*)$/.exec(line) ?? []
      const start = at + key.length + gap.length
      if (key !== '') entries.push({ section, key, lines: value === '' ? [] : [{ text: value.trimEnd(), start }] })
    }
    at = end + 1
  }
  return entries
}
