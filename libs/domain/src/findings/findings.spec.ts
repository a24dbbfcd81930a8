import type { FaduEvent } from '../events/event.ts';
import { indicators } from '../indicators/register.ts';
import { createBook } from '../judging/book.ts';
import { judge } from '../judging/judge.ts';
import { matterAt } from '../judging/versions.ts';
import { createCalendar } from '../law/calendar/calendar.ts';
import { lawOf } from '../law/law-book.ts';
import { profiles } from '../law/profiles/register.ts';
import { type Draft, event } from '../testing/given.ts';
import { type FindingCode, findingCodes } from './catalogue.ts';
import type { Finding } from './finding.ts';
import { findingsOf } from './findings-of.ts';

const book = createBook(
  indicators,
  profiles.map((p) => lawOf(p.id, profiles)),
  createCalendar([]),
);

/** Everything found about a subject with these events. */
function found(subject: string, ...drafts: readonly Draft[]): readonly Finding[] {
  const events = drafts.map((draft) => ({ ...draft, subject }) as FaduEvent);
  const { matter, faults } = matterAt({ subject, events, related: new Map() });
  return findingsOf({ subject, state: matter.timeline.whole, faults, judged: judge(matter, book), events });
}

const codes = (findings: readonly Finding[]): readonly FindingCode[] => findings.map((f) => f.code);
const only = (findings: readonly Finding[], code: FindingCode) => findings.filter((f) => f.code === code);

const registered = (on: string) =>
  event('petition.registered', { on, unit: 'a', channel: 'letter', firstTime: true });
const accepted = (on: string) => event('petition.accepted', { on });
const replied = (on: string, id = 'replied') => event('petition.replied', { on }, { id });
const opened = (on: string) => event('enforcement.opened', { on, unit: 'a', party: { kind: 'natural' } });
const decided = (on: string) =>
  event('enforcement.decided', { on, procedure: 'ordinary', kinds: ['warning'] });

describe('findings', () => {
  it('are none for a case in order, whatever the order of arrival', () => {
    const events = [replied('2025-03-01'), registered('2025-01-02'), accepted('2025-01-05')];
    expect(found('petition/XF-1', ...events)).toEqual([]);
    expect(found('petition/XF-1')).toEqual([]);
  });

  it('say whose case it is, which event, and what is wrong in both languages', () => {
    expect(
      found('petition/XF-1', registered('2025-01-02'), accepted('2025-01-05'), replied('2025-01-04')),
    ).toEqual([
      {
        subject: 'petition/XF-1',
        kind: 'petition',
        code: 'order.impossible',
        severity: 'warning',
        unit: 'a',
        event: 'replied',
        detailZh: '答复（2025-01-04，事件 replied）早于受理（2025-01-05，事件 petition.accepted）',
        detailEn:
          '"petition.replied" on 2025-01-04 (event replied) is before "petition.accepted" on 2025-01-05 (event petition.accepted).',
      },
    ]);
  });

  it('come each once, however many profiles judge the case', () => {
    const late = event('petition.extended', { days: 30, approvedOn: '2025-06-01' });
    const findings = found('petition/XF-1', registered('2025-01-02'), accepted('2025-01-05'), late);
    expect(new Set(findings.map((f) => JSON.stringify(f))).size).toBe(findings.length);
    expect(only(findings, 'extension.late')).toHaveLength(1);
  });

  it('have names, meanings and remedies in both languages', () => {
    for (const { name, meaning, remedy } of Object.values(findingCodes)) {
      for (const text of [name, meaning, remedy]) {
        expect(text.zh).not.toBe('');
        expect(text.en).not.toBe('');
      }
    }
  });
});

describe('records', () => {
  it('that void or correct nothing are found', () => {
    const nothing = event('record.voided', { event: 'no-such', reason: '误报' }, { id: 'v' });
    expect(found('petition/XF-1', registered('2025-01-02'), nothing)).toMatchObject([
      { code: 'record.target_missing', event: 'v', severity: 'error' },
    ]);
  });

  it('that replace by something else than the type asks for are found', () => {
    const bad = event(
      'record.corrected',
      { event: 'petition.registered', data: { on: 'x' }, reason: '误' },
      { id: 'c' },
    );
    expect(found('petition/XF-1', registered('2025-01-02'), bad)).toMatchObject([
      { code: 'record.replacement_invalid', event: 'c' },
    ]);
  });
});

describe('a case never opened', () => {
  it.each([
    ['petition/1', accepted('2025-01-05')],
    ['enforcement/1', decided('2025-01-05')],
    ['reconsideration/1', event('reconsideration.rejected', { on: '2025-01-05' })],
    ['litigation/1', event('litigation.withdrawn', { on: '2025-01-05', afterCorrection: false })],
    ['unit/1', event('unit.renamed', { on: '2025-01-05', name: '乙' })],
    [
      'person/1',
      event('training.attended', { on: '2025-01-05', session: 's', category: 'general', hours: '2' }),
    ],
  ])('is found in %s', (subject, draft) => {
    expect(found(subject, draft)).toMatchObject([{ code: 'case.not_opened', severity: 'error' }]);
  });

  it('is not one whose events were all voided', () => {
    const voided = event('record.voided', { event: 'petition.accepted', reason: '误报' });
    expect(found('petition/1', accepted('2025-01-05'), voided)).toEqual([]);
  });
});

