import { event, given } from '../../testing/given.ts';

type Category = 'government' | 'department' | 'town';

const side = (
  indicator: string,
  document: string,
  view: { profile: string; day: string; category?: Category; published?: string; year?: number },
) =>
  given(
    'unit/a',
    event('unit.registered', {
      on: '2010-01-01',
      name: '某单位',
      category: view.category ?? 'government',
      enforcement: true,
    }),
  )
    .on(view.day, {
      profile: view.profile,
      related: view.published
        ? {
            'report/R-1': [
              event('report.published', {
                unit: 'a',
                document: document as never,
                year: view.year,
                on: view.published,
              }),
            ],
          }
        : {},
    })
    .items(indicator)
    .filter((i) => i.placedOn <= view.day || i.side === 'open')
    .map((i) => `${i.placedOn} ${i.side}`)[0];

describe('the list of documents in force', () => {
  const on = (view: Partial<Parameters<typeof side>[2]>) =>
    side('valid_doc_list_published', 'valid_document_list', {
      profile: 'liaoning',
      day: '2017-01-01',
      ...view,
    });

  it('is published by the end of the year in Liaoning, by every unit', () => {
    expect(on({ published: '2016-12-31' })).toBe('2016-12-31 met');
    expect(on({ published: '2017-01-01', year: 2016 })).toBe('2016-12-31 missed');
    expect(on({ category: 'department' })).toBe('2016-12-31 missed');
  });

  it('is owed nowhere else', () => {
    expect(on({ profile: 'national' })).toBeUndefined();
    expect(on({ profile: 'yongchuan' })).toBeUndefined();
  });
});

describe('the catalogue of major decisions', () => {
  const on = (view: Partial<Parameters<typeof side>[2]>) =>
    side('decision_catalogue_published', 'decision_catalogue', {
      profile: 'yancheng-edz',
      day: '2022-06-01',
      ...view,
    });

  it('is published in 2021 in the zone of Yancheng, and no longer owed after', () => {
    expect(on({ published: '2021-12-31' })).toBe('2021-12-31 met');
    expect(on({ published: '2022-01-01' })).toBe('2021-12-31 missed');
    expect(on({ day: '2023-06-01', published: '2021-12-31' })).toBe('2021-12-31 met');
  });

  it('is a matter of the government', () => {
    expect(on({ category: 'department' })).toBeUndefined();
  });
});

describe('the query system of Liaoning', () => {
  it('is in use by the end of 2017', () => {
    const at = (day: string, published?: string) =>
      given(
        'unit/a',
        event('unit.registered', {
          on: '2010-01-01',
          name: '省政府',
          category: 'government',
          enforcement: false,
        }),
      )
        .on(day, {
          profile: 'liaoning',
          related: published
            ? {
                'report/R-1': [
                  event('report.published', { unit: 'a', document: 'document_query_system', on: published }),
                ],
              }
            : {},
        })
        .items('doc_query_system')
        .map((i) => i.side);
    expect(at('2018-01-01', '2017-12-31')).toEqual(['met']);
    expect(at('2018-01-01')).toEqual(['missed']);
  });
});
