import { readFileSync } from 'node:fs';

import { z } from 'zod';

/** How Kafka is reached, and how the topics are laid out. */
export interface KafkaSettings {
  readonly brokers: readonly string[];
  readonly clientId: string;
  /** `<prefix>.events`, `<prefix>.rejections`, … */
  readonly prefix: string;
  /** of the topic of events when it is created; must agree with it when it exists */
  readonly partitions?: number | undefined;
  readonly replicas: number;
  readonly tls?: { readonly ca?: string; readonly cert?: string; readonly key?: string } | undefined;
  readonly sasl?:
    | {
        readonly mechanism: 'scram-sha-512' | 'scram-sha-256';
        readonly user: string;
        readonly password: string;
      }
    | undefined;
  /** how long a write may take before it counts as failed */
  readonly writeWithinMs: number;
}

const number = (low: number, high: number) => z.coerce.number().int().min(low).max(high);
const file = z
  .string()
  .min(1)
  .transform((path, context) => {
    try {
      return readFileSync(path, 'utf8');
    } catch {
      context.addIssue({ code: 'custom', message: `找不到文件 there is no file ${path}` });
      return z.NEVER;
    }
  });

/** The environment variables of Kafka, to be taken into the settings of a program. */
export const kafkaVariables = {
  KAFKA_BROKERS: z
    .string({ error: '请写 Kafka 地址 name at least one broker, such as kafka-1:9092,kafka-2:9092' })
    .transform((list) => list.split(',').map((broker) => broker.trim()))
    .pipe(z.array(z.string().regex(/^[^\s:]+:\d+$/, '应为 主机:端口 must be host:port')).min(1)),
  KAFKA_TOPIC_PREFIX: z
    .string()
    .regex(/^[A-Za-z0-9._-]{1,100}$/, '只能用字母、数字、点、- 和 _ must be letters, digits, dots, - or _')
    .default('fadu'),
  KAFKA_PARTITIONS: number(1, 512).optional(),
  KAFKA_REPLICATION: number(1, 9).default(3),
  KAFKA_TLS: z.enum(['0', '1']).default('0'),
  KAFKA_TLS_CA_FILE: file.optional(),
  KAFKA_TLS_CERT_FILE: file.optional(),
  KAFKA_TLS_KEY_FILE: file.optional(),
  KAFKA_SASL_MECHANISM: z.enum(['scram-sha-512', 'scram-sha-256']).default('scram-sha-512'),
  KAFKA_SASL_USER: z.string().min(1).optional(),
  KAFKA_SASL_PASSWORD: z.string().min(1).optional(),
  KAFKA_WRITE_TIMEOUT_MS: number(1_000, 600_000).default(30_000),
};

type Variables = z.infer<z.ZodObject<typeof kafkaVariables>>;

/** Settings from variables that were read as {@link kafkaVariables} say. */
export function kafkaSettings(env: Variables, clientId: string): KafkaSettings {
  return {
    brokers: env.KAFKA_BROKERS,
    clientId,
    prefix: env.KAFKA_TOPIC_PREFIX,
    partitions: env.KAFKA_PARTITIONS,
    replicas: env.KAFKA_REPLICATION,
    tls: tlsOf(env),
    sasl:
      env.KAFKA_SASL_USER === undefined
        ? undefined
        : {
            mechanism: env.KAFKA_SASL_MECHANISM,
            user: env.KAFKA_SASL_USER,
            password: env.KAFKA_SASL_PASSWORD ?? '',
          },
    writeWithinMs: env.KAFKA_WRITE_TIMEOUT_MS,
  };
}

function tlsOf(env: Variables): KafkaSettings['tls'] {
  if (env.KAFKA_TLS === '0') return undefined;
  return {
    ...(env.KAFKA_TLS_CA_FILE !== undefined && { ca: env.KAFKA_TLS_CA_FILE }),
    ...(env.KAFKA_TLS_CERT_FILE !== undefined && { cert: env.KAFKA_TLS_CERT_FILE }),
    ...(env.KAFKA_TLS_KEY_FILE !== undefined && { key: env.KAFKA_TLS_KEY_FILE }),
  };
}
