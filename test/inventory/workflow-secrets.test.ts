import { expect, test } from 'vitest'
import { inventoryOf } from './files.ts'

const secret = 'sw0rdfish-Zx91-pk'
const commands = `juju config dex static-password=$PW; juju login -u a -p $PW; juju add-secret s key=\${PW}; echo $PW | juju login`

test.each([
  [
    '.github/workflows/x.yaml',
    `on: {workflow_dispatch: {inputs: {password: {default: ${secret}}}}}
env: {PW: ${secret}}
jobs:
  j:
    steps:
      - env: {ADMIN_PASSWORD: "${secret}", PW: "\${{ inputs.password || '${secret}' }}"}
        run: ${commands}
      - run: juju config dex static-password=\${{ inputs.password }} admin-password=\${{ env.PW }}
`,
  ],
  [
    'action.yml',
    `inputs: {token: {default: ${secret}}}\nruns: {using: composite, steps: [{run: 'juju config x token=\${{ inputs.token }}'}]}\n`,
  ],
  [
    'Makefile',
    `export PW = ${secret}\nall:\n\tjuju config dex static-password=$(PW)\n\t${commands.replaceAll('$', '$$$$')}\n`,
  ],
  [
    'tox.ini',
    `[testenv]\nset_env = PW=${secret}\ncommands = juju config dex static-password={env:X:${secret}}\n    bash -c '${commands}'\n`,
  ],
  [
    'page.md',
    `\`\`\`bash\nPW=${secret}\n${commands}\njuju config dex static-password=${secret}\n\`\`\`\n\`juju config dex static-password=${secret}\`\n`,
  ],
])('no fact of %s holds a secret', (path, text) => {
  expect(text).toContain(secret)
  const { facts } = inventoryOf({ [path]: text })
  expect(facts.command.length + facts.application.length).toBeGreaterThan(0)
  expect(JSON.stringify(facts)).not.toContain(secret)
})
