import type { ItemsAnswer } from '@fadu/domain';

import { TestApi } from '../testing/open-api.ts';

let test: TestApi;
beforeAll(async () => {
  test = await TestApi.open();
  await test.append(
    [
      'petition/XF-1',
      'petition.registered',
      { unit: 'sf', on: '2025-01-06', channel: 'letter', firstTime: true },
    ],
    ['petition/XF-1', 'petition.accepted', { on: '2025-01-10' }],
  );
  await test.project();
});
afterAll(() => test.api.close());

describe('an item that stands and is not judged so any more', () => {
  const items = async () =>
    (await test.get('/v1/indicators/petition_close_ontime_rate/items?period=2025')).json<ItemsAnswer>().rows;

  it('is told by its row, without why, beside those that are', async () => {
    const rowsOf = jest.spyOn(test.ledger, 'rowsOf');
    const [judged] = await items();
    expect(rowsOf).not.toHaveBeenCalled();

    const row = test.ledger.changes.find(
      (one) => one.indicator === 'petition_close_ontime_rate' && one.sign === 1,
    )!;
    test.ledger.changes.push({ ...row, item: 'petition/XF-2', subject: 'petition/XF-2' });
    const told = await items();
    expect(told[0]).toEqual(judged);
    expect(told[1]).toEqual({ ...judged, item: 'petition/XF-2', subject: 'petition/XF-2', why: null });
    expect(rowsOf.mock.calls.map(([, names]) => names)).toEqual([['petition/XF-2']]);
  });
});
