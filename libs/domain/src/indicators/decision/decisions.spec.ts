import { type Draft, event, given } from '../../testing/given.ts';

type Trait = 'technical' | 'livelihood' | 'risk' | 'hearing' | 'not_public';
const initiated = (traits: readonly Trait[] = [], handler?: string): Draft =>
  event('decision.initiated', { unit: '区政府', handler, traits: [...traits], on: '2026-01-05' });
const deliberated = (on: string, more: object = {}): Draft => event('decision.deliberated', { on, ...more });
const reviewed = (on: string, more: object = {}): Draft =>
  event('decision.legality_reviewed', { on, passed: true, mode: 'review', ...more });
const decided = (on = '2026-06-10'): Draft => event('decision.decided', { on });

const items = (indicator: string, day: string, drafts: readonly Draft[], profile = 'national') =>
  given('decision/J-1', ...drafts)
    .on(day, { profile })
    .items(indicator);
const sides = (indicator: string, drafts: readonly Draft[], profile = 'national', day = '2026-12-31') =>
  items(indicator, day, drafts, profile)
    .map((i) => i.side)
    .join();

describe('legality review of a decision', () => {
  const side = (...drafts: readonly Draft[]) =>
    sides('decision_legality_review_rate', [initiated(), ...drafts]);

  it('trap 46: precedes the first meeting, by the day or by the hour, and is no consultation', () => {
    const meeting = deliberated('2026-06-10');
    expect(side(reviewed('2026-06-09'), meeting)).toBe('met');
    expect(side(reviewed('2026-06-10'), meeting)).toBe('missed');
    expect(side(reviewed('2026-06-09', { mode: 'consultation' }), meeting)).toBe('missed');
    expect(side(reviewed('2026-06-09', { passed: false }), meeting)).toBe('missed');
    const atTen = deliberated('2026-06-10', { timeOfDay: '10:00' });
    expect(side(reviewed('2026-06-10', { timeOfDay: '09:59' }), atTen)).toBe('met');
    expect(side(reviewed('2026-06-10', { timeOfDay: '10:00' }), atTen)).toBe('missed');
  });

  it('is not cured by a second meeting', () => {
    const second = event('decision.deliberated', { on: '2026-06-20' }, { id: 'second' });
    expect(side(deliberated('2026-06-10'), reviewed('2026-06-15'), second)).toBe('missed');
  });

  it('is not asked of what was never put to a meeting', () => {
    expect(side(reviewed('2026-06-09'), decided())).toBe('');
  });

  it('trap 46: is given at least seven working days', () => {
    const given7 = (meeting: string) =>
      sides('decision_review_time_rate', [
        initiated(),
        reviewed('2026-06-03', { submittedOn: '2026-06-01' }),
        deliberated(meeting),
      ]);
    expect(given7('2026-06-09')).toBe('missed');
    expect(given7('2026-06-10')).toBe('met');
    expect(
      sides('decision_review_time_rate', [initiated(), reviewed('2026-06-03'), deliberated('2026-06-10')]),
    ).toBe('');
  });

  it('without a calendar has no answer', () => {
    expect(
      items('decision_review_time_rate', '2035-12-31', [
        initiated(),
        reviewed('2035-06-03', { submittedOn: '2035-06-01' }),
        deliberated('2035-06-20'),
      ]),
    ).toMatchObject([{ side: 'excluded', excluded: 'calendar_missing' }]);
  });

  it('comes with a letter of opinion', () => {
    const rate = (opinionLetter?: boolean, mode = 'review') =>
      sides('legal_opinion_letter_rate', [initiated(), reviewed('2026-06-01', { opinionLetter, mode })]);
    expect([rate(true), rate(false), rate(), rate(true, 'consultation')]).toEqual([
      'met',
      'missed',
      'missed',
      '',
    ]);
  });
});

describe('public comment', () => {
  const comment = (closedOn: string, shorterBecause?: string): Draft[] => [
    initiated([], '交通局'),
    event('decision.comment_opened', { on: '2026-03-01', shorterBecause }),
    event('decision.comment_closed', { on: closedOn }),
  ];
  const side = (drafts: readonly Draft[], profile = 'national') =>
    sides('decision_comment_30d_rate', drafts, profile);

  it.each(['national', 'yancheng-edz', 'yongchuan'])('is open for 30 days in %s', (profile) => {
    expect(side(comment('2026-03-31'), profile)).toBe('met');
    expect(side(comment('2026-03-30'), profile)).toBe('missed');
  });

  it('trap 47: is lawfully shorter with the reason published in the notice', () => {
    expect(side(comment('2026-03-08', '应急需要'))).toBe('met');
  });

  it('that is still open does not count, and a second round counts by itself', () => {
    expect(side([initiated(), event('decision.comment_opened', { on: '2026-03-01' })])).toBe('');
    const again = [
      event('decision.comment_opened', { on: '2026-05-01' }, { id: 'again' }),
      event('decision.comment_closed', { on: '2026-05-10' }, { id: 'closed again' }),
    ];
    expect(side([...comment('2026-03-31'), ...again])).toBe('met,missed');
  });

  it('is answered for by the department that prepares', () => {
    expect(items('decision_comment_30d_rate', '2026-12-31', comment('2026-03-31'))).toMatchObject([
      { unit: '交通局' },
    ]);
  });

  it('is followed by feedback, and so is a hearing', () => {
    const feedback = event('decision.feedback_published', { on: '2026-04-10' });
    const on = (day: string, ...drafts: readonly Draft[]) =>
      sides('decision_feedback_rate', drafts, 'yongchuan', day);
    expect(on('2026-04-09', ...comment('2026-03-31'), feedback)).toBe('open');
    expect(on('2026-04-10', ...comment('2026-03-31'), feedback)).toBe('met');
    const hearing = event('decision.hearing_held', { on: '2026-04-11' });
    expect(on('2026-12-31', initiated(), hearing, feedback)).toBe('open');
    expect(on('2026-12-31', initiated(), feedback)).toBe('');
    expect(items('decision_hearing_count', '2026-12-31', [initiated(), hearing]).length).toBe(1);
  });
});

