const expression = /\uE000|\{\{|\{%|\$\{|\$\(|#\{\w|%\(\w{1,80}\)s|\[\[ {0,8}[\w.-]{1,80} {0,8}\]\]/

/** `<channel>`, `secret:<id>`, `1.10/<risk>`. */
const angled = /^(?:[\w.-]+[/:])*<[^<>]+>(?:[/:][\w.-]+)*$/

/** A part between slashes or colons that only stands for one: `$RISK`, `%RISK%`, `@RISK@`, `__RISK__`. */
const hole = /^(?:\$\w+|%\w+%|@\w+@|__\w+__)$/

/** Whether a text names what only a later step fills in: a template's expression, a variable, a placeholder. */
export function isOpen(value: string): boolean {
  return expression.test(value) || angled.test(value) || value.split(/[/:]/, 5).some(part => hole.test(part))
}
