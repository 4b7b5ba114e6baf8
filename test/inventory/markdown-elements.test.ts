import { describe, expect, test } from 'vitest'
import { commandLines, pinsIn } from './command-lines.ts'

const lines = (...text: readonly string[]): readonly string[] => commandLines(`${text.join('\n')}\n`, 'docs/page.md')

const deploy = 'juju deploy x'

describe('code in HTML', () => {
  test('stands in an element', () => {
    expect(lines('<pre><code>', deploy, '</code></pre>', deploy)).toEqual(['2:1 juju deploy x'])
    expect(lines(`<pre><code class="language-bash">${deploy}`, 'juju status</code></pre>')).toEqual([
      '1:34 juju deploy x',
      '2:1 juju status',
    ])
    expect(lines('<PRE>', '$ juju deploy x', 'Deploying "x"', '</PRE>', '', '```bash', deploy, '```')).toEqual([
      '2:3 juju deploy x',
      '7:1 juju deploy x',
    ])
    expect(lines(`<pre>${deploy}</pre>`)).toEqual(['1:6 juju deploy x'])
    expect(lines('<code>', deploy, '</code>', deploy)).toEqual(['2:1 juju deploy x'])
  })

  test('is none in another language, or in another element', () => {
    expect(lines('<pre><code class="language-yaml">', deploy, '</code></pre>')).toEqual([])
    expect(lines('<p>', deploy, '</p>', `text <pre>${deploy}</pre>`)).toEqual([])
    expect(lines('```yaml', '<pre>', deploy, '</pre>', '```')).toEqual([])
  })

  test('has placeholders as entities', () => {
    const text = (command: string) => pinsIn(`<pre>\n${command}\n</pre>\n`, 'docs/page.md')
    expect(text('juju deploy &lt;charm&gt; --channel 1/edge')).toEqual([])
    expect(text('juju deploy x --channel &lt;channel&gt;')).toEqual(['2 x unknown'])
  })
})

describe('code of a site generator', () => {
  test.each([
    ['{% highlight bash %}', '{% endhighlight %}', 1],
    ['{%- highlight console linenos -%}', '{%- endhighlight -%}', 1],
    ['{{< highlight bash >}}', '{{< /highlight >}}', 1],
    ['{{< highlight yaml >}}', '{{< /highlight >}}', 0],
    ['{% include bash %}', '{% endinclude %}', 0],
  ])('%s', (open, close, count) => {
    expect(lines(open, deploy, close, '', deploy)).toHaveLength(count)
  })
})

test('reStructuredText inside Markdown is read as such', () => {
  const inside = ['.. code-block:: bash', '', '   juju deploy x', '', '.. code-block:: yaml', '', '   juju deploy y']
  expect(lines('```{eval-rst}', ...inside, '```')).toEqual(['4:4 juju deploy x'])
  expect(lines('- a', '', '  ```{eval-rst}', ...inside.map(line => `  ${line}`), '  ```')).toEqual([
    '6:6 juju deploy x',
  ])
})

test.each(['commandline', 'no-highlight', 'command', 'cli'])('fences of %s hold commands', language => {
  expect(lines(`\`\`\`${language}`, deploy, '```')).toEqual(['2:1 juju deploy x'])
})

test('white space behind a backslash does not part a command', () => {
  const text = '```bash\njuju deploy x \\ \n  --channel 1/edge\n```\n'
  expect(pinsIn(text, 'docs/page.md')).toEqual(['2 x 1/edge'])
  expect(pinsIn('juju deploy x --channel 1/edge \\ \n  --trust\n', 'run.sh')).toEqual(['1 x 1/edge'])
})
