// node infra/compose/make-env.mjs [FILE]: secrets for compose.yaml, random, in a file that only its owner may read.
// What stands in the file already is kept, so it may be run again after an upgrade that asks for more.
import { createHash, randomBytes } from 'node:crypto';
import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const file = process.argv[2] ?? join(import.meta.dirname, '.env');
const secret = () => randomBytes(24).toString('base64url');
const sha256 = (text) => createHash('sha256').update(text).digest('hex');

const kept = existsSync(file)
  ? Object.fromEntries(
      [...readFileSync(file, 'utf8').matchAll(/^([A-Z0-9_]+)=(.*)$/gm)].map(([, k, v]) => [k, v]),
    )
  : {};
const settings = { ...kept };
const need = (name, make) => (settings[name] ??= make());

need('FADU_ADMIN_TOKEN', secret);
// Kafka wants sixteen bytes in URL-safe base64, without a dash at the beginning.
need('KAFKA_CLUSTER_ID', () => `F${randomBytes(16).toString('base64url').slice(1)}`);
need('KAFKA_FADU_PASSWORD', secret);
for (const user of ['PROJECTOR', 'API', 'GRAFANA', 'ANALYST', 'ADMIN']) {
  const password = need(`CLICKHOUSE_${user}_PASSWORD`, secret);
  settings[`CLICKHOUSE_${user}_SHA256`] = sha256(password);
}
need('GRAFANA_ADMIN_PASSWORD', secret);
need('GRAFANA_SECRET_KEY', secret);

const lines = Object.entries(settings).map(([name, value]) => `${name}=${value}`);
writeFileSync(file, `${lines.join('\n')}\n`, { mode: 0o600 });
chmodSync(file, 0o600);
const made = Object.keys(settings).filter((name) => !(name in kept)).length;
console.log(`${file}: ${made} made, ${Object.keys(kept).length} kept`);
