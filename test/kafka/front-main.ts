import { openEmbeddedStore, openFront } from '@fadu/store-clickhouse';

// node dist/test/clickhouse-front.js FOLDER PORT: a ClickHouse for tests, over HTTP, in a process that can be killed.
const [path = '', port = '0'] = process.argv.slice(2);
const password = 'fadu-test-clickhouse';
const store = await openEmbeddedStore({ path, role: 'projector' });
const front = await openFront({
  path,
  host: '127.0.0.1',
  port: Number(port),
  passwords: { projector: password, api: password },
});
console.log(front.url);
process.on('SIGTERM', () => {
  void front
    .close()
    .then(() => store.close())
    .then(() => process.exit(0));
});
