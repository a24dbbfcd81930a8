import { casePath, itemsPath, itemsQueryOf, readView, writeView } from './view.ts';

const view = (query: string) => readView(new URLSearchParams(query), '2026-11-21');

describe('the view in the address', () => {
  it('starts with this year and everything in it', () => {
    expect(view('')).toEqual({
      period: '2026',
      category: '',
      profile: '',
      on: '',
      knownAt: '',
      family: '',
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
      'period=2025Q3&category=town&profile=yongchuan&on=2025-12-31&family=petition&name=%E9%95%87';
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

  it('keeps characters of business keys apart from the path', () => {
    expect(casePath('enforcement/永〔2025〕2号?#%')).toBe(
      '/cases/enforcement/%E6%B0%B8%E3%80%942025%E3%80%952%E5%8F%B7%3F%23%25',
    );
    expect(casePath('petition/XF-1', { profile: 'national', on: '' })).toBe(
      '/cases/petition/XF-1?profile=national',
    );
  });
});
