import { maskTemplate } from './mask-template.ts'
import type { Template } from './template.ts'

const suffixes = 'j2|jinja|jinja2|tmpl|tpl|in'
const named = new RegExp(`\\.(?:${suffixes})(?:\\.ya?ml)?$`, 'i')
const yaml = new RegExp(`\\.ya?ml(?:\\.(?:${suffixes}))?$`, 'i')

/** Whether a path is that of YAML, or of a template of it: `bundle.yaml`, `bundle.yaml.j2`, `bundle.tpl.yaml`. */
export function isYamlPath(path: string): boolean {
  return yaml.test(path)
}

/** What `configure` of Autoconf and CMake fill in. */
const configured = /@[A-Za-z_]\w{0,80}@/g

/** What Terraform's `templatefile` fills in, and its directives. */
const interpolated = /[$%]\{(?:[^{}"\n]|"(?:[^"\\\n]|\\.){0,100}"){1,200}\}/g

/** Where YAML would have a value, or a line of its own: no YAML that people write begins so. */
const stands = /(?:^[ \t]{0,200}|[:-][ \t]{1,200}|[,[][ \t]{0,200})\{\{|^[ \t]{0,200}\{[%#]/m

/** The template that a file is by its name, or that its text can only be. */
export function templateOf(path: string, text: string): Template | undefined {
  if (named.test(path)) return maskTemplate(text, { also: /\.in(?:\.ya?ml)?$/i.test(path) ? configured : interpolated })
  return text.includes('{{') || text.includes('{%') ? (stands.test(text) ? maskTemplate(text) : undefined) : undefined
}

/** The template that a text may be which is no YAML as it stands. */
export function possibleTemplate(text: string): Template | undefined {
  return /\{\{|\{%/.test(text) ? maskTemplate(text) : undefined
}
