import { cnLeaderMessages } from './cn-leader-messages/template.ts';
import { petitionLedger } from './petition-ledger/template.ts';
import { templates } from './register.ts';
import type { Cells, Template } from './template.ts';
import { twEpaPenalties } from './tw-epa-penalties/template.ts';

function factsOf(template: Template, cells: Cells) {
  const mapping = template.mapRow(cells);
  if (!mapping.ok) throw new Error(JSON.stringify(mapping.faults));
  return Object.fromEntries(mapping.facts.map(({ fact, data }) => [fact, data]));
}

const codesOf = (template: Template, cells: Cells) => {
  const mapping = template.mapRow(cells);
  return (mapping.ok ? mapping.warnings : mapping.faults).map(({ column, code }) => `${column} ${code}`);
};

describe.each(templates.map((template) => [template.id, template] as const))('%s', (_, template) => {
  it('refuses a row without anything, and names every required column', () => {
    const required = template.columns
      .filter(({ required: needed }) => needed)
      .map(({ id }) => `${id} import.required`);
    const mapping = template.mapRow({});
    expect(mapping.ok).toBe(false);
    expect(codesOf(template, {})).toEqual(expect.arrayContaining(required));
  });

  it('has no header twice', () => {
    const headers = template.columns.flatMap(({ name, aliases = [] }) => [name, ...aliases]);
    expect(new Set([...headers, ...template.ignored]).size).toBe(headers.length + template.ignored.length);
  });
});

describe('a row of the petition ledger', () => {
  const row = { number: 'XF-1', unit: '区信访局', registeredOn: '2026-03-01', channel: '走访' };

  it('states every day that is filled in', () => {
    const full = {
      ...row,
      firstTime: '重访',
      persons: '５人',
      category: '征地',
      notAcceptedOn: '2026-03-02',
      notAcceptedReason: '诉讼中',
      transferredTo: '区住建委',
      transferredOn: '2026-03-03',
      extensionDays: '30天',
      extendedOn: '2026-03-04',
      resolvedOn: '2026-03-05',
      rating: '基本满意',
      ratedOn: '2026-03-06',
      withdrawnOn: '2026-03-07',
      mergedInto: 'XF/2',
      mergedOn: '2026-03-08',
    };
    expect(factsOf(petitionLedger, full)).toEqual({
      registered: {
        unit: '区信访局',
        on: '2026-03-01',
        channel: 'visit',
        firstTime: false,
        persons: 5,
        category: '征地',
      },
      not_accepted: { on: '2026-03-02', reason: '诉讼中' },
      transferred: { toUnit: '区住建委', on: '2026-03-03' },
      extended: { days: 30, approvedOn: '2026-03-04' },
      resolved: { on: '2026-03-05' },
      rated: { on: '2026-03-06', rating: 'basically_satisfied' },
      withdrawn: { on: '2026-03-07' },
      merged: { into: 'XF-2', on: '2026-03-08' },
    });
  });

  it.each([
    [
      { rating: '满意', repliedOn: '2026-03-20' },
      { on: '2026-03-20', rating: 'satisfied' },
    ],
    [
      { rating: '不满意', resolvedOn: '2026-03-21' },
      { on: '2026-03-21', rating: 'dissatisfied' },
    ],
    [{ rating: '未评价', repliedOn: '2026-03-20' }, undefined],
  ])('rates as %j says', (more, rated) => {
    expect(factsOf(petitionLedger, { ...row, ...more })['rated']).toEqual(rated);
  });

  it.each<[Cells, string]>([
    [{ rating: '满意' }, 'ratedOn import.pair'],
    [{ transferredTo: '区住建委' }, 'transferredOn import.pair'],
    [{ extendedOn: '2026-03-04' }, 'extensionDays import.pair'],
    [{ mergedOn: '2026-03-04' }, 'mergedInto import.pair'],
    [{ persons: '约50' }, 'persons import.number'],
    [{ firstTime: '也许' }, 'firstTime import.choice'],
    [{ number: '1.1E+17' }, 'number import.key'],
    [{ number: 'XF/1' }, 'number import.key_changed'],
    [{ rating: '满意', repliedOn: '2026-03-20' }, 'ratedOn import.proxy_date'],
  ])('with %j is noted as %s', (more, code) => {
    expect(codesOf(petitionLedger, { ...row, ...more })).toEqual([code]);
  });
});

