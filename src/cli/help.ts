import { log } from '../text/escape-log.ts'
import type { Safe } from '../text/safe.ts'
import type { Command } from './options.ts'

const head = log`Hardlist: from a hardening guide to a verdict for each of its sentences.

  hardlist check [root]         hold the files of a repository against a guide
  hardlist checklist [guide]    the checklist of a guide
  hardlist inventory [root]     what the files say: applications, channels, relations, images
  hardlist explain [id]         a requirement or a probe; without an id, what is checked and what is not
  hardlist channels update      write down what Charmhub publishes of the charms that the files name

  --help, --version             also after a command: hardlist check --help
`

const pages: Readonly<Record<Command, Safe<'log'>>> = {
  check: log`hardlist check [root]            hold the files below root (default: .) against a guide

  --guide PATH      the guide; default: the guides of hardlist.yml, else the guide of Charmed Kubeflow that ships
  --new-only REF    only failures that are not there at this commit fail: what was wrong before is shown and does not count
  --policy-ref REF  the commit whose hardlist.yml, lock and guides count; what the files make of them is shown, not applied
  --fail-on LEVEL   critical, high (default), medium, low or never: which failures end with exit code 1
  --format FORM     text (default), json, markdown
  --all             everything, not one screen
  --fix             write the fixes of what fails into the files, then tell the verdict of what they are now
  --dry-run         write nothing: print those fixes as a patch for \`git apply\`, with paths from the top of the repository

Examples
  hardlist check
  hardlist check --dry-run > fixes.patch
  hardlist check --policy-ref main --new-only main
  hardlist check deploy --guide docs/hardening.md --fail-on medium
  hardlist check --format json > report.json

Exit codes: 0 clean, 1 failures, 2 could not run, 3 nothing evaluated or not whole, 4 the lock is stale, 70 a bug of Hardlist
`,
  checklist: log`hardlist checklist [guide]       the checklist of a guide (default: as for check)

  --write           write hardlist.lock.json and HARDENING.md, which keep the ids of the requirements
  --check           compare the guide with hardlist.lock.json: exit code 4 when it is stale, 2 when it was edited by hand
  --explain         every statement of the guide, and why it is an item or none
  --review          for the guide's author: what it warns of, and the items that nothing shows yet
  --format FORM     text (default), json, markdown

Examples
  hardlist checklist docs/hardening.md
  hardlist checklist docs/hardening.md --explain
  hardlist checklist --write
  hardlist checklist --check
`,
  inventory: log`hardlist inventory [root]        what the files below root (default: .) say

  --format FORM     text (default), json, markdown

Examples
  hardlist inventory
  hardlist inventory deploy --format json
`,
  explain: log`hardlist explain [id]            what a requirement or a probe is about, and what would change its verdict;
                                 without an id, which probes the guide asks for and which it does not

  --guide PATH      the guide of the requirement; default: as for check
  --format FORM     text (default, the page as Markdown), json, markdown

Examples
  hardlist explain
  hardlist explain channel/risk-keeps-promise
  hardlist explain applications/encryption/encryption-enabled-https
`,
  channels: log`hardlist channels update [charm...]
                                 ask Charmhub for the channels of the charms that the files below the working folder name,
                                 and of those that are named here, and write hardlist.channels.json, to be committed;
                                 nothing is written unless all are answered

  --base-url URL    a mirror of the API: https, or http on this machine (default: https://api.charmhub.io)

Examples
  hardlist channels update
  hardlist channels update kubeflow --base-url https://charmhub.example.org

Exit codes: 0 written or as before, 2 the store does not answer or the file cannot be written, 3 no charm is named
`,
}

export function help(command?: Command): Safe<'log'> {
  return command ? pages[command] : head
}
