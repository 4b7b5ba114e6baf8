/** The versions of TLS that a text names, by the spellings of Istio, Kubernetes, nginx and Go; `0` stands for SSL. */
export function tlsVersionsIn(text: string): readonly string[] {
  const named = [...text.matchAll(/(SSL|TLS)[ _]?(?:Version)?[ _]?v?([1-3])?(?:[._]?([0-3]))?(?!\d)/gi)].map(
    ([, kind = '', major, minor]) => (/ssl/i.test(kind) ? '0' : major === undefined ? '' : `1.${minor ?? '0'}`),
  )
  const bare = /^v?1[._]([0-3])$/.exec(text.trim())?.[1]
  return bare === undefined ? named.filter(version => version !== '') : [`1.${bare}`]
}

/** The same spelling with another version, where the text names one. */
export function withTlsVersion(text: string, version: string): string | undefined {
  const [, before, first, sign, last] = /^((?:(?:Version)?TLS[ _]?[vV]?|v)?)(1)([._]?)([0-3])?$/i.exec(text) ?? []
  if (before === undefined || first === undefined) return undefined
  const minor = version.slice(2)
  return `${before}1${last === undefined ? '.' : (sign ?? '')}${minor}`
}
