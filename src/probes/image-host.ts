/** The host of an image reference and the path behind it: only a first part with a dot or a port, or `localhost`, is a host. */
export function hostOf(reference: string): { readonly host?: string; readonly path: string } {
  const [named = ''] = reference.split('@')
  const slash = named.indexOf('/')
  const first = slash === -1 ? '' : named.slice(0, slash)
  return /[.:$}\uE000]|^localhost$/.test(first) ? { host: first, path: named.slice(slash + 1) } : { path: named }
}
