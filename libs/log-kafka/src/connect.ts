import { Kafka, type KafkaConfig, logLevel } from 'kafkajs';

import type { KafkaSettings } from './settings.ts';

/** What Kafka's client has to say, for the log of the program. */
export type Tell = (message: string) => void;

const CONNECT_MS = 5_000;
const REQUEST_MS = 15_000;

/** A client with limits of its own: nothing waits for ever, and what the broker may mend is tried again. */
export function connect(settings: KafkaSettings, tell: Tell): Kafka {
  const { brokers, clientId, tls, sasl } = settings;
  const config: KafkaConfig = {
    brokers: [...brokers],
    clientId,
    connectionTimeout: CONNECT_MS,
    authenticationTimeout: CONNECT_MS,
    requestTimeout: REQUEST_MS,
    enforceRequestTimeout: true,
    retry: { initialRetryTime: 100, maxRetryTime: 2_000, retries: 8 },
    logLevel: logLevel.WARN,
    logCreator:
      () =>
      ({ namespace, log }) =>
        tell(
          `kafka ${namespace}: ${log.message}${typeof log['error'] === 'string' ? ` (${log['error']})` : ''}`,
        ),
    ...(tls && {
      ssl: {
        ...(tls.ca && { ca: [tls.ca] }),
        ...(tls.cert && { cert: tls.cert }),
        ...(tls.key && { key: tls.key }),
      },
    }),
    ...(sasl && {
      sasl: { mechanism: sasl.mechanism as 'scram-sha-512', username: sasl.user, password: sasl.password },
    }),
  };
  return new Kafka(config);
}
