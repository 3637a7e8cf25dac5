#!/bin/sh
# Who may do what with the streams: ledger-api makes and fills them, projections read them. Run once
# by the administrator; $1 is the file of its own client settings.
#   acls.sh administrator.properties
set -eu
acls() { PATH=$PATH:/opt/kafka/bin kafka-acls.sh --bootstrap-server "${KAFKA:-kafka:9093}" --command-config "$1" --add "$2" "$3" --topic ledger. --resource-pattern-type prefixed --operation "$4"; }
for operation in Create Describe DescribeConfigs Read Write; do
  acls "$1" --allow-principal User:ledger-api "$operation"
done
for operation in Describe Read; do
  acls "$1" --allow-principal User:projections "$operation"
done
