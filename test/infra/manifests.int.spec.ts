import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { pythonWith } from '../harness/python.ts';
import { inRepository } from '../harness/repository.ts';

const { bin, missing } = pythonWith(
  'kubernetes-validate==1.37.0',
  'check-jsonschema==0.39.0',
  'yamllint==1.38.0',
);
const compose = inRepository('infra/compose/compose.yaml');
const text = readFileSync(compose, 'utf8');
const kubernetes = readdirSync(inRepository('infra/kubernetes'))
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => inRepository(`infra/kubernetes/${name}`));

const run = (program: string, ...args: readonly string[]) => {
  const { status, stdout, stderr } = spawnSync(join(bin!, program), args, { encoding: 'utf8' });
  return { status, said: `${stdout}${stderr}` };
};

(missing === undefined ? describe : describe.skip)(
  `the manifests, by validators of others${missing === undefined ? '' : ` (${missing})`}`,
  () => {
    it('agree with the Compose specification', () => {
      expect(run('check-jsonschema', '--builtin-schema', 'vendor.compose-spec', compose)).toMatchObject({
        status: 0,
      });
    });

    it.each(['1.31.0', '1.37.0'])('agree with Kubernetes %s', (version) => {
      expect(run('kubernetes-validate', '-k', version, '--strict', ...kubernetes)).toMatchObject({
        status: 0,
      });
    });

    it('are YAML without double keys and the like', () => {
      const rules = '{extends: relaxed, rules: {line-length: disable}}';
      expect(run('yamllint', '--strict', '-d', rules, inRepository('infra'))).toEqual({
        status: 0,
        said: '',
      });
    });

    it.each(
      readdirSync(inRepository('infra/clickhouse'), { recursive: true, encoding: 'utf8' }).filter((n) =>
        n.includes('.xml'),
      ),
    )('are XML: %s', (name) => {
      const code = 'import sys, xml.dom.minidom; xml.dom.minidom.parse(sys.argv[1])';
      expect(run('python', '-c', code, inRepository(`infra/clickhouse/${name}`))).toMatchObject({
        status: 0,
      });
    });
  },
);

describe('the Compose file', () => {
  const [, ofServices = ''] = text.split('\nservices:\n');
  const services = [...ofServices.matchAll(/^ {2}([a-z0-9-]+):(?: &\w+)?\n {4}/gm)].map(([, name]) => name!);

  it('pins every image', () => {
    const images = [...text.matchAll(/^\s+image: (.+)$/gm)].map(([, image]) => image!);
    expect(images.length).toBeGreaterThanOrEqual(4);
    for (const image of images) expect(image).toMatch(/:(\d+\.\d+(\.\d+)?|\$\{FADU_VERSION:-[\d.]+\})$/);
  });

  it('has a check and limits for every service', () => {
    expect(services.length).toBeGreaterThanOrEqual(8);
    const parts = ofServices.split(/^ {2}(?=[a-z0-9-]+:(?: &\w+)?\n {4})/m).slice(1);
    for (const part of parts.filter((p) => !/<<: \*(projector|api)\b/.test(p))) {
      expect(part).toContain('healthcheck:');
      expect(part).toContain('memory: ');
    }
  });

  it('opens ports on this machine only', () => {
    const ports = [...text.matchAll(/ports: \[['"](.+)['"]\]/g)].map(([, port]) => port!);
    expect(ports.length).toBeGreaterThan(0);
    for (const port of ports) expect(port).toMatch(/^127\.0\.0\.1:/);
  });

  describe('and its secrets', () => {
    const folder = mkdtempSync(join(tmpdir(), 'fadu-env-'));
    const file = join(folder, '.env');
    const make = () => spawnSync(process.execPath, [inRepository('infra/compose/make-env.mjs'), file]).status;
    const made = () =>
      new Map(
        readFileSync(file, 'utf8')
          .split('\n')
          .filter(Boolean)
          .map((line) => line.split('=') as [string, string]),
      );
    afterAll(() => rmSync(folder, { recursive: true, force: true }));

    it('are made, each of its own, and read by their owner only', () => {
      expect(make()).toBe(0);
      expect(statSync(file).mode & 0o777).toBe(0o600);
      const wanted = [...text.matchAll(/\$\{(\w+):\?/g)].map(([, name]) => name!);
      const secrets = made();
      for (const name of wanted) expect(secrets.get(name)?.length).toBeGreaterThanOrEqual(16);
      expect(new Set(secrets.values()).size).toBe(secrets.size);
    });

    it('are kept when they are made again', () => {
      const before = made();
      expect(make()).toBe(0);
      expect(made()).toEqual(before);
    });

    it('are those that the ClickHouse users have', () => {
      const users = readFileSync(inRepository('infra/clickhouse/users.d/fadu.xml'), 'utf8');
      const hashes = [...users.matchAll(/from_env="(\w+)"/g)].map(([, name]) => name!);
      expect(hashes).toHaveLength(5);
      for (const name of hashes) expect(text).toContain(`${name}: \${${name}:?`);
      expect(users).not.toMatch(/<password>|<no_password/);
    });
  });
});
