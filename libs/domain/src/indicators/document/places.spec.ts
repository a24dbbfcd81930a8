import { lawOf } from '../../law/law-book.ts';
import type { ParameterId } from '../../law/parameters.ts';
import { profiles } from '../../law/profiles/register.ts';

const value = (profile: string, id: ParameterId, day: string) => lawOf(profile, profiles).on(id, day)?.value;

describe('what places ask for of documents', () => {
  it('the zone of Yancheng asks for ordered clean-ups in 2021 only', () => {
    const on = (day: string) => value('yancheng-edz', 'target.doc_cleanup_ontime', day);
    expect([on('2020-12-31'), on('2021-01-01'), on('2021-12-31'), on('2022-01-01')]).toEqual([
      undefined,
      { n: 1, d: 1 },
      { n: 1, d: 1 },
      undefined,
    ]);
  });

  it('the zone of Yancheng is under the national rules again from 2022', () => {
    const law = lawOf('yancheng-edz', profiles);
    expect(law.on('target.doc_filing_rate', '2021-12-31')?.citation.text).toContain('盐开委法办〔2021〕2号');
    expect(law.on('target.doc_filing_rate', '2022-01-01')?.citation.text).toContain('国办发〔2018〕37号');
  });

  it('Liangping speaks of 100 % for 2020, of filing, in time and in form', () => {
    for (const id of ['filing', 'filing_ontime', 'filing_standard'] as const) {
      expect(value('liangping', `target.doc_${id}_rate`, '2020-12-31')).toEqual({ n: 1, d: 1 });
    }
  });

  it('forbidden contents and lapsed documents are to be none at all', () => {
    expect(value('liaoning', 'target.doc_forbidden_content_count', '2016-01-01')).toEqual({ n: 0, d: 1 });
    expect(value('liaoning', 'target.doc_expired_still_used_count', '2016-01-01')).toEqual({ n: 0, d: 1 });
    expect(value('liaoning', 'target.doc_forbidden_content_count', '2015-12-31')).toBeUndefined();
  });

  it('contact points are general from the end of 2017 in Liaoning', () => {
    const on = (day: string) => value('liaoning', 'target.legis_contact_points', day);
    expect([on('2017-12-30'), on('2017-12-31')]).toEqual([undefined, { n: 1, d: 1 }]);
  });
});
