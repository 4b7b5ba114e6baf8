import { syncBuiltinESMExports } from 'node:module'
import net from 'node:net'
import { performance } from 'node:perf_hooks'
import timers from 'node:timers'
import timersPromises from 'node:timers/promises'
import { promisify } from 'node:util'

const factor = Number(new URL(import.meta.url).searchParams.get('factor'))
const scaled = ms => (typeof ms === 'number' && ms > 0 ? Math.max(1, Math.ceil(ms / factor)) : ms)

function scaleCallback(name) {
  const original = timers[name]
  const fast = (callback, ms, ...args) => original(callback, scaled(ms), ...args)
  const promised = original[promisify.custom]
  if (promised) Object.defineProperty(fast, promisify.custom, { value: (ms, ...rest) => promised(scaled(ms), ...rest) })
  timers[name] = fast
  globalThis[name] = fast
}
scaleCallback('setTimeout')
scaleCallback('setInterval')

for (const name of ['setTimeout', 'setInterval']) {
  const original = timersPromises[name]
  timersPromises[name] = (ms, ...rest) => original(scaled(ms), ...rest)
}
const wait = timersPromises.scheduler.wait.bind(timersPromises.scheduler)
timersPromises.scheduler.wait = (ms, ...rest) => wait(scaled(ms), ...rest)

const abortAfter = AbortSignal.timeout.bind(AbortSignal)
AbortSignal.timeout = ms => abortAfter(scaled(ms))

const { setTimeout: idleAfter } = net.Socket.prototype
net.Socket.prototype.setTimeout = function fast(ms, ...rest) {
  return idleAfter.call(this, scaled(ms), ...rest)
}

const realNow = Date.now.bind(Date)
const start = realNow()
const now = () => Math.floor(start + (realNow() - start) * factor)
globalThis.Date = new Proxy(Date, {
  apply: () => new Date().toString(),
  construct: (target, args, newTarget) => Reflect.construct(target, args.length === 0 ? [now()] : args, newTarget),
  get: (target, key) => (key === 'now' ? now : Reflect.get(target, key)),
})

const elapsed = performance.now.bind(performance)
performance.now = () => elapsed() * factor
syncBuiltinESMExports()