describe('a row of the penalties', () => {
  const row = {
    countyCode: '1',
    documentNo: '40-103-120006',
    county: '臺北市',
    facility: '臺安醫院',
    penaltyOn: '2014/12/02',
    violatedOn: '1925/05/13',
    money: '441929966',
    petitioned: '否',
    updatedAt: '2015/11/19 09:13',
  };

  it('opens on the day of the violation, however old, and decides on that of the penalty', () => {
    expect(factsOf(twEpaPenalties, row)).toEqual({
      opened: { unit: '臺北市', on: '1925-05-13', party: { kind: 'other', name: '臺安醫院' } },
      decided: {
        on: '2014-12-02',
        procedure: 'ordinary',
        kinds: ['fine'],
        fine: '441929966',
        documentNo: '40-103-120006',
      },
    });
  });

  it('has no fine where the amount is empty, nor where it is nought', () => {
    expect(factsOf(twEpaPenalties, { ...row, money: '' })['decided']).not.toHaveProperty('fine');
    expect(factsOf(twEpaPenalties, { ...row, money: '' })['decided']!['kinds']).toEqual(['other']);
    expect(factsOf(twEpaPenalties, { ...row, money: '0' })['decided']!['kinds']).toEqual(['other']);
  });

  it.each(['自行撤銷', '陳情撤銷', '撤銷並另立裁處書'])(
    'is revoked by %s on the day of the record, with a warning',
    (word) => {
      expect(factsOf(twEpaPenalties, { ...row, rescinded: word })['revoked']).toEqual({
        on: '2015-11-19',
        by: 'self',
      });
      expect(codesOf(twEpaPenalties, { ...row, rescinded: word })).toEqual(['rescinded import.proxy_date']);
    },
  );

  it.each(['資料鍵入錯誤', '案件廢止', '改處金額', '其他'])('is not revoked by %s', (word) => {
    expect(factsOf(twEpaPenalties, { ...row, rescinded: word })).not.toHaveProperty('revoked');
    expect(codesOf(twEpaPenalties, { ...row, rescinded: word })).toEqual(['rescinded import.not_revoked']);
  });

  it('makes up no reconsideration where an appeal has no dates', () => {
    const appealed = { ...row, petitioned: '是', petitionResult: '原處分撤銷' };
    expect(Object.keys(factsOf(twEpaPenalties, appealed))).toEqual(['opened', 'decided']);
    expect(codesOf(twEpaPenalties, appealed)).toEqual(['petitioned import.no_date']);
  });

  it('takes the day of the penalty where that of the violation is missing', () => {
    expect(factsOf(twEpaPenalties, { ...row, violatedOn: '' })['opened']!.on).toBe('2014-12-02');
    expect(codesOf(twEpaPenalties, { ...row, violatedOn: '' })).toEqual(['violatedOn import.proxy_date']);
  });

  it('needs both parts of its key', () => {
    expect(twEpaPenalties.keyOf(row)).toBe('1-40-103-120006');
    expect(twEpaPenalties.keyOf({ ...row, countyCode: '' })).toBe('');
  });
});

describe('a row of the messages', () => {
  const row = {
    number: '2549',
    sentAt: '2019/4/25 9:32:09',
    repliedAt: '2019/5/10',
    district: 'A2区',
    prefecture: 'A',
  };

  it('is registered, accepted and replied', () => {
    expect(factsOf(cnLeaderMessages, row)).toEqual({
      registered: { unit: 'A2区', on: '2019-04-25', channel: 'online', firstTime: true },
      accepted: { on: '2019-04-25' },
      replied: { on: '2019-05-10' },
    });
  });

  it('falls back on the prefecture, and on nobody', () => {
    expect(factsOf(cnLeaderMessages, { ...row, district: '' })['registered']).toMatchObject({ unit: 'A市' });
    expect(codesOf(cnLeaderMessages, { ...row, district: '', prefecture: '' })).toEqual([
      'district import.no_unit',
    ]);
  });

  it('may be without a reply', () => {
    expect(factsOf(cnLeaderMessages, { ...row, repliedAt: '' })).not.toHaveProperty('replied');
  });
});
