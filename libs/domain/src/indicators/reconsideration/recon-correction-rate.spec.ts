import type { DataOf } from '../../events/register.ts';
import { event, given, type View } from '../../testing/given.ts';

type Outcome = DataOf<'reconsideration.decided'>['outcome'];

const received = event('reconsideration.received', { respondent: 'u1', on: '2026-03-02' });
const correction = (outcome: Outcome, view: View = {}) =>
  given('reconsideration/R-1', received, event('reconsideration.decided', { on: '2026-05-01', outcome }))
    .on('2026-05-01', view)
    .items('recon_correction_rate')[0];

describe('recon_correction_rate', () => {
  it.each<Outcome>(['revoked', 'changed', 'confirmed_illegal', 'void', 'ordered_to_act'])(
    'counts %s as a correction, the bad case',
    (outcome) => {
      expect(correction(outcome)).toMatchObject({ side: 'met', unit: 'u1', placedOn: '2026-05-01' });
    },
  );

  it.each<Outcome>(['upheld', 'claims_dismissed'])('counts %s below the line only', (outcome) => {
    expect(correction(outcome)?.side).toBe('missed');
  });

  it('leaves dismissed claims out where the profile counts the merits only', () => {
    const merits = {
      id: 'merits',
      zh: '实体',
      en: 'Merits',
      inherits: 'national',
      checkedOn: '2026-01-01',
      values: {
        'recon.correction.denominator': [
          { from: '2026-05-01', value: 'on_merits' as const, citation: { text: 'a local rule' } },
        ],
      },
    };
    const view = { profile: 'merits', profiles: [merits] };
    expect(correction('claims_dismissed', view)?.excluded).toBe('not_decided_on_merits');
    expect(correction('upheld', view)?.side).toBe('missed');
  });

  it('says nothing of a case mediated or without a respondent', () => {
    const mediated = event('reconsideration.mediated', { on: '2026-05-01' });
    const items = given('reconsideration/R-1', received, mediated)
      .on('2026-12-31')
      .items('recon_correction_rate');
    expect(items).toEqual([]);
    const alone = event('reconsideration.decided', { on: '2026-05-01', outcome: 'revoked' });
    expect(given('reconsideration/R-1', alone).on('2026-12-31').items('recon_correction_rate')).toEqual([]);
  });
});
