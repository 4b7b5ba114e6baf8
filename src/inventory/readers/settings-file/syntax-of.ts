import { fileName } from '../../path-parts.ts'

/**
 * How a file of settings is written: `ini` also has colons, `env` has variables, `toml` quotes its texts, `shell` and `make` have
 * them among commands, `login` has a form of its own.
 */
export type SettingsSyntax = 'env' | 'ini' | 'toml' | 'shell' | 'make' | 'login'

const forms: readonly (readonly [RegExp, SettingsSyntax])[] = [
  [/^(?:\.netrc|_netrc|\.npmrc|\.git-credentials)$/, 'login'],
  [/^\.env(?:rc)?(?:\.[\w-]{1,40}){0,3}$|\.env$/, 'env'],
  [/^\.(?:pypirc|my\.cnf|s3cfg|boto)$|^(?:pip|credentials)$|\.(?:properties|ini|cfg|conf|cnf)$/i, 'ini'],
  [/\.toml$/i, 'toml'],
  [/\.(?:sh|bash|zsh)$|^(?:\.bashrc|\.profile|\.zshrc)$/, 'shell'],
  [/^(?:GNU)?[Mm]akefile$|\.mk$/, 'make'],
]

/** Files that show how settings look, and those of tools that hold none. */
const shown = /(?:^|[-_.])(?:examples?|samples?|templates?|dist|tmpl|tpl)(?:[-_.]|$)/i
const ofTools = /^(?:pyproject|poetry|uv|cargo|rustfmt|clippy|ruff|tox|setup|pytest|mypy|\.flake8|\.coveragerc)\b/i

export function syntaxOf(path: string): SettingsSyntax | undefined {
  const name = fileName(path)
  if (
    shown.test(name) ||
    ofTools.test(name) ||
    /(?:^|\/)(?:i18n|locales?|lang|translations?|messages|node_modules|vendor)\//i.test(path)
  )
    return undefined
  return forms.find(([form]) => form.test(name))?.[1]
}
