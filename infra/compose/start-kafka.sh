#!/bin/sh
# Formats the data folder at its first start, with the user that the processes of 法度 come as, and starts the broker.
set -eu
/opt/kafka/bin/kafka-storage.sh format --ignore-formatted -t "$CLUSTER_ID" -c /etc/fadu/kafka.properties \
  --add-scram "SCRAM-SHA-512=[name=fadu,password=$FADU_KAFKA_PASSWORD]"
exec /opt/kafka/bin/kafka-server-start.sh /etc/fadu/kafka.properties
