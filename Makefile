# build  the static binary       check  what every change must pass
# bench  what generated quotations cost, stage by stage; SIZES and JOBS may be set

SIZES = 10000 100000 1000000
JOBS  = 1

build:
	CGO_ENABLED=0 go build -trimpath -tags urfave_cli_no_docs -ldflags="-s -w" -o quotediff ./cmd/quotediff

check:
	.ci/run

bench: build
	@mkdir -p dist
	@for n in $(SIZES); do \
		echo "== $$n quotations, --jobs $(JOBS)"; \
		go run ./internal/corpus/internal/generate -quotations $$n > dist/corpus.jsonl && \
		bash -c 'time ./quotediff cluster --verbose --jobs $(JOBS) -o dist/clusters.jsonl dist/corpus.jsonl' || exit 1; \
	done; \
	rm -f dist/corpus.jsonl dist/clusters.jsonl

.PHONY: build check bench
