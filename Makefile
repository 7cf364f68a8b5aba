# build  the static binary       check  what every change must pass
# mutate which constants no test holds; PACKAGES and JOBS may be set. Each of some
#        thirteen hundred mutants costs a run of the tests, one to ten CPU seconds:
#        two or three hours for all five trees on one core
# told   how many contradictions of generated stories are found, by kind; STORIES may be set
# bench  what generated quotations cost, stage by stage; SIZES and JOBS may be set

SIZES = 10000 100000 1000000
JOBS  = 1

build:
	CGO_ENABLED=0 go build -trimpath -tags urfave_cli_no_docs -ldflags="-s -w" -o quotediff ./cmd/quotediff

check:
	.ci/run

PACKAGES = compare quote cluster divergence claim

mutate:
	go run ./internal/mutate -jobs $(JOBS) -skip 'Huge|Allocates' -then './divergence ./report/... ./cmd/quotediff' $(PACKAGES)

STORIES = 200

told:
	go test . -run 'TestTold$$' -v -count 1 -stories $(STORIES)

bench: build
	@mkdir -p dist
	@for n in $(SIZES); do \
		echo "== $$n quotations, --jobs $(JOBS)"; \
		go run ./internal/corpus/internal/generate -quotations $$n > dist/corpus.jsonl && \
		bash -c 'time ./quotediff cluster --verbose --jobs $(JOBS) -o dist/clusters.jsonl dist/corpus.jsonl' || exit 1; \
	done; \
	rm -f dist/corpus.jsonl dist/clusters.jsonl

.PHONY: build check mutate told bench