describe('an impossible order', () => {
  const order = (subject: string, ...drafts: readonly Draft[]) =>
    only(found(subject, ...drafts), 'order.impossible');

  it('is a later step on an earlier day, not on the same day', () => {
    const served = (on: string) => event('enforcement.served', { on });
    expect(order('enforcement/1', opened('2025-01-01'), decided('2025-02-01'), served('2025-02-01'))).toEqual(
      [],
    );
    expect(
      order('enforcement/1', opened('2025-01-01'), decided('2025-02-01'), served('2025-01-31')),
    ).toHaveLength(1);
    expect(order('enforcement/1', opened('2025-01-01'), decided('2024-12-31'))).toHaveLength(1);
  });

  it('is a publication before the decision, an answer before the registration, a judgment before the filing', () => {
    const published = event('enforcement.published', { on: '2025-01-31' });
    expect(order('enforcement/1', opened('2025-01-01'), decided('2025-02-01'), published)).toHaveLength(1);
    expect(order('petition/1', registered('2025-01-02'), accepted('2025-01-01'))).toHaveLength(1);
    const filed = event('litigation.filed', { on: '2025-01-02', defendants: ['a'] });
    const judged = event('litigation.judged', { on: '2025-01-01', instance: 'first', outcome: 'revoked' });
    expect(order('litigation/1', filed, judged)).toMatchObject([{ unit: 'a', event: 'litigation.judged' }]);
  });

  it('is a resumption without a suspension of its own', () => {
    const received = event('reconsideration.received', { on: '2025-01-01', respondent: 'a' });
    const suspended = (on: string) => event('reconsideration.suspended', { on }, { id: `suspended-${on}` });
    const resumed = (on: string) => event('reconsideration.resumed', { on }, { id: `resumed-${on}` });
    expect(order('reconsideration/1', received, suspended('2025-02-01'), resumed('2025-02-01'))).toEqual([]);
    expect(order('reconsideration/1', received, resumed('2025-02-01'))).toHaveLength(1);
    expect(order('reconsideration/1', received, suspended('2025-02-02'), resumed('2025-02-01'))).toHaveLength(
      1,
    );
    expect(
      order(
        'reconsideration/1',
        received,
        suspended('2025-02-01'),
        resumed('2025-02-05'),
        resumed('2025-02-09'),
      ),
    ).toMatchObject([{ event: 'resumed-2025-02-09' }]);
  });
});

describe('dates', () => {
  const receivedAt = (recordedAt: string) => event('petition.accepted', { on: '2025-03-02' }, { recordedAt });
  const dates = (...drafts: readonly Draft[]) =>
    codes(found('petition/1', registered('2025-01-02'), ...drafts));

  it('after the Shanghai day of receipt are found', () => {
    expect(dates(receivedAt('2025-03-01T16:00:00.000Z'))).toEqual([]);
    expect(dates(receivedAt('2025-03-01T15:59:59.999Z'))).toEqual(['date.after_receipt']);
  });

  it('may lie ahead for a certificate', () => {
    const posted = event('person.posted', { on: '2024-01-01', unit: 'a', roles: ['enforcement_officer'] });
    const data = { certificate: 'C', from: '2025-07-01', to: '2030-06-30' };
    expect(
      found('person/1', posted, event('person.certified', data, { recordedAt: '2025-01-01T00:00:00.000Z' })),
    ).toEqual([]);
  });

  it('more than thirty years before receipt are found', () => {
    const at = (recordedAt: string) =>
      codes(
        found(
          'petition/1',
          event(
            'petition.registered',
            { on: '1995-03-02', unit: 'a', channel: 'letter', firstTime: true },
            { recordedAt },
          ),
        ),
      );
    expect(at('2025-03-01T16:00:00.000Z')).toEqual([]);
    expect(at('2025-03-02T16:00:00.000Z')).toEqual(['date.implausible']);
  });

  it('may be old for a unit or a career', () => {
    const recordedAt = '2025-03-02T16:00:00.000Z';
    const unit = event(
      'unit.registered',
      { on: '1950-01-01', name: '甲', category: 'town', enforcement: true },
      { recordedAt },
    );
    expect(found('unit/1', unit)).toEqual([]);
    const post = event('person.posted', { on: '1988-01-01', unit: 'a', roles: ['leader'] }, { recordedAt });
    expect(found('person/1', post)).toEqual([]);
  });

  it('that were corrected are measured from the correction', () => {
    const correction = event(
      'record.corrected',
      { event: 'petition.accepted', data: { on: '2025-03-05' }, reason: '误' },
      { recordedAt: '2025-03-09T00:00:00.000Z' },
    );
    expect(dates(receivedAt('2025-03-02T08:00:00.000Z'), correction)).toEqual([]);
  });
});

