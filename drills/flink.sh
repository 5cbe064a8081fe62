# For drills with a Flink cluster: a JobManager and two TaskManagers run, with nothing loaded yet.
source "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/lib.sh"
prepare
export DATELINE_FLINK=$work/flink
cluster() { "$root/deploy/flink/cluster" "$@" 2>&1; }
stop_cluster() {
  cluster stop >/dev/null || true
  clean_up
}
trap stop_cluster EXIT
cluster start --port=any >"$work/said" || fail "no cluster"
classpath=$root/pipeline/target/classpath-flink

# on_cluster OPTION...: a run on it that goes on behind; `ended CODE` waits for it.
on_cluster() {
  set -m
  "$root/deploy/flink/cluster" run --quiet "$@" >"$work/said.background" 2>&1 &
  run=$!
  set +m
  started+=("$run")
}

# Waits until a step of the run works, by the name that the JobManager's log has for it.
until_works() {
  local _
  for _ in {1..600}; do
    if grep -q "$1.*switched from INITIALIZING to RUNNING" "$DATELINE_FLINK/log/jobmanager.log"; then return; fi
    kill -0 "$run" 2>/dev/null || fail "the run ended before $1 worked"
    sleep 0.1
  done
  fail "$1 never worked"
}

kill_taskmanager() {
  kill -0 "$run" 2>/dev/null || fail "the run ended before the kill"
  kill -9 "$(<"$DATELINE_FLINK/taskmanager-$1.pid")"
}

# The kill did hit the job: it was begun anew.
begun_anew() {
  grep -q "switched from state RUNNING to RESTARTING" "$DATELINE_FLINK/log/jobmanager.log" || fail "the job was not begun anew"
}

no_temporary_files() { [[ -z $(find "$1" -name '.temp-beam*') ]] || fail "temporary files are left"; }
