import { parseFast } from '../../yaml/fast-yaml.ts'
import type { YamlNode } from '../../yaml/node.ts'

/**
 * Whether a text is made for programs: a JSON or YAML mapping or list whose keys are single words, or a list of settings
 * such as `a=1 b=2`, `-Da=1`, `a = 1` on lines. What people read is not, even where a colon makes it YAML.
 */
export function isStructured(text: string): boolean {
  return isMapping(text) || isSettings(text)
}

function isMapping(text: string): boolean {
  const filled = text.replace(/\{\{[^{}\n]*\}\}/g, 'x')
  const parsed = parseFast(filled)
  if (parsed.kind === 'rejected') return isNearlyMapping(filled)
  if (parsed.documents.length === 0) return false
  return parsed.documents.every(({ root }) => root !== undefined && root.kind !== 'scalar' && hasWordKeys(root, 0))
}

/** Deep aliases would be gone through again and again, so the depth is bounded. */
function hasWordKeys(node: YamlNode, depth: number): boolean {
  if (node.kind === 'scalar' || node.via || depth > 20) return true
  if (node.kind === 'sequence') return node.items.every(item => hasWordKeys(item, depth + 1))
  return node.pairs.every(
    ({ key, value }) => (key.style === 'quoted' || !/\s/.test(key.value)) && hasWordKeys(value, depth + 1),
  )
}

/** Lines that are keys, items or a template's, of what is no YAML yet. */
function isNearlyMapping(text: string): boolean {
  const line = /^\s*(?:(?:- )?["']?[\w./-]{1,120}["']?:(?:\s.*)?|- .*|[#{}[\]].*)?$/
  return text.split('\n').every(each => line.test(each))
}

function isSettings(text: string): boolean {
  const lines = text.split('\n').filter(line => !/^\s*(?:[#;].*|\[[\w. -]{1,80}\]\s*)?$/.test(line))
  if (lines.length === 0 || !lines.some(line => line.includes('='))) return false
  if (lines.every(line => /^\s*(?:export )?[\w.-]{1,80}[ \t]{0,40}=/.test(line)) && lines.length > 1) return true
  return lines.every(line =>
    line
      .replace(/[ \t]{1,8}=[ \t]{0,8}/g, '=')
      .split(/[\s,;&]+/)
      .every(isSetting),
  )
}

const isSetting = (token: string): boolean => /^(?:-{0,2}[\w.:/-]{1,120}=.*|-{1,2}[\w.:/-]*|\w+:\/\/.*)?$/.test(token)
