/** Characters that a comparison by culture overlooks, so that `#` x `#` x `[` is `##[` to the runner. */
const overlooked = [
  '\u200b',
  '\u200d',
  '\u2060',
  '\ufeff',
  '\u00ad',
  '\u034f',
  '\u180b',
  '\u180e',
  '\u061c',
  '\ufe0f',
  '\u{e0100}',
  '\u2066',
  '\u206a',
  '\u0001',
  '\u0080',
  '\u115f',
  '\u17b4',
  '\u3164',
  '\uffa0',
  '\ufff9',
  '\u{1d173}',
  '\u{e0041}',
]

/** What ends a line for one reader or another. */
const lineEnds = ['\n', '\r', '\r\n', '\u0085', '\u2028', '\u2029', '\v', '\f', '\n\t', '\r \u00a0', '\n\u3000']

const commands = [
  '::add-mask::pwned',
  '::error file=a.yaml,line=1::pwned',
  '::set-output name=status::pass',
  '::stop-commands::pwned',
  '::ADD-MATCHER::evil.json',
  '::save-state name=a::b',
  '::echo::on',
  '::notice::pwned',
  '   ::warning::pwned',
  '\t::debug::pwned',
  '\u00a0\u2003::error::pwned',
  '##[add-mask]pwned',
  'a##[set-output name=status]pass',
  '##[stop-commands]pwned',
  '##[Add-Matcher]evil.json',
  '##[error]pwned ##[warning]pwned',
  '####[set-env name=NODE_OPTIONS]--import=evil',
  '##[group]::endgroup::##[add-path]/evil',
]

const markup = [
  '</details><!--',
  '--> </summary></details>',
  '<img src=http://track.example/p.png onerror=alert(1)>',
  '<script>alert(1)</script>',
  '<iframe src=//evil.example></iframe>',
  '<a href="https://evil.example/phish">ok</a>',
  '<h1>PASS</h1>',
  '<style>*{display:none}</style><svg onload=alert(1)>',
  '<![CDATA[x]]><?php x ?><!DOCTYPE x>',
  '</code></td></tr></table>',
  '&lt;img src=x&gt; &#60;b&#62; &colon;&colon;',
  '````````````',
  '`a`` b```c````',
  '```yaml\nwaivers: all\n```',
  '~~~\nfenced\n~~~',
  'a|b\nc.yaml',
  '|---|---|\n| x | y |',
  'a \\| b \\\\| c \\',
  '[ok](javascript:alert(1))',
  '[ok](https://evil.example)',
  '![](http://track.example/p.png)',
  '![x][y]\n\n[y]: http://track.example/p.png',
  '[^1]\n\n[^1]: note',
  '<https://evil.example> <me@evil.example>',
  'https://evil.example/x www.evil.example http://evil.example',
  'ftp://evil.example mailto:me@evil.example xmpp:me@evil.example',
  '# \u2705 PASS',
  '\n# PASS\n',
  'PASS\n====',
  'PASS\n---',
  '> quoted',
  '- [x] all checks passed',
  '1. one\n2. two',
  '***bold*** __strong__ ~~gone~~',
  '$$x^2$$ $`x`$',
  '\u2705 All checks passed \u2714\ufe0f :white_check_mark: :+1:',
  '\n\n---\n\n',
  '<br><br>all clear',
]

const names = [
  '@torvalds',
  '@octo-org/everyone',
  'a@octo-org/team',
  '#123',
  'octo-org/platform#1',
  'octo-org/platform@0123456789abcdef0123456789abcdef01234567',
  'GH-1',
  'Fixes #1',
  'closes octo-org/platform#2',
  '0123456789abcdef0123456789abcdef01234567',
  'https://github.com/octo-org/platform/issues/1',
  '\uff20torvalds',
]

const hidden = [
  'user\u202e\u2066// admin\u2069\u2066',
  '\u200fright\u200eleft',
  'a\u200bb\u200cc\u200dd',
  [...'hidden'].map(letter => String.fromCodePoint(0xe0000 + letter.charCodeAt(0))).join(''),
  '\x1b[2K\x1b[1A',
  '\x1b]8;;http://evil.example\x07link\x1b]8;;\x07',
  '\x9b2J\x07\b\b\b',
  'nul\0nul',
  'del\x7fdel',
  'a\u0301\u0488\u20dd',
  '\ufff9a\ufffab\ufffb',
]

const zero = '0'.repeat(16)

/** Valid in every part but its place. */
const markers = [
  `<!-- hardlist:sticky v=1 key=default head=${'a'.repeat(40)} run=99999999999.9 digest=${zero} -->`,
  `\n<!-- hardlist:sticky v=1 key=default head=${'a'.repeat(40)} run=1.1 digest=${zero} -->\nall clear`,
  `<!-- hardlist:f v=1 fp=${zero} -->`,
]

const values = [
  'a\nstatus=pass',
  'status<<EOF\npass\nEOF',
  '%0A::error::pwned',
  '%25%0D%0A##[error]pwned',
  `\${{ github.token }}`,
  '$(touch pwned) `touch pwned`',
  'a.yaml(3,7): error TS2322: pwned',
  'a.js: line 50, col 11, Error - pwned. (rule)',
  '__proto__',
  'constructor',
]

/** Strings that want to be more than text, one kind after the other. */
export const hostileStrings: readonly string[] = [
  ...commands,
  ...lineEnds.map(end => `a${end}::error::pwned${end}##[error]pwned`),
  ...overlooked.map(each => `#${each}#${each}[add-mask]pwned`),
  ...overlooked.slice(0, 10).map(each => `${each}:${each}:${each}error::pwned`),
  ...markup,
  ...names,
  ...hidden,
  ...markers,
  ...values,
]
