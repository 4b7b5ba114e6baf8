/** Where the public API of Charmhub is. */
export const charmhub = 'https://api.charmhub.io'

/** The name of a charm as Charmhub has them: no other becomes a part of an address. */
export const isCharmName = (name: string): boolean =>
  name.length <= 80 && /^[a-z0-9][a-z0-9-]*$/.test(name) && !name.endsWith('-')

/** The root of a store's API without a slash at its end, or why it cannot be one. A mirror may have a path of its own. */
export function readStoreAddress(text: string): { readonly url: string } | { readonly why: string } {
  if (!URL.canParse(text)) return { why: 'is no address' }
  const url = new URL(text)
  if (url.username !== '' || url.password !== '') return { why: 'holds a name or a password' }
  if (url.search !== '' || url.hash !== '') return { why: 'holds more than a path' }
  const isLocal = ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname)
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isLocal)) return { why: 'is not https' }
  return { url: `${url.origin}${url.pathname}`.replace(/\/+$/, '') }
}

/** What is known of the channels of a charm, with who published it and its default track. */
export function charmAddress(root: string, name: string): string {
  return `${root}/v2/charms/info/${name}?fields=channel-map,default-release.channel,result.publisher.display-name`
}
