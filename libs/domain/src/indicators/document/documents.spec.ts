import { type Draft, event, given } from '../../testing/given.ts';

const made = (on: string, more: object = {}): Draft =>
  event('document.promulgated', { unit: 'a', on, ...more });
const reviewed = (on: string, more: object = {}): Draft =>
  event('document.legality_reviewed', { on, passed: true, mode: 'review', ...more });
const deliberated = (on: string, more: object = {}): Draft => event('document.deliberated', { on, ...more });

const sides = (indicator: string, day: string, drafts: readonly Draft[], profile = 'national') =>
  given('document/D-1', ...drafts)
    .on(day, { profile })
    .items(indicator)
    .map((i) => i.side);

describe('legality review of a document', () => {
  const side = (...drafts: readonly Draft[]) =>
    sides('doc_legality_review_rate', '2026-12-31', [made('2026-03-20'), ...drafts]);

  it('trap 46: must come before the deliberation, on an earlier day or at an earlier hour', () => {
    const meeting = deliberated('2026-03-10');
    expect(side(reviewed('2026-03-09'), meeting)).toEqual(['met']);
    expect(side(reviewed('2026-03-10'), meeting)).toEqual(['missed']);
    expect(side(reviewed('2026-03-11'), meeting)).toEqual(['missed']);
    const atTen = deliberated('2026-03-10', { timeOfDay: '10:00' });
    expect(side(reviewed('2026-03-10', { timeOfDay: '09:59' }), atTen)).toEqual(['met']);
    expect(side(reviewed('2026-03-10', { timeOfDay: '10:00' }), atTen)).toEqual(['missed']);
    expect(side(reviewed('2026-03-10', { timeOfDay: '09:59' }), meeting)).toEqual(['missed']);
  });

  it('trap 46: is not replaced by a consultation, nor by a review that was not passed', () => {
    const meeting = deliberated('2026-03-10');
    expect(side(reviewed('2026-03-01', { mode: 'consultation' }), meeting)).toEqual(['missed']);
    expect(side(reviewed('2026-03-01', { passed: false }), meeting)).toEqual(['missed']);
  });

  it('may follow a first deliberation, if the last one came after it', () => {
    const two = [
      deliberated('2026-03-01'),
      event('document.deliberated', { on: '2026-03-10' }, { id: 'second' }),
    ];
    expect(side(...two, reviewed('2026-03-05'))).toEqual(['met']);
    expect(side(two[0]!, reviewed('2026-03-05'))).toEqual(['missed']);
  });

  it('without a deliberation must come before the issue', () => {
    expect(side(reviewed('2026-03-19'))).toEqual(['met']);
    expect(side(reviewed('2026-03-20'))).toEqual(['missed']);
    expect(side()).toEqual(['missed']);
  });

  it('concerns neither rules nor drafts, and leaves out secret documents', () => {
    const rate = 'doc_legality_review_rate';
    expect(sides(rate, '2026-12-31', [made('2026-03-20', { category: 'rule' })])).toEqual([]);
    expect(sides(rate, '2026-12-31', [event('document.drafted', { unit: 'a', on: '2026-03-01' })])).toEqual(
      [],
    );
    expect(sides(rate, '2026-12-31', [made('2026-03-20', { scope: 'secret' })])).toEqual(['excluded']);
  });

  it('counts again when the void takes the issue away', () => {
    const voided = event('record.voided', { event: 'document.promulgated', reason: 'twice' });
    expect(side(voided)).toEqual([]);
  });
});