describe('repetitions', () => {
  const repeated = (subject: string, ...drafts: readonly Draft[]) =>
    only(found(subject, ...drafts), 'event.repeated');

  it('with other content are found, with the same they are not', () => {
    const base = [registered('2025-01-02'), accepted('2025-01-05'), replied('2025-02-01')];
    expect(repeated('petition/1', ...base, replied('2025-02-01', 'again'))).toEqual([]);
    expect(repeated('petition/1', ...base, replied('2025-02-02', 'again'))).toMatchObject([
      { event: 'again' },
    ]);
  });

  it('are ordinary for payments, hearings, ratings and postings', () => {
    const paid = (on: string) =>
      event('enforcement.paid', { on, amount: '1', channel: 'bank' }, { id: `paid-${on}` });
    expect(
      repeated(
        'enforcement/1',
        opened('2025-01-01'),
        decided('2025-02-01'),
        paid('2025-03-01'),
        paid('2025-03-02'),
      ),
    ).toEqual([]);
  });

  it('are looked for in each instance and each session', () => {
    const filed = event('litigation.filed', { on: '2025-01-02', defendants: ['a'] });
    const judged = (instance: 'first' | 'second', on: string) =>
      event('litigation.judged', { on, instance, outcome: 'revoked' }, { id: `${instance}-${on}` });
    expect(
      repeated('litigation/1', filed, judged('first', '2025-05-01'), judged('second', '2025-09-01')),
    ).toEqual([]);
    expect(
      repeated('litigation/1', filed, judged('first', '2025-05-01'), judged('first', '2025-09-01')),
    ).toHaveLength(1);
  });
});

describe('extensions', () => {
  const extended = (days: number, approvedOn: string) => event('petition.extended', { days, approvedOn });
  const extension = (days: number, approvedOn: string) =>
    codes(found('petition/1', registered('2025-01-02'), accepted('2025-01-05'), extended(days, approvedOn)));

  it('approved on the due day count, a day later they are late', () => {
    expect(extension(30, '2025-03-06')).toEqual([]);
    expect(extension(30, '2025-03-07')).toEqual(['extension.late']);
  });

  it('of thirty days are allowed, of thirty-one too long', () => {
    expect(extension(30, '2025-03-01')).toEqual([]);
    expect(extension(31, '2025-03-01')).toEqual(['extension.too_long']);
  });
});

describe('single contents', () => {
  it('find a certificate that ends before it begins, not one of a single day', () => {
    const posted = event('person.posted', { on: '2024-01-01', unit: 'a', roles: ['enforcement_officer'] });
    const certified = (to: string) => event('person.certified', { certificate: 'C', from: '2025-01-02', to });
    expect(codes(found('person/1', posted, certified('2025-01-01')))).toEqual(['certificate.interval']);
    expect(codes(found('person/1', posted, certified('2025-01-02')))).toEqual([]);
  });

  it('find a law in effect before its promulgation, not on its day', () => {
    const law = (effectiveOn: string) =>
      event('law.promulgated', { title: '法', promulgatedOn: '2025-01-02', effectiveOn, units: 'all' });
    expect(codes(found('law/1', law('2025-01-01')))).toEqual(['law.effective_before_promulgation']);
    expect(codes(found('law/1', law('2025-01-02')))).toEqual([]);
  });

  it('find a credit code that fails its check', () => {
    const unit = (uscc: string) =>
      event('unit.registered', { on: '2020-01-01', name: '甲', category: 'town', enforcement: true, uscc });
    expect(codes(found('unit/1', unit('11320900014355718M')))).toEqual([]);
    expect(codes(found('unit/1', unit('11320900014355718N')))).toEqual(['uscc.check_digit']);
  });
});

describe('after the end', () => {
  const after = (...drafts: readonly Draft[]) =>
    only(
      found(
        'petition/1',
        registered('2025-01-02'),
        event('petition.withdrawn', { on: '2025-02-01' }),
        ...drafts,
      ),
      'after_end',
    );

  it('facts of a later day are found, of the same day they are not', () => {
    expect(after(replied('2025-02-01'))).toEqual([]);
    expect(after(replied('2025-02-02'))).toMatchObject([{ event: 'replied' }]);
  });

  it('the ruling that allows the withdrawal of a suit is in order', () => {
    const suit = (outcome: 'withdrawal_allowed' | 'revoked') =>
      found(
        'litigation/1',
        event('litigation.filed', { on: '2025-01-02', defendants: ['a'] }),
        event('litigation.withdrawn', { on: '2025-02-01', afterCorrection: true }),
        event('litigation.judged', { on: '2025-02-10', instance: 'first', outcome }),
      );
    expect(codes(suit('withdrawal_allowed'))).toEqual([]);
    expect(codes(suit('revoked'))).toEqual(['after_end']);
  });
});

describe('a missing calendar', () => {
  it('is found for a term in working days', () => {
    const facts = [opened('2025-01-01'), decided('2025-02-01')];
    const findings = only(found('enforcement/1', ...facts), 'calendar_missing');
    const terms = indicators.filter(
      (i) => i.id === 'penalty_service_ontime_rate' || i.id === 'enforcement_publicity_rate',
    );
    expect(findings).toHaveLength(terms.length);
  });
});
