/** A user and a password in base64, as a registry's login is kept. */
export function isLogin(value: string): boolean {
  if (!/^[A-Za-z0-9+/]{8,2000}={0,2}$/.test(value)) return false
  try {
    return /^[\x21-\x39\x3b-\x7e]+:[\x20-\x7e]+$/.test(atob(value))
  } catch {
    return false
  }
}
