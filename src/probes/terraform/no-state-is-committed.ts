import { factsOf, scopeOf } from '../../inventory/inventory.ts'
import { folderOf } from '../../inventory/path-parts.ts'
import type { Place } from '../../text/place.ts'
import { conclude } from '../conclude.ts'
import { oncePerPlace } from '../once-each.ts'
import { defineProbe, type Finding, wordless } from '../probe.ts'

export const noStateIsCommitted = defineProbe({
  id: 'terraform/no-state-is-committed',
  title: 'No state of Terraform is kept with the files',
  why: 'A state file holds every value that Terraform has seen in clear text, passwords and keys included. Who can read the repository can read them, in every old version of it too.',
  fix: 'Keep the state in a backend that encrypts it and asks who reads it, remove the file from the history, and change every secret that it holds.',
  answers: ['credential-storage'],
  parameters: wordless,
  needs: ['state-file'],
  severity: 'critical',
  examples: [
    {
      title: 'One of two deployments keeps its state beside its files',
      files: {
        'lab/main.tf': 'resource "juju_model" "lab" { name = "lab" }\n',
        'lab/terraform.tfstate': '{ "version": 4 }\n',
        'lab/terraform.tfstate.backup': '{ "version": 4 }\n',
        'production/main.tf': 'resource "juju_model" "production" { name = "production" }\n',
      },
      expect: ['unmet lab/terraform.tfstate:1', 'unmet lab/terraform.tfstate.backup:1', 'met production/main.tf:1'],
    },
    {
      title: 'A state that a test reads is the state of nothing',
      files: {
        'main.tf': 'resource "juju_model" "lab" { name = "lab" }\n',
        'tests/testdata/terraform.tfstate': '{ "version": 4 }\n',
      },
      expect: ['met main.tf:1'],
    },
  ],
  ask: inventory => {
    const states = factsOf(inventory, 'state-file').filter(({ place }) => scopeOf(inventory, place.path) !== 'test')
    const kept = states.map(({ place }) => finding('unmet', place, `\`${place.path}\` is a state file of Terraform`))
    const folders = new Set(states.flatMap(({ place }) => foldersAbove(place.path)))
    const roots = inventory.deployments.filter(
      ({ kind, place }) => kind === 'terraform' && !folders.has(folderOf(place.path)),
    )
    const free = roots.map(({ id, place }) => ({
      ...finding('met', place, `no state file lies beside \`${place.path}\``),
      deployment: id,
    }))
    return conclude(oncePerPlace([...kept, ...free]), 'no file is of Terraform, and none is a state file')
  },
})

function finding(outcome: Finding['outcome'], place: Place, message: string): Finding {
  return { outcome, subject: `${place.path}#state`, place, via: [], certainty: 'certain', message }
}

/** A state below a root may be that of one of its workspaces. */
function foldersAbove(path: string): readonly string[] {
  const folder = folderOf(path)
  return folder === '' ? [''] : [folder, ...foldersAbove(folder)]
}
