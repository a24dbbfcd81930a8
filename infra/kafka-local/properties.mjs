// The settings of the one-node broker, for tests and trying out: small, quick to start, nothing created by accident.

/** The password of the user `fadu` and of the key store: this broker listens on this machine only. */
export const PASSWORD = 'fadu-local-only';

const HOST = '127.0.0.1';

/** @param {{ data: string, ports: Record<string, number>, keyStore?: string }} broker */
export function serverProperties({ data, ports, keyStore }) {
  const listeners = Object.entries(ports).map(([name, port]) => `${name}://${HOST}:${port}`);
  const advertised = listeners.filter((listener) => !listener.startsWith('CONTROLLER'));
  return Object.entries({
    'process.roles': 'broker,controller',
    'node.id': 1,
    'controller.quorum.voters': `1@${HOST}:${ports.CONTROLLER}`,
    listeners: listeners.join(','),
    'advertised.listeners': advertised.join(','),
    'listener.security.protocol.map': 'CONTROLLER:PLAINTEXT,PLAINTEXT:PLAINTEXT,SASL:SASL_PLAINTEXT,TLS:SSL',
    'inter.broker.listener.name': 'PLAINTEXT',
    'controller.listener.names': 'CONTROLLER',
    'log.dirs': data,
    'auto.create.topics.enable': false,
    'offsets.topic.replication.factor': 1,
    'offsets.topic.num.partitions': 4,
    'transaction.state.log.replication.factor': 1,
    'transaction.state.log.min.isr': 1,
    'group.initial.rebalance.delay.ms': 0,
    'group.min.session.timeout.ms': 1000,
    'log.retention.check.interval.ms': 1000,
    'num.network.threads': 2,
    'num.io.threads': 4,
    'queued.max.requests': 100,
    'log.cleaner.dedupe.buffer.size': 4_194_304,
    ...(keyStore === undefined ? {} : secured(keyStore)),
  })
    .map(([name, value]) => `${name}=${value}`)
    .join('\n');
}

const secured = (keyStore) => ({
  'sasl.enabled.mechanisms': 'SCRAM-SHA-512',
  'listener.name.sasl.scram-sha-512.sasl.jaas.config':
    'org.apache.kafka.common.security.scram.ScramLoginModule required;',
  'ssl.keystore.type': 'PKCS12',
  'ssl.keystore.location': keyStore,
  'ssl.keystore.password': PASSWORD,
});
