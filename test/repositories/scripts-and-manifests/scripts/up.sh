#!/usr/bin/env bash
set -eu
. "$(dirname "$0")/common.sh"
TRACK=2
RISK=${RISK:-edge}
deploy() { juju deploy "$1" "${2:-$1}" --channel "$3" --trust; }
# juju deploy old --channel 0/edge
for app in till ledger; do juju deploy "$app" --channel $TRACK/stable \
  --config admin-password=Wq7-planted-Zx91pk \
  --resource till-image=registry.example.com/till:latest; done
deploy ca ca "1/$RISK" && juju relate till:certificates ca:certificates
if [ -n "${CI:-}" ]; then juju refresh till --channel 2/beta; else juju refresh till --channel=2/stable; fi
cat > /tmp/x <<'END'
juju deploy none --channel 0/edge
END
ssh jump <<END
juju deploy far --channel 3/stable
END
echo "Wq7-planted-Zx91pk" | juju change-user-password bob --no-prompt
juju grant bob admin shop; juju add-secret s password=Wq7-planted-Zx91pk; juju grant-secret s till
sudo snap install juju --channel=3.6/stable --classic
kubectl create clusterrolebinding b --clusterrole=cluster-admin --user=bob
terraform apply -var 'db_password=Wq7-planted-Zx91pk' -var risk=stable
