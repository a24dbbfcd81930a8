import { fold } from '../cases/register.ts';
import type { CloudEvent, FactEvent } from '../events/event.ts';
import { event as draft } from '../testing/given.ts';
import { dependenciesOf, dependentsOf, linksOf, namesUnit } from './dependencies.ts';

const event = (more: Partial<CloudEvent> = {}): CloudEvent => ({
  specversion: '1.0',
  id: 'e-1',
  source: 'urn:test',
  type: 'fadu.petition.accepted.v1',
  subject: 'petition/XF-1',
  time: '2026-03-01T09:30:00+08:00',
  data: { on: '2026-03-01', reason: '甲' },
  ...more,
});

describe('the links of an event', () => {
  const meeting = { type: 'fadu.meeting.held.v1', subject: 'meeting/M-1' };

  it('lead from a meeting to its unit', () => {
    expect(linksOf(event({ ...meeting, data: { unit: '区司法局' } }))).toEqual(['unit/区司法局']);
  });

  it('lead to the unit that a correction names', () => {
    const data = { event: 'e-1', data: { unit: '区财政局' }, reason: '单位有误' };
    expect(linksOf(event({ ...meeting, type: 'fadu.record.corrected.v1', data }))).toEqual(['unit/区财政局']);
  });

  it('links a correction of a correction with the unit it names in the end', () => {
    const inner = { event: 'e-1', data: { unit: '区审计局' }, reason: '更正' };
    const data = { event: 'e-2', data: inner, reason: '再更正' };
    expect(linksOf(event({ ...meeting, type: 'fadu.record.corrected.v1', data }))).toEqual(['unit/区审计局']);
  });

  it('are none for other subjects, nor for a void', () => {
    expect(linksOf(event({ data: { unit: '区司法局' } }))).toEqual([]);
    expect(linksOf(event({ ...meeting, data: { event: 'e-1', reason: '重复' } }))).toEqual([]);
  });

  it('lead from a report to its unit', () => {
    const report = { type: 'fadu.report.submitted.v1', subject: 'report/R-1' };
    expect(linksOf(event({ ...report, data: { unit: '区司法局' } }))).toEqual(['unit/区司法局']);
  });
});

describe('what a judgement depends on', () => {
  it('is every law for a person, and the acts that name it for a unit', () => {
    expect(dependenciesOf('person/P-1')).toEqual({ every: ['law'], naming: [] });
    expect(dependenciesOf('unit/u').naming).toEqual(expect.arrayContaining(['meeting', 'report']));
    expect(dependenciesOf('petition/XF-1')).toEqual({ every: [], naming: [] });
  });

  it('says who must be judged anew when a law changes', () => {
    expect(dependentsOf('law')).toEqual(['person']);
    expect(dependentsOf('petition')).toEqual([]);
  });

  it('leaves out an act that names the unit no more', () => {
    const submitted = draft('report.submitted', {
      unit: 'a',
      document: 'annual_report',
      year: 2025,
      recipient: 'own_government',
      on: '2026-02-01',
    });
    const report = fold('report/R-1', [{ ...submitted, subject: 'report/R-1' } as FactEvent]);
    expect(namesUnit(report, 'a')).toBe(true);
    expect(namesUnit(report, 'b')).toBe(false);
    expect(namesUnit(fold('petition/XF-1', []), 'a')).toBe(false);
  });
});
