import { type Known, known } from '@fadu/domain';

import { GrowingCases } from './growing-cases.ts';

const record = (subject: string, offset: number): Known =>
  known({
    partition: 0,
    offset,
    event: {
      specversion: '1.0',
      id: `e${offset}`,
      source: 'test',
      type: 'fadu.petition.registered.v1',
      subject,
      time: '2026-03-01T09:00:00+08:00',
      recordedat: '2026-03-01T01:00:00.000Z',
      data: {},
    },
  });

const said = { items: [], findings: [] };

describe('the cases that grew last', () => {
  it('are known as they stood before a position', () => {
    const cases = new GrowingCases(10);
    cases.keep('petition/a', { own: [record('petition/a', 4)], said });
    expect(cases.before('petition/a', [5])?.own).toHaveLength(1);
    expect(cases.before('petition/b', [5])).toBeUndefined();
  });

  it('are worthless when remembered from a step that was prepared and not done', () => {
    const cases = new GrowingCases(10);
    cases.keep('petition/a', { own: [record('petition/a', 4)], said });
    expect(cases.before('petition/a', [4])).toBeUndefined();
  });

  it('are not kept where others decide what is said of them', () => {
    const cases = new GrowingCases(10);
    for (const subject of ['person/p', 'unit/u']) {
      cases.keep(subject, { own: [record(subject, 1)], said });
      expect(cases.before(subject, [5])).toBeUndefined();
    }
  });

  it('are forgotten from the oldest on, the one touched last not among them', () => {
    const cases = new GrowingCases(4);
    for (const key of ['a', 'b', 'c', 'd', 'a', 'e'])
      cases.keep(`petition/${key}`, { own: [record(`petition/${key}`, 1)], said });
    const kept = ['a', 'b', 'c', 'd', 'e'].filter((key) => cases.before(`petition/${key}`, [5]));
    expect(kept).toEqual(['a', 'c', 'd', 'e']);
  });
});
