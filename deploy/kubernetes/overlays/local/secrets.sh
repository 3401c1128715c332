#!/bin/sh
# Makes the secrets that a vault gives elsewhere, for a machine that holds no real people only. Asks for nothing, prints nothing secret.
set -eu
secret() { name=$1; shift; kubectl -n innovatiebudget create secret generic "$name" "$@" --dry-run=client -o yaml | kubectl apply -f -; }
random() { openssl rand -hex 32; }
key=$(mktemp); trap 'rm -f "$key"' EXIT
openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256 -out "$key"
secret intake-receipt-key --from-file=private.pem="$key"
secret intake-documents --from-literal=links-key="$(random)" --from-literal=access-key-id="${S3_ACCESS_KEY_ID:-local}" \
  --from-literal=secret-access-key="${S3_SECRET_ACCESS_KEY:-local}"
secret intake-processing --from-literal=pseudonym-key="$(random)"
secret budget-payment --from-literal=debtor-iban=NL91ABNA0417164300
secret notification-mail --from-literal=smtp-username=local --from-literal=smtp-password="$(random)" \
  --from-literal=bounces-username=local --from-literal=bounces-password="$(random)"
