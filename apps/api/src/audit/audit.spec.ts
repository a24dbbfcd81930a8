import type { AuditAnswer } from '@fadu/domain';

import { TestApi } from '../testing/open-api.ts';

let test: TestApi;
beforeAll(async () => {
  test = await TestApi.open();
});
afterAll(() => test.api.close());

const written = async () => (await test.log.journal.read('audit', 0, 9)).map(({ entry }) => entry);

describe('The audit log', () => {
  it('says who made and revoked which token, and never its secret', async () => {
    const made = await test.post(
      '/v1/admin/tokens',
      { name: 'guest', scopes: ['read'] },
      { secret: 'admin' },
    );
    const { id } = made.json<{ id: string }>();
    const at = '2026-11-21T04:00:00.000Z';
    expect(await written()).toEqual([
      { at, actor: 'admin', action: 'token.created', token: id, name: 'guest', scopes: ['read'] },
    ]);
    const revoke = (one: string) =>
      test.api.inject({
        method: 'DELETE',
        url: `/v1/admin/tokens/${one}`,
        headers: { authorization: 'Bearer admin' },
      });
    expect((await revoke(id)).statusCode).toBe(204);
    expect((await written()).at(-1)).toEqual({ at, actor: 'admin', action: 'token.revoked', token: id });
    expect((await revoke('nobody')).statusCode).toBe(404);
    expect(await written()).toHaveLength(2);
  });

  it('is read newest first, by pages, by actor and by action, and by administrators alone', async () => {
    test.ledger.auditRows.push(
      { at: '2026-01-01T00:00:00.000Z', actor: 'admin', action: 'token.created', detail: '{"name":"a"}' },
      { at: '2026-01-02T00:00:00.000Z', actor: 'clerk', action: 'rejection.dismissed', detail: '{}' },
    );
    const ask = async (more: string) =>
      (await test.get(`/v1/audit?limit=1${more}`, 'admin')).json<AuditAnswer>();
    const first = await ask('');
    expect(first).toMatchObject({ total: 2, rows: [{ actor: 'clerk', detail: {} }] });
    expect((await ask(`&cursor=${first.cursor}`)).rows).toMatchObject([{ detail: { name: 'a' } }]);
    expect((await ask('&actor=admin')).rows).toMatchObject([{ action: 'token.created' }]);
    expect((await ask('&action=nothing')).total).toBe(0);
    expect((await test.get('/v1/audit')).statusCode).toBe(403);
  });
});
