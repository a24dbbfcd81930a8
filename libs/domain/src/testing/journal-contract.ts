import type { Checkpoints, Journal } from '../ports/event-log.ts';

/** Part of the event log contract: the side streams. */
export function journalContract(journal: () => Journal): void {
  it('starts empty', async () => {
    expect(journal().end('rejections')).toBe(0);
    expect(await journal().read('rejections', 0, 10)).toEqual([]);
  });

  it('numbers the entries of each stream from 0 and answers with the first offset', async () => {
    expect(await journal().append('rejections', [{ code: 'event.data' }, { code: 'event.envelope' }])).toBe(
      0,
    );
    expect(await journal().append('rejections', [{ code: '第三' }])).toBe(2);
    expect(await journal().append('audit', [{ who: '张三' }])).toBe(0);
    expect(journal().end('rejections')).toBe(3);
    expect(journal().end('audit')).toBe(1);
    expect(await journal().read('rejections', 0, 10)).toEqual([
      { offset: 0, entry: { code: 'event.data' } },
      { offset: 1, entry: { code: 'event.envelope' } },
      { offset: 2, entry: { code: '第三' } },
    ]);
  });

  it('writes nothing for no entries', async () => {
    await journal().append('audit', [{ n: 1 }]);
    expect(await journal().append('audit', [])).toBe(1);
    expect(journal().end('audit')).toBe(1);
  });

  it('reads in pages, across 256', async () => {
    await journal().append(
      'audit',
      Array.from({ length: 600 }, (_, n) => ({ n })),
    );
    const page = await journal().read('audit', 250, 20);
    expect(page.map(({ offset }) => offset)).toEqual(Array.from({ length: 20 }, (_, i) => 250 + i));
    expect(page[10]).toEqual({ offset: 260, entry: { n: 260 } });
    expect(await journal().read('audit', 600, 20)).toEqual([]);
    expect(await journal().read('audit', 595, 20)).toHaveLength(5);
  });

  it('keeps whatever JSON can say', async () => {
    await journal().append('rejections', ['not an object', null, [1, 2]]);
    expect((await journal().read('rejections', 0, 3)).map(({ entry }) => entry)).toEqual([
      'not an object',
      null,
      [1, 2],
    ]);
  });

  it('gives concurrent appends places of their own', async () => {
    const firsts = await Promise.all(
      Array.from({ length: 10 }, (_, n) => journal().append('audit', [{ n }, { n }])),
    );
    expect([...firsts].sort((a, b) => a - b)).toEqual(Array.from({ length: 10 }, (_, i) => i * 2));
  });
}

/** Part of the event log contract: small values by name. */
export function checkpointContract(checkpoints: () => Checkpoints): void {
  it('has nothing under a name never written', () => {
    expect(checkpoints().get('projector')).toBeUndefined();
  });

  it('gives back the last value of each name', async () => {
    await checkpoints().put('projector', { positions: [1, 0] });
    await checkpoints().put('投影', '甲');
    await checkpoints().put('projector', { positions: [2, 5], step: { from: [1, 0], to: [2, 5] } });
    expect(checkpoints().get('projector')).toEqual({ positions: [2, 5], step: { from: [1, 0], to: [2, 5] } });
    expect(checkpoints().get('投影')).toBe('甲');
  });

  it('gives a copy: changing it changes nothing', async () => {
    const value = { positions: [1] };
    await checkpoints().put('projector', value);
    value.positions.push(2);
    expect(checkpoints().get('projector')).toEqual({ positions: [1] });
  });

  it('keeps null', async () => {
    await checkpoints().put('projector', null);
    expect(checkpoints().get('projector')).toBeNull();
  });
}
