import { templates } from '../sources/register.ts';
import { joinedHeader } from './two-line-header.ts';

const petitions = templates.find(({ id }) => id === 'petition-ledger')!;
const line = (...cells: string[]) => ({ line: 1, cells, raw: cells.join(',') });
const joined = (upper: readonly string[], lower: readonly string[]) =>
  joinedHeader(line(...upper), line(...lower), petitions).cells;

describe('a header of two lines', () => {
  it('has the upper name where nothing stands below', () => {
    expect(joined(['信访件编号', '登记日期'], ['', '渠道'])).toEqual(['信访件编号', '渠道']);
    expect(joined(['信访件编号', '责任单位'], [''])).toEqual(['信访件编号', '责任单位']);
  });

  it('has the lower name under a heading that only groups', () => {
    expect(joined(['登记情况', ''], ['登记日期', '渠道'])).toEqual(['登记日期', '渠道']);
  });

  it('has both where together they are a column of the template, the heading given once or in each cell', () => {
    expect(joined(['受理', '', '答复'], ['日期', '其他', '日期'])).toEqual(['受理日期', '其他', '答复日期']);
    expect(joined(['评价', '评价'], ['日期', '说明'])).toEqual(['评价日期', '说明']);
  });

  it('reads no heading into a column before it', () => {
    expect(joined(['', '受理'], ['日期', '日期'])).toEqual(['日期', '受理日期']);
  });
});
