#!/bin/sh
# Makes the secrets of compose.yaml once, readable by this account only; what is there stays.
set -eu
cd "$(dirname "$0")"
umask 077
mkdir -p secrets
secret() { [ -s "secrets/$1" ] || printf '%s' "$2" >"secrets/$1"; }
random() { head -c 24 /dev/urandom | od -An -tx1 | tr -d ' \n'; }
secret postgres_password "$(random)"
secret owner_password "$(random)"
secret app_password "$(random)"
secret metrics_token "$(random)"
secret admin_url "postgres://postgres:$(cat secrets/postgres_password)@postgres:5432/staffetta"
secret owner_url "postgres://staffetta_owner:$(cat secrets/owner_password)@postgres:5432/staffetta"
secret app_url "postgres://staffetta_app:$(cat secrets/app_password)@postgres:5432/staffetta"
# Compose hands files over as they are: the account of the containers has to be able to read them.
chmod 711 secrets
chmod 644 secrets/*