describe('steps before the issue', () => {
  const step = (indicator: string, issue: Draft, ...drafts: readonly Draft[]) =>
    sides(indicator, '2026-12-31', [issue, ...drafts]);

  it('deliberation counts up to the day of issue', () => {
    expect(step('doc_deliberated_rate', made('2026-03-20'), deliberated('2026-03-20'))).toEqual(['met']);
    expect(step('doc_deliberated_rate', made('2026-03-20'), deliberated('2026-03-21'))).toEqual(['missed']);
    expect(step('doc_deliberated_rate', made('2026-03-20'))).toEqual(['missed']);
  });

  it('three unified needs all three', () => {
    const numbered = (more: object) =>
      event('document.numbered', {
        on: '2026-03-20',
        registryNo: 'R1',
        documentNo: '〔2026〕1号',
        unifiedIssue: true,
        ...more,
      });
    const rate = 'doc_three_unified_rate';
    expect(step(rate, made('2026-03-20'), numbered({}))).toEqual(['met']);
    expect(step(rate, made('2026-03-20'), numbered({ unifiedIssue: false }))).toEqual(['missed']);
    expect(step(rate, made('2026-03-20'), numbered({ registryNo: undefined }))).toEqual(['missed']);
    expect(step(rate, made('2026-03-20'), numbered({ documentNo: undefined }))).toEqual(['missed']);
    expect(
      step(rate, made('2026-03-20', { documentNo: '〔2026〕1号' }), numbered({ documentNo: undefined })),
    ).toEqual(['met']);
  });

  it('fair competition concerns documents about the market only', () => {
    const fair = (on: string, passed = true) => event('document.fair_competition_reviewed', { on, passed });
    const rate = 'fair_competition_review_rate';
    const market = made('2026-03-20', { market: true });
    expect(step(rate, market, fair('2026-03-20'))).toEqual(['met']);
    expect(step(rate, market, fair('2026-03-21'))).toEqual(['missed']);
    expect(step(rate, market, fair('2026-03-20', false))).toEqual(['missed']);
    expect(step(rate, made('2026-03-20'), fair('2026-03-20'))).toEqual([]);
  });

  it('trap 47: comment on market documents lasts 30 days, or fewer with a published reason', () => {
    const comment = (closedOn: string | undefined, shorterBecause?: string) =>
      event('document.consulted', { on: '2026-01-01', closedOn, shorterBecause });
    const rate = 'doc_market_comment_30d_rate';
    const market = made('2026-03-20', { market: true });
    expect(step(rate, market, comment('2026-01-31'))).toEqual(['met']);
    expect(step(rate, market, comment('2026-01-30'))).toEqual(['missed']);
    expect(step(rate, market, comment('2026-01-08', '防汛急需，已随公告说明'))).toEqual(['met']);
    expect(step(rate, market, comment('2026-03-21'))).toEqual(['missed']);
    expect(step(rate, market, comment(undefined))).toEqual(['missed']);
    expect(step(rate, made('2019-12-31', { market: true }))).toEqual([]);
    expect(step(rate, made('2020-01-01', { market: true }))).toEqual(['missed']);
  });

  it('review takes at most 15 working days', () => {
    const on = (day: string) =>
      step('doc_review_ontime_rate', made('2026-06-01'), reviewed(day, { submittedOn: '2026-03-02' }));
    expect(on('2026-03-23')).toEqual(['met']);
    expect(on('2026-03-24')).toEqual(['missed']);
    expect(step('doc_review_ontime_rate', made('2026-06-01'), reviewed('2026-03-24'))).toEqual([]);
  });
});

