/** The flags of Juju that take a value, of all its commands together (`juju help` of 2.9 to 3.6). None is a switch elsewhere. */
export const jujuFlags: ReadonlySet<string> = new Set(
  (
    '-m --model -c --controller --logging-config --channel --revision --base --series --resource --config --overlay -n ' +
    '--num-units --constraints --to --storage --bind --device --attach-storage --map-machines --increase-budget --plan --budget ' +
    '--switch --path --file --reset --cloud --credential --region --agent-version --bootstrap-base --bootstrap-series ' +
    '--bootstrap-constraints --bootstrap-image --model-default --metadata-source --agent-stream --add-model --default-model ' +
    '--storage-pool --controller-charm-path --controller-charm-channel --cluster-name --context-name --aks --gke --eks ' +
    '--resource-group --project -u --user -p --password --via --owner --info --endpoints --scope --format --output -o ' +
    '--description --rotate --expire --name --to-user --to-model --to-cidrs --to-spaces --timeout --schema --max-wait'
  ).split(' '),
)

/** What may stand before the name of the command. */
export const globalFlags: ReadonlySet<string> = new Set(['-m', '--model', '-c', '--controller', '--logging-config'])
