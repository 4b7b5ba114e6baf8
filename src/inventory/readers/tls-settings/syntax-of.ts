import { fileName } from '../../path-parts.ts'

/** How a file is written, as far as its settings are told by it. */
export type Syntax = 'yaml' | 'terraform' | 'python' | 'shell' | 'plain'

const forms: readonly (readonly [RegExp, Syntax])[] = [
  [/\.ya?ml(?:\.(?:j2|tmpl|tpl))?$|^kubeconfig[\w.-]*$|\.kubeconfig$/i, 'yaml'],
  [/\.(?:tf|tfvars|hcl)(?:\.json)?$/i, 'terraform'],
  [/\.py$/, 'python'],
  [/\.(?:sh|bash|mk)$|^(?:Makefile|Dockerfile)[\w.-]*$/i, 'shell'],
  [/\.(?:toml|ini|cfg|conf|cnf|env|properties|json)$|^\.(?:env|gitconfig)[\w.-]*$/i, 'plain'],
]

/** Code that is the product, and not what deploys it, and copies of what others publish. */
const apart = /(?:^|\/)(?:src|lib|venv|\.venv|\.tox|site-packages|node_modules|vendor)\//

const ofTools = /^(?:package(?:-lock)?|tsconfig|pyproject|poetry|uv|cargo|tox|composer)\b|^setup\.cfg$/i

export function syntaxOf(path: string): Syntax | undefined {
  const name = fileName(path)
  if (ofTools.test(name) || /(?:^|\/)node_modules\//.test(path)) return undefined
  const syntax = forms.find(([form]) => form.test(name))?.[1]
  return syntax === 'python' && apart.test(path) ? undefined : syntax
}
