const host = /^[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?(?::\d+)?$/i
const component = /^[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*$/

/** Reads as an image reference of the OCI distribution form `[host[:port]/]path[:tag][@digest]`. */
export function isImageReference(text: string): boolean {
  if (text.length > 512 || text.length === 0) return false
  const [named = '', digest, ...rest] = text.split('@')
  if (rest.length > 0 || (digest !== undefined && !/^sha\d+:[0-9a-f]{32,}$/.test(digest))) return false
  const parts = named.split('/')
  const [name = '', tag, ...more] = (parts.at(-1) ?? '').split(':')
  if (more.length > 0 || (tag !== undefined && !/^\w[\w.-]*$/.test(tag))) return false
  const [first = '', ...path] = [...parts.slice(0, -1), name]
  const hasHost = path.length > 0 && /[.:]|^localhost$/.test(first)
  return (hasHost ? host.test(first) : component.test(first)) && path.every(part => component.test(part))
}

/** A reference that no plain word could be: it names a tag or a digest, and is no address with a port, nor a time. */
export function isTaggedImage(text: string): boolean {
  return isImageReference(text) && /:[^/]*$/.test(text) && !isAddress(text)
}

/** A reference that names more than a word: a folder, a tag or a digest; no file, no media type, no address. */
export function isQualifiedImage(text: string): boolean {
  return isImageReference(text) && /[/:]/.test(text) && !isAddress(text) && !isFileName(text) && !isMediaType(text)
}

const registries =
  /^(?:docker\.io|registry-1\.docker\.io|ghcr\.io|quay\.io|(?:[a-z]{2}\.)?gcr\.io|[a-z0-9-]+\.pkg\.dev|registry\.k8s\.io|k8s\.gcr\.io|public\.ecr\.aws|mcr\.microsoft\.com|nvcr\.io|rocks\.canonical\.com(?::443)?|registry\.(?:gitlab|jujucharms)\.com)\//

/** A reference with a tag or digest at one of the public registries, which nothing else looks like. */
export function isHostedImage(text: string): boolean {
  return registries.test(text) && isTaggedImage(text)
}

/** `10:30`, `localhost:5000`, `registry.example.com:5000`, `cache:11211`: without a folder, four digits are a port. */
const isAddress = (text: string): boolean => /^(?:\d+|[^/:.]*\.[^/:]*|localhost):\d+$|^[^/:]+:\d{4,5}$/.test(text)

const files =
  /\.(?:png|jpe?g|gif|svg|webp|ico|bmp|tiff?|avif|css|js|html?|txt|md|json|ya?ml|toml|csv|pdf|tar|tgz|gz|xz|zip|img|iso|qcow2|raw)$/

/** The path or name of a file, which has no tag behind it. */
export function isFileName(text: string): boolean {
  return !text.includes(':') && files.test(text.toLowerCase())
}

const isMediaType = (text: string): boolean =>
  /^(?:application|audio|font|image|message|model|multipart|text|video)\/[\w.+-]+$/.test(text)
