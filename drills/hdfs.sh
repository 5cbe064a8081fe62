# For drills with HDFS (Hadoop's own small cluster): it runs, and has the articles under $address/in.
source "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/lib.sh"
prepare
server hdfs
classpath=$root/pipeline/target/classpath-hdfs
hdfs=(--hdfsConfiguration='[{"fs.defaultFS":"'"$address"'"}]')
mkdir "$work/conf"
echo '<configuration/>' >"$work/conf/core-site.xml"

# shell OPTION...: Hadoop's own shell, which asks for a configuration.
shell() {
  java -cp "$work/conf:$(<"$root/target/drills/hdfs.classpath")" org.apache.hadoop.fs.FsShell -fs "$address" "$@" >"$work/shell" 2>&1
}

shell -put "$articles" /in || { cat "$work/shell"; fail "the articles could not be put"; }
