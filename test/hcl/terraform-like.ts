/** A file as people write them, laid out as `terraform fmt` does. Every name is there once. */
export function terraformLike(random: (below: number) => number): string {
  let count = 0
  const name = (): string => {
    count += 1
    return `n${count}`
  }
  const value = (indent: string): string => {
    const mark = `EOT${count}`
    const values = [
      '"latest/stable"',
      'var.channel',
      `"\${var.name}-\${local.a["b"]}"`,
      'true',
      '3',
      `[\n${indent}  "a",\n${indent}  juju_model.this.name,\n${indent}]`,
      `{\n${indent}  ${name()} = "x"\n${indent}  "${name()}" = [1, 2]\n${indent}}`,
      `merge(local.a, {\n${indent}  ${name()} = "x"\n${indent}})`,
      `<<-${mark}\n${indent}  text: "a"\n${indent}  # \${var.b}\n${indent}${mark}`,
      `var.on ? "a" : "b" # why`,
      `jsonencode({ a = 1, b = "c" })`,
      `[for x in var.xs : x if x != ""]`,
    ]
    return values[random(values.length)] ?? ''
  }
  const attribute = (indent: string): string => `${indent}${name()} = ${value(indent)}\n`
  const body = (indent: string, depth: number): string => {
    const items = Array.from({ length: 1 + random(4) }, () =>
      depth > 0 && random(4) === 0
        ? `\n${indent}${random(4) === 0 ? 'dynamic "x"' : name()} {\n${body(`${indent}  `, depth - 1)}${indent}}\n`
        : attribute(indent),
    )
    return items.join('')
  }
  const heads = [
    () => `resource "juju_application" "${name()}"`,
    () => `module "${name()}"`,
    () => `variable "${name()}"`,
    () => 'locals',
  ]
  const blocks = Array.from(
    { length: 3 + random(6) },
    () => `${heads[random(heads.length)]?.()} {\n${body('  ', 2)}}\n`,
  )
  return `# a file\n\n${blocks.join('\n')}`
}
