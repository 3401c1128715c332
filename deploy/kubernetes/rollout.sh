#!/bin/sh
# Rolls an overlay out: everything but the services first, then the migrations, and when those are done the services.
# Usage: deploy/kubernetes/rollout.sh <overlay> [context]; an overlay is a directory in overlays.
set -eu
cd "$(dirname "$0")"
overlay=${1:?usage: rollout.sh <overlay> [context]}
kube() { kubectl ${context:+--context "$context"} -n innovatiebudget "$@"; }
context=${2:-}
manifests=$(mktemp)
trap 'rm -f "$manifests"' EXIT
kubectl kustomize "overlays/$overlay" > "$manifests"

# A Job cannot be changed; those of the former version have done their work.
kube delete job -l app.kubernetes.io/component=migration --ignore-not-found --wait
kube apply -f "$manifests" -l 'app.kubernetes.io/component notin (service, migration)'
# The first time there is no database yet; later this is there at once.
if kube get clusters.postgresql.cnpg.io -o name | grep -q .; then
  kube wait --for=condition=Ready clusters.postgresql.cnpg.io --all --timeout=15m
fi
kube apply -f "$manifests" -l app.kubernetes.io/component=migration
for job in $(kube get job -l app.kubernetes.io/component=migration -o name); do
  kube wait --for=condition=complete --timeout=30m "$job" || {
    kube logs --tail=40 "$job"
    echo "$job has not migrated. The services were left as they are." >&2
    exit 1
  }
done
kube apply -f "$manifests"
for deployment in $(kube get deployment -l app.kubernetes.io/component=service -o name); do
  kube rollout status --timeout=10m "$deployment"
done
