# What the drills share; each sources it. A drill is a folder of its own, a few articles, and a claim.
set -euo pipefail
drills=$(cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")" && pwd)
root=$(dirname "$drills")
work=$(mktemp -d "${TMPDIR:-/tmp}/dateline-drill.XXXXXX")
started=()

stop() { # PID: and what it started
  kill -9 -- "-$1" 2>/dev/null || kill -9 "$1" 2>/dev/null || true
}

clean_up() {
  local pid
  for pid in ${started[@]+"${started[@]}"}; do stop "$pid"; done
  if mountpoint -q "$work/disk" 2>/dev/null; then umount -l "$work/disk"; fi
  chmod -R u+w "$work" 2>/dev/null || true
  [[ -n ${DRILL_KEEP:-} ]] || rm -rf "$work"
}
trap clean_up EXIT

fail() {
  echo "$*"
  if [[ -f $work/said ]]; then tail -n 5 "$work/said"; fi
  exit 1
}

# tell WORDS: what stands in the table beside a drill that was survived.
tell() { { echo "$*" >&3; } 2>/dev/null || echo "$*"; }

# The articles of all drills, and what a run makes of them that nothing happens to; made once.
articles=$root/target/drills/articles
clean=$root/target/drills/clean
prepare() {
  mkdir -p "$root/target/drills"
  exec 8>"$root/target/drills/lock"
  flock 8
  if [[ ! -f $clean/_MANIFEST.json || $root/pipeline/target/classpath -nt $clean/_MANIFEST.json ]]; then
    rm -rf "$articles"
    mkdir -p "$articles"
    cp "$root"/testdata/{01-plain.txt,07-dateline-and-subheads.txt,24-html-article.html,20-broken-bytes.txt,42-pages.jsonl} "$articles"
    "$root/dateline" --version >"$work/said" 2>&1 8>&- || fail "it cannot be built"
    local begin=${EPOCHREALTIME/[.,]/}
    "$root/dateline" run --input="$articles" --output="$clean" --overwrite --quiet >"$work/said" 2>&1 8>&- || fail "the clean run failed"
    echo $(((${EPOCHREALTIME/[.,]/} - begin) / 1000)) >"$root/target/drills/milliseconds"
  fi
  exec 8>&-
}

# dateline CODE OPTION...: a run that must end with the code; what it says is kept.
dateline() {
  local expected=$1 code=0
  shift
  ${unprivileged[@]+"${unprivileged[@]}"} "$root/dateline" run --quiet "$@" >"$work/said" 2>&1 || code=$?
  [[ $code == "$expected" ]] || fail "ended with $code instead of $expected"
}

# background OPTION...: a run that goes on behind; its process id is in $run.
background() {
  set -m
  ${unprivileged[@]+"${unprivileged[@]}"} "$root/dateline" run --quiet "$@" >"$work/said.background" 2>&1 &
  run=$!
  set +m
  started+=("$run")
}

# ended CODE: waits for the run behind.
ended() {
  local code=0
  wait "$run" || code=$?
  cp "$work/said.background" "$work/said"
  [[ $code == "$1" ]] || fail "the run ended with $code instead of $1"
}

# until_there FILE: waits until the run behind has made it, and works.
until_there() {
  local _
  for _ in {1..600}; do
    if compgen -G "$1" >/dev/null; then return; fi
    kill -0 "$run" 2>/dev/null || fail "the run ended before $1 was there"
    sleep 0.2
  done
  fail "$1 never came"
}

said() { grep -Eq -- "$1" "$work/said" || fail "did not say '$1'"; }

no_manifest() { [[ ! -e $1/_MANIFEST.json ]] || fail "there is a manifest in $1"; }

# same RUN [OPTION...]: it has the records of the clean run, none lost, none doubled.
same() {
  java -Ddateline.logLevel=error -cp "$root/pipeline/target/classes:$(<"${classpath:-$root/pipeline/target/classpath}")" \
    "$drills/SameRecords.java" "$clean" "$@" >"$work/same" 2>&1 || { cat "$work/same"; fail "not the records of a clean run"; }
}

# Root may write anywhere; without these capabilities it may not.
if [[ $(id -u) == 0 ]]; then
  unprivileged=(setpriv --bounding-set=-dac_override,-dac_read_search --inh-caps=-dac_override,-dac_read_search)
fi

# disk SIZE: a small disk at $work/disk; a drill that cannot have one is skipped (77).
disk() {
  mkdir -p "$work/disk"
  mount -t tmpfs -o "size=$1" tmpfs "$work/disk" 2>/dev/null || { echo "skipped: mounting takes root"; exit 77; }
}

# server KIND [DIR]: starts one, its address in $address and its id in $server.
server() {
  address=$("$drills/servers/start" "$1" "$work/$1") || fail "no server"
  server=$(<"$work/$1/pid")
  started+=("$server")
}
