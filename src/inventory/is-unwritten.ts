const requests = new Set(
  'todo tbd tba fixme placeholder redacted changeme replaceme xxx your insert replace enter fill change paste'.split(
    ' ',
  ),
)

/** No placeholder is longer, and a longer text would make the patterns slow. */
const maxLength = 1000

/** Whether a text stands for a value that a person has yet to write: `<secret id>`, `TODO`, `CHANGE_ME`, `your-secret-id`, `...`. */
export function isUnwritten(text: string): boolean {
  const value = text.trim().slice(0, maxLength).toLowerCase()
  if (/<[^<>]+>/.test(value) || /^(?:\.{3}|…|x{3,}|\*{3,}|-+|_+|\?+)$/.test(value)) return true
  if (/^(?:none|null|nil|undefined|n\/a|(?:secret[-_ ]?)?(?:id|uuid))$/.test(value)) return true
  return requests.has(value.split(/[^a-z0-9]+/, 1)[0] ?? '')
}
