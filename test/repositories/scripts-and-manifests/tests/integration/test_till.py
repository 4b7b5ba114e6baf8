"""Tests."""
import os
import pytest
from charmed_kubeflow_chisme.testing import CharmSpec

LEDGER = CharmSpec(charm="ledger", channel="1/" + "stable", trust=True)
CHANNEL = os.environ.get("CHANNEL", f"{2}/edge")


@pytest.mark.parametrize("channel", ["1/stable", "2/edge"])
async def test_up(ops_test, channel):
    await ops_test.model.deploy("till", channel=channel, config={"admin-password": "Wq7-planted-Zx91pk"})
    await ops_test.model.deploy(LEDGER.charm, channel=LEDGER.channel)
    await ops_test.model.integrate("till:db", "ledger:db")


def test_cli(juju):
    juju.deploy("ca", "ca-one", channel=CHANNEL, revision=12)
    juju.cli("deploy", "x", "--channel", "1/stable")
