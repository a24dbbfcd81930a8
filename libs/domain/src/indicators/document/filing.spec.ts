import { type Draft, event, given } from '../../testing/given.ts';

const made = (on: string, more: object = {}): Draft =>
  event('document.promulgated', { unit: 'a', on, ...more });
let n = 0;
const filed = (on: string, recipient: 'government' | 'congress' = 'government', more: object = {}): Draft =>
  event('document.filed', { on, recipient, ...more }, { id: `filed-${++n}` });
const reviewed = (on: string, more: object = {}): Draft =>
  event('document.filing_reviewed', { on, recipient: 'government', defective: false, ...more });

const items = (indicator: string, day: string, drafts: readonly Draft[], profile = 'national') =>
  given('document/D-1', ...drafts)
    .on(day, { profile })
    .items(indicator);
const sides = (indicator: string, day: string, drafts: readonly Draft[], profile = 'national') =>
  items(indicator, day, drafts, profile).map((i) => i.side);

describe('filing in time', () => {
  const rate = 'doc_filing_ontime_rate';

  it.each(['national', 'yongchuan', 'miyun', 'liaoning', 'yancheng-edz', 'liangping'])(
    'is within 15 days to the government in %s',
    (profile) => {
      expect(sides(rate, '2026-12-31', [made('2026-03-01'), filed('2026-03-16')], profile)).toEqual(['met']);
      expect(sides(rate, '2026-12-31', [made('2026-03-01'), filed('2026-03-17')], profile)).toEqual([
        'missed',
      ]);
      expect(sides(rate, '2026-03-16', [made('2026-03-01')], profile)).toEqual(['open']);
      expect(sides(rate, '2026-03-17', [made('2026-03-01')], profile)).toEqual(['missed']);
    },
  );

  it('is within 30 days to the congress where the place has such a term', () => {
    const both = made('2026-03-01', { fileTo: ['government', 'congress'] });
    const on = (day: string, profile: string) =>
      items(rate, '2026-12-31', [both, filed('2026-03-10'), filed(day, 'congress')], profile).map(
        ({ item, side, dueOn }) => [item.slice('document/D-1/'.length), side, dueOn],
      );
    expect(on('2026-03-31', 'miyun')).toEqual([
      ['government/promulgated', 'met', '2026-03-16'],
      ['congress/promulgated', 'met', '2026-03-31'],
    ]);
    expect(on('2026-04-01', 'miyun')[1]?.[1]).toBe('missed');
    const early = (issued: string) =>
      items(rate, '2026-12-31', [made(issued, { fileTo: ['congress'] })], 'miyun').length;
    expect([early('2024-10-31'), early('2024-11-01')]).toEqual([0, 1]);
    expect(on('2026-04-01', 'national')).toEqual([['government/promulgated', 'met', '2026-03-16']]);
  });

  it('is within 30 days for a rule', () => {
    const rule = made('2026-03-01', { category: 'rule' });
    expect(sides(rate, '2026-12-31', [rule, filed('2026-03-31')])).toEqual(['met']);
    expect(sides(rate, '2026-12-31', [rule, filed('2026-04-01')])).toEqual(['missed']);
  });

  it('trap 26: amendments and repeals are filed too, each by a filing of its own', () => {
    const drafts = [
      made('2026-03-01'),
      event('document.amended', { on: '2026-06-01' }),
      event('document.repealed', { on: '2026-09-01' }),
      filed('2026-03-05'),
      filed('2026-06-16'),
    ];
    expect(
      items(rate, '2026-12-31', drafts).map(({ item, side }) => [item.slice('document/D-1/'.length), side]),
    ).toEqual([
      ['government/promulgated', 'met'],
      ['government/amended-1', 'met'],
      ['government/repealed', 'missed'],
    ]);
    expect(sides('doc_filing_rate', '2026-12-31', drafts)).toEqual(['met', 'met', 'open']);
  });

  it('trap 26: one joint document is one filing, of the unit that leads', () => {
    expect(
      items('doc_filing_rate', '2026-12-31', [made('2026-03-01'), filed('2026-03-05'), filed('2026-03-06')]),
    ).toMatchObject([{ unit: 'a', side: 'met' }]);
  });

  it('trap 26: party documents and secret ones are outside', () => {
    for (const scope of ['party_joint', 'secret'] as const) {
      expect(items('doc_filing_rate', '2026-12-31', [made('2026-03-01', { scope })])).toMatchObject([
        { side: 'excluded', excluded: scope },
      ]);
    }
    expect(items('doc_filing_rate', '2026-12-31', [made('2026-03-01', { fileTo: [] })])).toEqual([]);
  });

  it('a correction of the day of issue moves the due day', () => {
    const corrected = event('record.corrected', {
      event: 'document.promulgated',
      reason: 'wrong day',
      data: { unit: 'a', on: '2026-03-02' },
    });
    expect(sides(rate, '2026-12-31', [made('2026-03-01'), filed('2026-03-17'), corrected])).toEqual(['met']);
  });
});