describe('steps after the issue', () => {
  it('publication and library are waited for', () => {
    const drafts = [
      made('2026-03-20'),
      event('document.published', { on: '2026-04-01' }),
      event('document.library_added', { on: '2026-04-02' }),
    ];
    expect(sides('doc_published_rate', '2026-03-31', drafts)).toEqual(['open']);
    expect(sides('doc_published_rate', '2026-04-01', drafts)).toEqual(['met']);
    expect(sides('doc_library_inclusion_rate', '2026-04-01', drafts)).toEqual(['open']);
    expect(sides('doc_library_inclusion_rate', '2026-04-02', drafts)).toEqual(['met']);
  });

  it('a suggestion is answered by its number, and counts for the office that received it', () => {
    const drafts = [
      event(
        'document.review_suggested',
        { unit: '司法局', suggestion: 'J-1', on: '2026-05-01' },
        { id: 'j1' },
      ),
      event(
        'document.review_suggested',
        { unit: '司法局', suggestion: 'J-2', on: '2026-05-02' },
        { id: 'j2' },
      ),
      event(
        'document.review_suggested',
        { unit: '司法局', suggestion: 'J-2', on: '2026-05-09' },
        { id: 'told again' },
      ),
      event('document.suggestion_answered', { suggestion: 'J-2', on: '2026-05-20' }),
    ];
    const items = given('document/D-1', ...drafts)
      .on('2026-05-20')
      .items('doc_suggestion_answered_rate');
    expect(items.map(({ item, unit, side }) => [item, unit, side])).toEqual(
      expect.arrayContaining([
        ['document/D-1/J-1', '司法局', 'open'],
        ['document/D-1/J-2', '司法局', 'met'],
      ]),
    );
    expect(items).toHaveLength(2);
  });

  it('a document no longer in force is not to be relied upon', () => {
    const used = (on: string) => event('document.used', { unit: 'b', on });
    const count = (on: string, ...drafts: readonly Draft[]) =>
      sides('doc_expired_still_used_count', '2030-01-01', [made('2020-01-01'), used(on), ...drafts]).length;
    const limited = made('2020-01-01', { validUntil: '2025-01-01' });
    const ofLimited = (on: string, ...drafts: readonly Draft[]) =>
      sides('doc_expired_still_used_count', '2030-01-01', [limited, used(on), ...drafts]).length;
    expect([ofLimited('2025-01-01'), ofLimited('2025-01-02')]).toEqual([0, 1]);
    const renewed = event('document.renewed', { on: '2025-06-01', validUntil: '2027-06-01' });
    expect([ofLimited('2025-05-31', renewed), ofLimited('2025-06-01', renewed)]).toEqual([1, 0]);
    expect([ofLimited('2027-06-01', renewed), ofLimited('2027-06-02', renewed)]).toEqual([0, 1]);
    const repealed = event('document.repealed', { on: '2024-03-01' });
    expect([count('2024-03-01', repealed), count('2024-03-02', repealed)]).toEqual([0, 1]);
    expect(count('2029-01-01')).toBe(0);
    const lapsed = event('document.expired', { on: '2024-03-01' });
    expect([count('2024-03-02', lapsed), count('2025-06-01', lapsed, renewed)]).toEqual([1, 0]);
  });
});

describe('rules and their drafts', () => {
  it('a rule is evaluated by its third anniversary, from its effect', () => {
    const rule = made('2016-02-10', { category: 'rule', effectiveOn: '2016-03-01' });
    const on = (day: string, ...more: readonly Draft[]) =>
      sides(
        'rule_3y_evaluated_rate',
        '2020-01-01',
        [rule, event('document.evaluated', { on: day }), ...more],
        'liaoning',
      );
    expect(on('2019-03-01')).toEqual(['met']);
    expect(on('2019-03-02')).toEqual(['missed']);
    expect(on('2019-03-02', event('document.repealed', { on: '2019-01-01' }))).toEqual(['excluded']);
    expect(sides('rule_3y_evaluated_rate', '2020-01-01', [made('2016-02-10')], 'liaoning')).toEqual([]);
    expect(sides('rule_3y_evaluated_rate', '2020-01-01', [rule], 'national')).toEqual([]);
  });

  it('a draft of a rule is put to comment', () => {
    const draft = event('document.drafted', { unit: 'a', on: '2016-01-05', category: 'rule' });
    const consulted = event('document.consulted', { on: '2016-02-01' });
    expect(sides('draft_public_comment_rate', '2016-01-31', [draft, consulted], 'liaoning')).toEqual([
      'open',
    ]);
    expect(sides('draft_public_comment_rate', '2016-02-01', [draft, consulted], 'liaoning')).toEqual(['met']);
    const normative = event('document.drafted', { unit: 'a', on: '2016-01-05' });
    expect(sides('draft_public_comment_rate', '2016-02-01', [normative], 'liaoning')).toEqual([]);
  });

  it('a contact point stands from its beginning to the day before its end', () => {
    const on = (day: string) =>
      given(
        'contact_point/C-1',
        event('contact_point.established', { unit: 'a', on: '2017-06-01' }),
        event('contact_point.closed', { on: '2019-06-01' }),
      )
        .on(day, { profile: 'liaoning' })
        .items('legis_contact_points').length;
    expect([on('2017-05-31'), on('2017-06-01'), on('2019-05-31'), on('2019-06-01')]).toEqual([0, 1, 1, 0]);
  });
});
