/** Whether a text names what only a later step fills in: a template's expression, a variable, a placeholder. */
export function isOpen(value: string): boolean {
  return /\{\{|\{%|\$\{|\$\(|^(?:[\w.-]+[/:])?\$\w+$|^<[^<>]+>$/.test(value)
}
