import { z } from 'zod';

import { settingFaults } from './setting-faults.ts';

const faultsOf = (schema: z.ZodType, value: unknown): readonly string[] =>
  settingFaults(schema.safeParse(value, { reportInput: true }).error!);

describe('what is wrong with a setting', () => {
  it('is said in both languages, with its name', () => {
    const [said] = faultsOf(z.object({ FADU_PORT: z.coerce.number().max(65_535) }), { FADU_PORT: '70000' });
    expect(said).toMatch(/^✖ 数值过大.*65535.*Too big/);
    expect(said).toContain('→ at FADU_PORT');
  });

  it('names what could be written instead', () => {
    const [said] = faultsOf(z.object({ FADU_DEMO: z.enum(['0', '1']) }), { FADU_DEMO: 'yes' });
    expect(said).toMatch(/"0"\|"1".*"0"\|"1"/);
  });

  it('is said once where the setting has a sentence of its own', () => {
    const schema = z.object({ FADU_ADMIN_TOKEN: z.string().min(16, '至少16个字符 at least 16 characters') });
    expect(faultsOf(schema, { FADU_ADMIN_TOKEN: 'short' })).toEqual([
      '✖ 至少16个字符 at least 16 characters\n  → at FADU_ADMIN_TOKEN',
    ]);
  });

  it('is told of all of them', () => {
    const schema = z.object({ A: z.string(), B: z.string() });
    expect(faultsOf(schema, {})).toHaveLength(2);
  });
});
