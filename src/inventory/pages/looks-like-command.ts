const jujuWords = new Set(
  (
    'deploy refresh upgrade-charm config model-config integrate relate add-relation remove-relation consume offer expose ' +
    'unexpose trust grant revoke grant-cloud revoke-cloud add-user add-secret update-secret grant-secret revoke-secret ' +
    'login logout register change-user-password disable-user enable-user remove-user bootstrap add-k8s update-k8s ' +
    'add-credential add-credentials update-credential update-credentials add-cloud update-cloud add-model remove-model ' +
    'destroy-model kill-controller destroy-controller remove-application remove-unit add-unit scale-application run ' +
    'run-action exec ssh scp switch status show-unit show-secret show-application wait-for attach-resource resolve ' +
    'export-bundle upgrade-model upgrade-controller migrate debug-log add-machine add-ssh-key controllers models users ' +
    'secrets offers credentials clouds actions find info bind set-constraints model-default model-defaults create-backup ' +
    'download diff-bundle add-storage suspend-relation resume-relation whoami enable-ha set-model-constraints'
  ).split(' '),
)

const programs =
  /^(?:snap|kubectl|microk8s(?:\.kubectl)?|k8s|terraform|tofu|az|eksctl|gcloud|aws|helm|docker|podman|charmcraft|concierge|openssl|tox|export|curl|wget|git|apt|apt-get|lxd|lxc|multipass|k3s|make|just|jhack|rockcraft|skopeo|crane|ctr|uv|pip|pipx|python3?|cd|mkdir|cat|echo|chmod|source|eval|unset|usermod|newgrp|kustomize|cmctl|istioctl|yq|jq|sed|tee|vault|minikube|kind|ssh|scp)$/

/**
 * Whether a line begins as a command does that a page tells its reader to run. Of Juju only with a known subcommand, since a
 * sentence may begin with its name.
 */
export function looksLikeCommand(line: string): boolean {
  const words = line.trim().slice(0, 400).split(/\s+/, 12)
  let index = 0
  while (/^(?:sudo|env|time|nohup|-E|-n|[A-Za-z_]\w*=\S*)$/.test(words[index] ?? '')) index += 1
  const called = words[index] ?? ''
  const program = called.startsWith('/') ? called.slice(called.lastIndexOf('/') + 1) : called
  const next = words[index + 1] ?? ''
  if (program === 'juju') return jujuWords.has(next) || /^-/.test(next)
  return programs.test(program) && next !== '' && !/^(?:is|are|was|and|or|to|the|can|will|has|does)$/.test(next)
}

const control =
  /^\s*(?:for|while|until|if|then|else|elif|fi|do|done|case|esac|function|return|exit|break|continue|set|\}|\{|[A-Za-z_]\w*\(\)|[A-Za-z_]\w*=\S*$)(?:$|[\s;])/

/** Whether a line may stand in a script: a command, a comment, what holds commands together. */
export function looksLikeShell(line: string): boolean {
  const text = line.trim()
  return (
    text === '' ||
    text.startsWith('#') ||
    control.test(`${text} `) ||
    /^[A-Za-z_]\w*=/.test(text) ||
    looksLikeCommand(text)
  )
}