describe('a hearing', () => {
  it('has its papers sent seven days before', () => {
    const sent = (materialsSentOn?: string) =>
      sides('decision_hearing_notice_rate', [
        initiated(),
        event('decision.hearing_held', { on: '2026-04-10', materialsSentOn }),
      ]);
    expect([sent('2026-04-03'), sent('2026-04-04'), sent()]).toEqual(['met', 'missed', '']);
  });
});

describe('steps before a decision', () => {
  const steps = [
    ['decision_opinion_poll_rate', 'livelihood', (on: string) => event('decision.opinion_polled', { on })],
    ['decision_expert_review_rate', 'technical', (on: string) => event('decision.expert_reviewed', { on })],
    ['decision_hearing_rate', 'hearing', (on: string) => event('decision.hearing_held', { on })],
    [
      'decision_risk_assessed_rate',
      'risk',
      (on: string) => event('decision.risk_assessed', { on, controllable: true }),
    ],
  ] as const;

  it.each(steps)('%s: by the day of the meeting, where marked', (rate, trait, step) => {
    const on = (day: string) =>
      sides(rate, [initiated([trait]), step(day), deliberated('2026-06-08'), decided()]);
    expect([on('2026-06-08'), on('2026-06-09')]).toEqual(['met', 'missed']);
    expect(sides(rate, [initiated(), step('2026-06-08'), decided()])).toBe('');
    expect(sides(rate, [initiated([trait]), step('2026-06-08')])).toBe('');
    expect(sides(rate, [initiated([trait]), step('2026-06-10'), decided()])).toBe('met');
  });

  it('a mark of the catalogue counts like one of the initiation', () => {
    const listed = event('decision.listed', { unit: '区政府', traits: ['technical'], on: '2026-01-01' });
    expect(sides('decision_expert_review_rate', [listed, initiated(), decided()])).toBe('missed');
  });

  it('risk must be found controllable: always in Miyun, elsewhere since 1 September 2019', () => {
    const side = (profile: string, year: number) =>
      sides(
        'decision_risk_assessed_rate',
        [
          event('decision.initiated', { unit: '区政府', traits: ['risk'], on: `${year}-01-05` }),
          event('decision.risk_assessed', { on: `${year}-02-01`, controllable: false }),
          decided(`${year}-08-31`),
        ],
        profile,
      );
    expect([side('miyun', 2012), side('yongchuan', 2019), side('liaoning', 2019)]).toEqual([
      'missed',
      'met',
      'met',
    ]);
    expect([side('miyun', 2020), side('yongchuan', 2020), side('liaoning', 2020)]).toEqual([
      'missed',
      'missed',
      'missed',
    ]);
  });

  it('deliberation comes by the day of the decision', () => {
    const on = (day: string) =>
      sides('decision_deliberated_rate', [initiated(), deliberated(day), decided()]);
    expect([on('2026-06-10'), on('2026-06-11')]).toEqual(['met', 'missed']);
  });
});

describe('the five steps', () => {
  const three = [
    event('decision.comment_closed', { on: '2026-05-01' }),
    reviewed('2026-06-01'),
    deliberated('2026-06-08'),
    decided(),
  ];
  const experts = event('decision.expert_reviewed', { on: '2026-05-02' });
  const risk = (controllable = true) => event('decision.risk_assessed', { on: '2026-05-03', controllable });
  const side = (profile: string, ...drafts: readonly Draft[]) =>
    sides('decision_five_step_rate', drafts, profile);

  it('are experts and risk for every decision in Miyun, for marked ones elsewhere', () => {
    expect(side('miyun', initiated(), ...three)).toBe('missed');
    expect(side('miyun', initiated(), ...three, experts, risk())).toBe('met');
    expect(side('yongchuan', initiated(), ...three)).toBe('met');
    expect(side('yongchuan', initiated(['technical']), ...three)).toBe('missed');
    expect(side('yongchuan', initiated(['technical']), ...three, experts)).toBe('met');
    expect(side('yongchuan', initiated(['risk']), ...three, risk(false))).toBe('missed');
  });

  it('miss one and miss all', () => {
    three.slice(0, 3).forEach((gone) => {
      expect(side('national', initiated(), ...three.filter((one) => one !== gone))).toBe('missed');
    });
    expect(side('national', initiated(), ...three.slice(0, 3))).toBe('');
  });

  it('leave out the public where the law does', () => {
    expect(side('national', initiated(['not_public']), ...three.slice(1))).toBe('met');
    expect(side('national', initiated(), ...three.slice(1))).toBe('missed');
  });

  it('count in time only', () => {
    const late = event('decision.comment_closed', { on: '2026-06-09' });
    expect(side('national', initiated(), late, ...three.slice(1))).toBe('missed');
  });
});

