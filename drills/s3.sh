# For drills with an S3 server: it runs, has the articles under s3://dateline/in, and $bucket is its folder.
source "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/lib.sh"
prepare
export AWS_ACCESS_KEY_ID=drill AWS_SECRET_ACCESS_KEY=drill-secret AWS_REGION=eu-central-1
server s3
classpath=$root/pipeline/target/classpath-s3
bucket=$work/s3/data/dateline
s3=(--endpoint="$address")
cp -r "$articles" "$bucket/in"
