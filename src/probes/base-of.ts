const releases: Readonly<Record<string, string>> = {
  trusty: '14.04',
  xenial: '16.04',
  bionic: '18.04',
  focal: '20.04',
  jammy: '22.04',
  noble: '24.04',
  plucky: '25.04',
  questing: '25.10',
  resolute: '26.04',
}

/** `ubuntu@22.04` of any way to write it: `22.04`, `jammy`, `ubuntu:22.04`, `ubuntu@22.04/stable`. Others stay as they are. */
export function baseOf(text: string): string {
  const [written = ''] = text.trim().toLowerCase().split('/')
  const version = releases[written] ?? /^(?:ubuntu[@: -])?(\d\d\.\d\d)$/.exec(written)?.[1]
  return version === undefined ? written : `ubuntu@${version}`
}
