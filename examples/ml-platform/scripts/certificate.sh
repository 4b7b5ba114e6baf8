#!/bin/sh
# Renews the certificate of the ingress: the pair comes from the vault, and stays in it.
set -eu
juju update-secret ingress-certificate tls-crt#file="$1" tls-key#file="$2"
juju grant-secret ingress-certificate istio-pilot
