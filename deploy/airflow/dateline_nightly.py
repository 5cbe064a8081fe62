"""Every night: Dateline over the crawl of the day, into a directory of that day.

Needs Airflow 2.4 or newer and an installation of Dateline on the worker. Airflow's Variables say where things are:
dateline_home, dateline_input, dateline_output and, if need be, dateline_options.
"""

from datetime import datetime, timedelta

from airflow.decorators import dag, task
from airflow.exceptions import AirflowFailException
from airflow.models import Variable

# Exit codes that another try does not change: wrong options, nothing matched, too many failures, a damaged run to
# take over from, workers of another build.
FINAL = {2, 3, 4, 9, 10}

# The directory was refused. If for a complete run, a task that is cleared and runs again has nothing left to do; all else is a failure.
REFUSED = 7


def is_complete(directory):
    """Whether a run is there: whoever reads records asks this, and not whether the directory exists."""
    import os

    return os.path.exists(os.path.join(directory, "_MANIFEST.json"))


@dag(
    schedule="30 2 * * *",
    start_date=datetime(2026, 1, 1),
    catchup=False,
    max_active_runs=1,
    default_args={"retries": 2, "retry_delay": timedelta(minutes=10), "execution_timeout": timedelta(hours=6)},
    doc_md=__doc__,
)
def dateline_nightly():
    @task
    def run(**context):
        import shlex
        import subprocess

        home = Variable.get("dateline_home", "/opt/dateline")
        records = Variable.get("dateline_output", "/srv/records")
        output = records + "/" + context["ds"]
        command = [
            home + "/dateline",
            "run",
            "--quiet",
            "--input=" + Variable.get("dateline_input", "/srv/crawl/"),
            "--output=" + output,
            "--reuse=" + records + "/*",
            *shlex.split(Variable.get("dateline_options", "")),
        ]
        code = subprocess.run(command, check=False).returncode
        if code == 0 or (code == REFUSED and is_complete(output)):
            return output
        if code in FINAL:
            raise AirflowFailException(f"dateline ended with {code}, which another try does not change")
        raise RuntimeError(f"dateline ended with {code}")

    run()


dateline_nightly()
