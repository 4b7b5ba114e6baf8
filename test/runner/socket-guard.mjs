import dgram from 'node:dgram'
import dns from 'node:dns'
import { appendFileSync } from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import net from 'node:net'

const settings = new URL(import.meta.url).searchParams
const allow = settings.has('allow') ? new URL(settings.get('allow')) : undefined
const allowedHost = allow?.hostname.replace(/^\[|\]$/g, '')
const allowedPort = allow?.port || (allow?.protocol === 'https:' ? '443' : '80')

function refuse(what) {
  appendFileSync(settings.get('record'), `${what}\n`)
  throw Object.assign(new Error(`socket guard: ${what}`), { code: 'ERR_SOCKET_GUARD' })
}

function target(args) {
  const [first, second] = Array.isArray(args[0]) ? args[0] : args
  if (typeof first === 'object' && first !== null) {
    return first.path ? { path: first.path } : { host: first.host ?? first.hostname ?? 'localhost', port: first.port }
  }
  if (typeof first === 'string' && !/^\d+$/.test(first)) return { path: first }
  return { host: typeof second === 'string' ? second : 'localhost', port: first }
}

const { connect } = net.Socket.prototype
net.Socket.prototype.connect = function guarded(...args) {
  const { path, host, port } = target(args)
  if (path !== undefined) refuse(`connect ${path}`)
  if (host !== allowedHost || String(port) !== allowedPort) refuse(`connect ${host}:${port}`)
  return connect.apply(this, args)
}

for (const name of ['send', 'connect']) {
  dgram.Socket.prototype[name] = () => refuse(`datagram ${name}`)
}

function isAllowedName(name) {
  return name === allowedHost
}

/** Names below `.invalid` never exist (RFC 2606): said at once, not after the resolver's timeout. */
function notFound(name) {
  return Object.assign(new Error(`getaddrinfo ENOTFOUND ${name}`), {
    ...{ errno: -3008, code: 'ENOTFOUND', syscall: 'getaddrinfo', hostname: name },
  })
}

function guardCallbacks(object, key) {
  const original = object[key]
  object[key] = (name, ...rest) => {
    if (!isAllowedName(name)) refuse(`lookup ${name}`)
    if (!name.endsWith('.invalid')) return original.call(object, name, ...rest)
    process.nextTick(rest.at(-1), notFound(name))
  }
}

function guardPromises(object, key) {
  const original = object[key]
  object[key] = async (name, ...rest) => {
    if (!isAllowedName(name)) refuse(`lookup ${name}`)
    if (name.endsWith('.invalid')) throw notFound(name)
    return original.call(object, name, ...rest)
  }
}

function guard(object, wrap) {
  for (const key of Object.keys(object)) if (/^(lookup|resolve|reverse)/.test(key)) wrap(object, key)
}

guard(dns, guardCallbacks)
guard(dns.promises, guardPromises)
for (const key of Object.getOwnPropertyNames(dns.Resolver.prototype)) {
  if (/^(resolve|reverse)/.test(key)) dns.Resolver.prototype[key] = name => refuse(`lookup ${name}`)
}
for (const key of Object.getOwnPropertyNames(dns.promises.Resolver.prototype)) {
  if (/^(resolve|reverse)/.test(key)) dns.promises.Resolver.prototype[key] = async name => refuse(`lookup ${name}`)
}
syncBuiltinESMExports()
