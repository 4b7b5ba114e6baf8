import { conclude } from '../conclude.ts'
import { defineProbe } from '../probe.ts'
import { versionFindings, versionParameters } from '../version-findings.ts'

export const jujuIsSupported = defineProbe({
  id: 'version/juju-is-supported',
  title: 'Juju is of a version that the release supports',
  why: 'A release is tested with some versions of Juju. On another one its charms may not upgrade, and a version of Juju past its end gets no fixes for the controller that holds every credential.',
  fix: 'Use a version of Juju that the guide names for the release.',
  answers: ['supported-versions'],
  parameters: versionParameters,
  needs: ['version', 'release', 'application', 'module', 'workflow'],
  severity: 'medium',
  examples: [
    {
      title: 'A client from an older channel, and a controller of the version that the release takes',
      parameters: { rows: [{ release: '1.10', juju: '3.6' }] },
      files: {
        'bootstrap.sh': `sudo snap install juju --channel=3.4/stable
juju bootstrap microk8s --agent-version=3.6.4
`,
      },
      expect: ['unmet bootstrap.sh:1', 'met bootstrap.sh:2'],
    },
    {
      title: 'The release that is deployed decides: an older one takes an older Juju',
      parameters: {
        rows: [
          { release: '1.10', juju: '3.6' },
          { release: '1.9', juju: '>= 3.4.3' },
        ],
      },
      files: {
        '.github/dependencies.yaml': `CKF_TRACK: "1.9"
JUJU_VERSION: "3.4"
`,
      },
      expect: ['met .github/dependencies.yaml:2'],
    },
    {
      title: 'Workflows: a matrix tries another version beside the one in use, and one is switched off',
      parameters: { rows: [{ release: '1.10', juju: '3.6' }] },
      files: {
        '.github/workflows/ci.yaml': `on: [push]
jobs:
  deploy:
    strategy: { matrix: { juju: [3.6/stable, 3.5/stable] } }
    steps: [{ run: "sudo snap install juju --channel=\${{ matrix.juju }}" }]
`,
        '.github/workflows/old.yaml.disabled': `on: [push]
jobs:
  deploy:
    steps: [{ run: sudo snap install juju --channel=2.9/stable }]
`,
        'concierge.yaml': `juju:
  channel: 2.9/stable
`,
      },
      expect: ['met .github/workflows/ci.yaml:4', 'unmet concierge.yaml:2'],
    },
    {
      title: 'What a charm asks for, and a channel that moves on',
      parameters: { software: [{ name: 'juju', from: '3.6' }] },
      files: {
        'charmcraft.yaml': `name: web
type: charm
assumes: [juju >= 2.9]
`,
        'docs/install.md': '    sudo snap install juju --channel=latest/stable\n',
      },
      expect: ['unknown docs/install.md:1'],
    },
  ],
  ask: (inventory, parameters, known) =>
    conclude(versionFindings(inventory, parameters, { known, subject: 'juju' }), 'no file asks for a version of Juju'),
})
