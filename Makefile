# One obvious command per chore. `make help` lists them.
.DEFAULT_GOAL := help
SHELL := /bin/sh
.PHONY: help build test check-deploy demo run stop start poison token bench drill security prove upgrade images parked redrive format api dashboards clean need-maven need-built

JDK = $(shell deploy/local/find-jdk.sh)
MVN = JAVA_HOME="$(JDK)" mvn -B -ntp
LOCAL_STACK = "$(JDK)/bin/java" -Xmx256m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Dio.netty.noUnsafe=true \
	-Dlog4j2.loggerContextFactory=org.apache.logging.log4j.simple.SimpleLoggerContextFactory \
	-Dstack.broker=$(BROKER) $(DRILL) \
	-cp 'deploy/local/target/classes:deploy/local/target/lib/*' nl.innovatiebudget.local.Main

SOURCES = $(shell find pom.xml */pom.xml deploy/*/pom.xml */src/main deploy/*/src/main -type f)

help: ## this list
	@grep -E '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed 's/:.*## /\t/' | expand -t 12

demo: build ## start the stack, play the 2024 round, print the outcome, stop; exit 0 only if every check held
	@$(LOCAL_STACK) demo

# BROKER=keycloak takes a real Keycloak, with a realm that plays eHerkenning, for demo or run.
BROKER = local
run: build ## start the stack with the demo round in it and stay up; addresses in target/stack.json
	@$(LOCAL_STACK) run; code=$$?; [ $$code -eq 130 ] || [ $$code -eq 143 ] || exit $$code

# PART is a service (budget-service), kafka, postgresql, broker or mail.
stop: need-built ## stop one part of the stack that is running: make stop PART=kafka
	@$(LOCAL_STACK) stop $(PART)

# SET gives a service settings on top of its own: SET='innovatiebudget.smtp.port=2526'.
start: need-built ## start it again: make start PART=kafka
	@$(LOCAL_STACK) start $(PART) $$SET

poison: need-built ## put a message that is no event in a topic of the stack that is running: make poison TOPIC=applications
	@$(LOCAL_STACK) poison $(TOPIC)

token: need-built ## print an access token for IDENTITY="gemeente-utrecht" at the stack that is running
	@$(LOCAL_STACK) token $(IDENTITY)

bench: build ## measure, all or PART="ledger intake"; table on the screen and rows in target/bench.json
	@$(LOCAL_STACK) bench $(PART)

# Otherwise: make drill RUNS=5000 SEED=1 DRILL='-Ddrill.faults=30 -Ddrill.rounds=20 -Ddrill.seed=1'
RUNS = 500
SEED = 1
drill: build ## let everything go wrong under load for many minutes: processes, topics, mail, logins, the ledger; exit 0 only if it stayed sound
	@echo "Simulation: twice $(RUNS) runs from seed $(SEED), one client and four, connections cut between any two statements"
	@$(MVN) -q -pl budget-service -am test -Dspotless.check.skip -Dtest=LedgerSimulationTest -Dquarkus.test.hang-detection-timeout=1h -Dquarkus.log.level=OFF \
		-Dsurefire.failIfNoSpecifiedTests=false -Dsimulation.runs=$(RUNS) -Dsimulation.seed=$(SEED)
	@$(LOCAL_STACK) drill

# On another base: make images BASE=registry.example/name:tag, or BASE=tar:///path/of/image.tar. Only some: SERVICES="budget intake".
# A median of more starts: STARTS=5. The JDK is that of the image too; it has to be 25 or later.
BASE =
SERVICES =
STARTS = 3
images: build ## make OCI tarballs of the services in target/images, without a container engine; start each from its tarball; print size and time
	@"$(JDK)/bin/java" -Xmx512m -Dimages.base=$(BASE) -Dimages.starts=$(STARTS) -Dio.netty.noUnsafe=true \
		-Dlog4j2.loggerContextFactory=org.apache.logging.log4j.simple.SimpleLoggerContextFactory \
		-cp 'deploy/images/target/classes:deploy/images/target/lib/*' nl.innovatiebudget.images.Images $(SERVICES)

# TOKEN is an operator's, SERVICE the address of the service, such as http://127.0.0.1:8084. The token is not in the list of
# processes: curl reads it from its standard input.
ASK = printf 'header = "Authorization: Bearer %s"\n' "$$TOKEN" | curl -sS --fail-with-body -K -
parked: ## events that a service could not handle: make parked SERVICE=http://127.0.0.1:8084 TOKEN=...
	@$(ASK) "$$SERVICE/v1/parked-events?state=PARKED" && echo

redrive: ## handle one of them again, now: make redrive SERVICE=... TOKEN=... ID=... REASON="why"
	@body=$$(printf '%s' "$$REASON" | tr '\n\t' '  ' | sed 's/[\\"]/\\&/g'); \
	$(ASK) -H 'Content-Type: application/json' -d "{\"reason\":\"$$body\"}" "$$SERVICE/v1/parked-events/$$ID/redrives" && echo

security: build ## play the demo round, look at traces, logs and dashboards, try every endpoint as a hostile caller; exit 0 only if all was right
	@$(LOCAL_STACK) security

prove: build ## what security does, and then a short drill on the same stack; exit 0 only if all of it held
	@$(LOCAL_STACK) prove

# Another version than that of deploy/upgrade/previous: make upgrade FROM=<commit or tag>. One that is named and not here is a
# fault; the one of the file may be absent, as from a shallow checkout, and then nothing is tried.
FROM =
upgrade: build ## let this version take over from the previous one in the midst of a round; exit 0 only if nothing was lost, doubled or refused, or if the previous one is not here and no FROM was given
	@previous=$$(deploy/upgrade/previous.sh $(FROM)); code=$$?; \
	if [ $$code -eq 75 ]; then [ -z '$(FROM)' ]; exit; elif [ $$code -ne 0 ]; then exit $$code; fi; \
	$(LOCAL_STACK) upgrade "$$previous"

test: need-maven ## everything that proves the project: all tests, the demo round with its telemetry, a hostile caller and a short drill on it, and an upgrade
	@$(MVN) verify
	@mkdir -p target && touch target/built
	@$(LOCAL_STACK) prove
	@$(MAKE) --no-print-directory upgrade

check-deploy: build ## hold the Kubernetes manifests against models, rules and the code, without a cluster
	@$(MVN) -q -pl deploy/check -am test -Dspotless.check.skip -Dtest='**/check/*Test.java' \
		-Dsurefire.failIfNoSpecifiedTests=false

build: target/built ## build what is not built, without tests

target/built: $(SOURCES)
	@$(MAKE) --no-print-directory need-maven
	@echo "Building. This takes a minute or two, the first time longer, and prints nothing until it is done" \
		"(warnings of Maven itself are harmless)."
	@$(MVN) -q package -DskipTests -Dspotless.check.skip
	@mkdir -p target && touch target/built

format: need-maven ## put the sources in the house format
	@$(MVN) -q spotless:apply

api: build ## refresh the committed OpenAPI documents in docs/api from the built services
	@for s in intake assessment budget notification; do \
		cp $$s-service/target/openapi/openapi.json docs/api/$$s.openapi.json; done

dashboards: build ## write the Grafana dashboards and the alerts again from deploy/dashboards/source.yaml
	@"$(JDK)/bin/java" -cp 'deploy/local/target/classes:deploy/local/target/lib/*' \
		nl.innovatiebudget.local.telemetry.DashboardFiles deploy/dashboards

clean: need-maven ## remove everything that was built
	@$(MVN) -q clean && rm -rf target

# What talks to a running stack builds nothing, since that would change what is running.
need-built:
	@[ -f deploy/local/target/classes/nl/innovatiebudget/local/Main.class ] || { echo "Nothing has been built here; run \`make build\` first." >&2; exit 1; }

need-maven:
	@deploy/local/find-jdk.sh > /dev/null
	@command -v mvn > /dev/null || { echo "Maven is missing; install version 3.8.6 or higher (Debian: apt-get install maven)." >&2; exit 1; }
	@version=$$(JAVA_HOME="$(JDK)" mvn -v 2> /dev/null | sed -n 's/.*Apache Maven \([0-9.]*\).*/\1/p'); \
	[ "$$(printf '%s\n' 3.8.6 "$$version" | sort -V | head -n 1)" = 3.8.6 ] || { echo "Maven $$version is too old; install version 3.8.6 or higher." >&2; exit 1; }
