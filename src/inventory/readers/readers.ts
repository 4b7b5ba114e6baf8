import { action } from './action/action.ts'
import { bundle } from './bundle/bundle.ts'
import { charm } from './charm/charm.ts'
import { charmConfig } from './charm-config/charm-config.ts'
import { chart } from './chart/chart.ts'
import { cluster } from './cluster/cluster.ts'
import { concierge } from './concierge/concierge.ts'
import { credentials } from './credentials/credentials.ts'
import { dependabot } from './dependabot/dependabot.ts'
import { dependencies } from './dependencies/dependencies.ts'
import { dockerfile } from './dockerfile/dockerfile.ts'
import { jujuAccounts } from './juju-accounts/juju-accounts.ts'
import { jujuCredentials } from './juju-credentials/juju-credentials.ts'
import { kubeconfig } from './kubeconfig/kubeconfig.ts'
import { kubernetes } from './kubernetes/kubernetes.ts'
import { kustomization } from './kustomization/kustomization.ts'
import { make } from './make/make.ts'
import { markdown } from './markdown/markdown.ts'
import { python } from './python/python.ts'
import type { Format } from './reader.ts'
import { renovate } from './renovate/renovate.ts'
import { restructuredText } from './restructured-text/restructured-text.ts'
import { rock } from './rock/rock.ts'
import { secretText } from './secret-text/secret-text.ts'
import { settingsFile } from './settings-file/settings-file.ts'
import { shell } from './shell/shell.ts'
import { spread } from './spread/spread.ts'
import { terraform } from './terraform/terraform.ts'
import { terraformJson } from './terraform-json/terraform-json.ts'
import { tlsSettings } from './tls-settings/tls-settings.ts'
import { tox } from './tox/tox.ts'
import { updatecli } from './updatecli/updatecli.ts'
import { workflow } from './workflow/workflow.ts'

/** Every format; one folder each beside this file. */
export const formats: readonly Format[] = [
  action,
  bundle,
  charm,
  charmConfig,
  chart,
  cluster,
  concierge,
  credentials,
  dependabot,
  dependencies,
  dockerfile,
  jujuAccounts,
  jujuCredentials,
  kubeconfig,
  kubernetes,
  kustomization,
  make,
  markdown,
  python,
  renovate,
  restructuredText,
  rock,
  secretText,
  settingsFile,
  shell,
  spread,
  terraform,
  terraformJson,
  tlsSettings,
  tox,
  updatecli,
  workflow,
]
