import { cleanCell, headerText } from './clean-cell.ts';
import { readDay } from './read-day.ts';
import { readKey } from './read-key.ts';

describe('a date in a cell', () => {
  it.each([
    ['2021-03-05', '2021-03-05', '00:00:00'],
    ['2021/3/5', '2021-03-05', '00:00:00'],
    ['2021.3.5', '2021-03-05', '00:00:00'],
    ['20210305', '2021-03-05', '00:00:00'],
    ['2021年3月5日', '2021-03-05', '00:00:00'],
    ['2021 年 3 月 5 日', '2021-03-05', '00:00:00'],
    ['２０２１．３．５', '2021-03-05', '00:00:00'],
    ['44260', '2021-03-05', '00:00:00'],
    ['44260.395', '2021-03-05', '00:00:00'],
    ['2019/4/25 9:32:09', '2019-04-25', '09:32:09'],
    ['2015/11/19 09:12', '2015-11-19', '09:12:00'],
    ['2021年3月5日 9时05分', '2021-03-05', '09:05:00'],
    ['2021-03-04T17:00:00Z', '2021-03-05', '01:00:00'],
    ['2021-03-05T23:30:00+08:00', '2021-03-05', '23:30:00'],
    ['1925/05/13', '1925-05-13', '00:00:00'],
    ['2024-2-29', '2024-02-29', '00:00:00'],
  ])('%s is %s %s', (cell, day, clock) => {
    expect(readDay(cell)).toEqual({ day, clock });
  });

  it.each(['2021年3月', '2021-3'])('%s lacks its day', (cell) => {
    expect(readDay(cell)).toHaveProperty('problem.en', expect.stringContaining('no day'));
  });

  it.each([
    '201716',
    '2021-02-29',
    '2021-13-01',
    '2021/3/5 25:00',
    '昨天',
    '3月5日',
    '21-3-5',
    '1899-12-31',
    '2200.1.1',
  ])('%s is none', (cell) => {
    expect(readDay(cell)).toHaveProperty('problem');
  });
});

describe('a business key in a cell', () => {
  it.each(['永信〔2021〕2号', 'XF-1', '0012', 'x'.repeat(128)])('can be %s', (cell) => {
    expect(readKey(cell)).toEqual({ key: cell, changed: false });
  });

  it('has "-" for "/", and says so', () => {
    expect(readKey(' XF/2021/3 ')).toEqual({ key: 'XF-2021-3', changed: true });
  });

  it.each(['1.1010119900101E+17', '1.1e+17', 'x'.repeat(129), 'a\nb', ''])('cannot be %j', (cell) => {
    expect(readKey(cell)).toHaveProperty('problem');
  });
});

describe('a cell', () => {
  it.each(['', ' ', '\u3000', '-', '—', '——', '/', '无', '無', 'none', 'NULL', 'N/A'])(
    '%j says nothing',
    (cell) => {
      expect(cleanCell(cell)).toBe('');
    },
  );

  it.each([
    ['\u3000区信访局 ', '区信访局'],
    ['0', '0'],
    ['无锡', '无锡'],
  ])('%j says %s', (cell, text) => {
    expect(cleanCell(cell)).toBe(text);
  });

  it.each(['登记日期', ' 登记 日期*', '\ufeff登记\n日期', '登记日期（必填）', '登记日期：'])(
    '%j heads the same column',
    (header) => {
      expect(headerText(header)).toBe('登记日期');
    },
  );
});
