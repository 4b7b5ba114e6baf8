/** An address without the password that its authority may hold: `https://user:<redacted>@host/path`. */
export function withoutPassword(address: string): string {
  return address.replace(/(\/\/[^\s/@:]{0,200}:)[^\s/@]{1,500}@/g, '$1<redacted>@')
}
