import { resolve } from 'node:path';

import { ConfigError, loadConfig } from './config.ts';

describe('the settings', () => {
  it('have defaults for everything', () => {
    expect(loadConfig({})).toMatchObject({
      port: 8080,
      host: '127.0.0.1',
      dataDir: resolve('./data'),
      demo: true,
      profiles: ['yongchuan', 'national'],
      adminToken: undefined,
    });
  });

  it('open the ClickHouse interface when told to', () => {
    expect(loadConfig({}).clickhouse).toBeUndefined();
    expect(loadConfig({ FADU_CLICKHOUSE_HTTP: '1' }).clickhouse).toEqual({ port: 8123 });
    const args = ['--clickhouse-http', '1', '--clickhouse-port', '9123'];
    expect(loadConfig({}, args).clickhouse).toEqual({ port: 9123 });
  });

  it('take flags of the same name before the environment', () => {
    const env = { FADU_PORT: '1000', FADU_DEMO: '0' };
    expect(loadConfig(env, ['--port', '2000', '--FADU_HOST=0.0.0.0'])).toMatchObject({
      port: 2000,
      host: '0.0.0.0',
      demo: false,
    });
  });

  it('are refused with every fault at once and the names of the settings', () => {
    const wrong = {
      FADU_PORT: 'abc',
      FADU_DEMO: 'yes',
      FADU_PROFILES: 'yongchuan,nowhere',
      FADU_ADMIN_TOKEN: 'short',
    };
    const load = () => loadConfig(wrong);
    expect(load).toThrow(ConfigError);
    for (const name of Object.keys(wrong)) expect(load).toThrow(name);
  });

  it('refuse a flag that is none, with the other faults, and name those that there are', () => {
    const load = () => loadConfig({ FADU_DEMO: 'yes' }, ['--prot', '--port=8081', 'x']);
    for (const told of ['at --prot', 'at x', 'at FADU_DEMO', 'FADU_MODE']) expect(load).toThrow(told);
    expect(load).not.toThrow('at FADU_PORT');
  });

  it('know the two sizes and no third', () => {
    expect(loadConfig({ FADU_MODE: 'distributed' }).mode).toBe('distributed');
    expect(() => loadConfig({ FADU_MODE: 'clustered' })).toThrow('FADU_MODE');
  });

  it('take the address of an API elsewhere, and nothing that is none', () => {
    expect(loadConfig({ FADU_API_URL: 'http://api:8080' }).apiUrl).toBe('http://api:8080');
    expect(() => loadConfig({ FADU_API_URL: 'api' })).toThrow('must be the address of an API');
  });

  it('keep each profile once, the first as default', () => {
    expect(loadConfig({ FADU_PROFILES: ' national, yongchuan ,national' }).profiles).toEqual([
      'national',
      'yongchuan',
    ]);
  });
});
