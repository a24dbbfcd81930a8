import { askedFor, casePath, itemsPath, itemsQueryOf, readView, writeView } from './view.ts';

const view = (query: string) => readView(new URLSearchParams(query), '2026-11-21');

describe('the view in the address', () => {
  it('starts with this year and everything in it', () => {
    expect(view('')).toEqual({
      period: '2026',
      category: '',
      profile: '',
      on: '',
      knownAt: '',
      organised: '',
      family: '',
      empty: '',
      name: '',
      only: '',
      sort: '',
    });
  });

  it('replaces a period that is none by this year', () => {
    expect(view('period=last').period).toBe('2026');
  });

  it('survives the way there and back', () => {
    const query =
      'period=2025Q3&category=town&profile=yongchuan&on=2025-12-31&organised=now&family=petition&empty=shown&name=%E9%95%87';
    expect(writeView(view(query)).toString()).toBe(query);
  });

  it('leaves defaults out', () => {
    expect(writeView(view('period=2025&category=')).toString()).toBe('period=2025');
  });

  it('leads from a cell to its items with period, profile and both times', () => {
    const left = view('period=2025&profile=national&on=2025-12-31&category=town');
    const path = itemsPath(itemsQueryOf(left), 'fine_amount', 'u-1');
    expect(path).toBe('/items?indicator=fine_amount&unit=u-1&period=2025&profile=national&on=2025-12-31');
  });

  it('asks for a stock on the last day of the period, or on the day of the view if that is earlier', () => {
    const on = (query: string) => askedFor('stock', view(query), '2026-11-21').on;
    expect(on('period=2025')).toBe('2025-12-31');
    expect(on('period=2026')).toBe('2026-11-21');
    expect(on('period=2025&on=2025-06-30')).toBe('2025-06-30');
    expect(askedFor('stock', view('period=2025'), '2026-11-21')).not.toHaveProperty('period');
    expect(askedFor('rate', view('period=2025'), '2026-11-21')).toMatchObject({ period: '2025', on: '' });
  });

  it('keeps characters of business keys apart from the path', () => {
    expect(casePath('enforcement/永〔2025〕2号?#%')).toBe(
      '/cases/enforcement/%E6%B0%B8%E3%80%942025%E3%80%952%E5%8F%B7%3F%23%25',
    );
    expect(casePath('petition/XF-1', { profile: 'national', on: '' })).toBe(
      '/cases/petition/XF-1?profile=national',
    );
  });
});