describe('the meeting', () => {
  it('hears the reasons of a head who differs from the majority', () => {
    const rate = (more: object) =>
      sides('decision_dissent_explained_rate', [initiated(), deliberated('2026-06-08', more)]);
    expect(rate({ dissent: true, reasonsGiven: true })).toBe('met');
    expect(rate({ dissent: true, reasonsGiven: false })).toBe('missed');
    expect(rate({ dissent: true })).toBe('missed');
    expect(rate({ dissent: false, reasonsGiven: true })).toBe('');
    expect(rate({})).toBe('');
  });

  it('hears the head last, on record', () => {
    const rate = (more: object) =>
      sides('leader_speaks_last_rate', [initiated(), deliberated('2026-06-08', more)]);
    expect([rate({ leaderSpokeLast: true }), rate({ leaderSpokeLast: false }), rate({})]).toEqual([
      'met',
      'missed',
      'missed',
    ]);
  });
});

describe('after the decision', () => {
  it('it is archived, and its execution reported', () => {
    const drafts = [
      initiated(),
      decided(),
      event('decision.archived', { on: '2026-07-01' }),
      event('decision.execution_reported', { on: '2026-08-01' }),
    ];
    const on = (rate: string, day: string) => sides(rate, drafts, 'national', day);
    expect([on('decision_archived_rate', '2026-06-30'), on('decision_archived_rate', '2026-07-01')]).toEqual([
      'open',
      'met',
    ]);
    expect([
      on('decision_exec_reported_rate', '2026-07-31'),
      on('decision_exec_reported_rate', '2026-08-01'),
    ]).toEqual(['open', 'met']);
  });

  it('it is published, unless the law keeps it from the public', () => {
    const published = event('decision.published', { on: '2026-06-20' });
    const on = (day: string, ...traits: readonly Trait[]) =>
      sides('decision_published_rate', [initiated(traits), decided(), published], 'national', day);
    expect([on('2026-06-19'), on('2026-06-20')]).toEqual(['open', 'met']);
    expect(on('2026-06-19', 'not_public')).toBe('excluded');
  });

  const old = (on: string): Draft[] => [
    event('decision.initiated', { unit: '县政府', on: '2012-01-05' }),
    event('decision.decided', { on }),
  ];
  const yearly = (drafts: readonly Draft[], day: string, profile = 'miyun') =>
    items('decision_post_eval_rate', day, drafts, profile)
      .filter((i) => i.placedOn <= day)
      .map((i) => `${i.placedOn.slice(0, 4)} ${i.side}`);

  it('it is evaluated every year in Miyun, nowhere else', () => {
    const evaluated = event('decision.evaluated', { on: '2013-12-31' });
    expect(yearly([...old('2012-12-31'), evaluated], '2015-01-01')).toEqual([
      '2012 missed',
      '2013 met',
      '2014 missed',
    ]);
    expect(yearly([...old('2012-12-31'), evaluated], '2015-01-01', 'national')).toEqual([]);
    expect(items('decision_post_eval_count', '2015-01-01', [...old('2012-12-31'), evaluated]).length).toBe(1);
  });

  it('it is not evaluated in the year in which it ended', () => {
    const ended = (on: string) => event('decision.ended', { on });
    expect(yearly([...old('2012-06-01'), ended('2013-12-31')], '2015-01-01')).toEqual(['2012 missed']);
    expect(yearly([...old('2012-06-01'), ended('2014-01-01')], '2015-01-01')).toEqual([
      '2012 missed',
      '2013 missed',
    ]);
  });

  it('a void of the decision takes its duties away', () => {
    const voided = event('record.voided', { event: 'decision.decided', reason: '误报' });
    expect(sides('decision_archived_rate', [initiated(), decided(), voided])).toBe('');
  });
});

describe('a contract', () => {
  it('is reviewed by the day of signing', () => {
    const on = (day: string, passed = true) =>
      given(
        'contract/H-1',
        event('contract.signed', { unit: '区政府', on: '2021-06-10' }),
        event('contract.legality_reviewed', { on: day, passed }),
      )
        .on('2021-12-31', { profile: 'yancheng-edz' })
        .items('contract_legality_review_rate')
        .map((i) => i.side);
    expect([on('2021-06-10'), on('2021-06-11'), on('2021-06-10', false)]).toEqual([
      ['met'],
      ['missed'],
      ['missed'],
    ]);
  });
});