describe('review of what was filed', () => {
  it('a filing returned for its form is not in due form, the next one is', () => {
    const drafts = [
      made('2026-03-01'),
      filed('2026-03-05'),
      event('document.filing_returned', { on: '2026-03-08', recipient: 'government' }),
      filed('2026-03-12'),
    ];
    expect(sides('doc_filing_standard_rate', '2026-12-31', drafts)).toEqual(['missed', 'met']);
    expect(sides('doc_filing_standard_rate', '2026-03-07', drafts)).toEqual(['met']);
    expect(sides('doc_filing_reviewed_rate', '2026-12-31', drafts)).toEqual(['open']);
  });

  it('counts for the reviewer, or for the district alone', () => {
    const named = [
      made('2026-03-01'),
      filed('2026-03-05', 'government', { reviewer: '司法局' }),
      reviewed('2026-04-01'),
    ];
    expect(items('doc_filing_reviewed_rate', '2026-03-31', named)).toMatchObject([
      { unit: '司法局', side: 'open' },
    ]);
    expect(items('doc_filing_reviewed_rate', '2026-04-01', named)).toMatchObject([
      { unit: '司法局', side: 'met' },
    ]);
    expect(
      items('doc_filing_reviewed_rate', '2026-04-01', [made('2026-03-01'), filed('2026-03-05')]),
    ).toMatchObject([{ unit: '', side: 'open' }]);
  });

  it('a defect is put right by a correction, an amendment or a repeal that follows', () => {
    const defect = reviewed('2026-04-01', { defective: true });
    const on = (remedy?: Draft) =>
      sides('doc_error_corrected_rate', '2026-12-31', [
        made('2026-03-01'),
        defect,
        ...(remedy ? [remedy] : []),
      ]);
    expect(on()).toEqual(['open']);
    expect(on(event('document.corrected', { on: '2026-04-01' }))).toEqual(['met']);
    expect(on(event('document.amended', { on: '2026-05-01' }))).toEqual(['met']);
    expect(on(event('document.repealed', { on: '2026-05-01' }))).toEqual(['met']);
    expect(on(event('document.amended', { on: '2026-03-31' }))).toEqual(['open']);
    expect(
      sides('doc_error_corrected_rate', '2026-12-31', [made('2026-03-01'), reviewed('2026-04-01')]),
    ).toEqual([]);
  });

  it('forbidden contents count a document once', () => {
    const found = (id: string, forbidden: readonly 'license'[]) =>
      event(
        'document.filing_reviewed',
        { on: '2026-04-01', recipient: 'government', defective: true, forbidden: [...forbidden] },
        { id },
      );
    const count = (...drafts: readonly Draft[]) =>
      sides('doc_forbidden_content_count', '2026-12-31', [made('2026-03-01'), ...drafts]).length;
    expect(count(found('one', ['license']), found('two', ['license']))).toBe(1);
    expect(count(found('one', []))).toBe(0);
    expect(count(reviewed('2026-04-01'))).toBe(0);
  });
});
