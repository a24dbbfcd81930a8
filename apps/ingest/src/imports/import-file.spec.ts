import { gzipSync } from 'node:zlib';

import excel from 'exceljs';
import iconv from 'iconv-lite';

import { bytesOf, openIngestion, sender } from '../testing/open-ingestion.ts';

const HEADER = '信访件编号,责任单位,登记日期,渠道,受理日期,答复日期,评价,评价日期';
const ROWS = [
  'XF-1,区信访局,2026-03-01,信,2026-03-02,2026-03-20,满意,2026-03-21',
  'XF-2,区司法局,2026.3.3,来访,20260304,,,',
];
const ledger = (...rows: readonly string[]): string => `${[HEADER, ...rows].join('\n')}\n`;

type Importing = ReturnType<typeof openIngestion>['importing'];
const codesOf = (answer: Awaited<ReturnType<Importing>>) =>
  answer.report.map(({ line, column, code, severity }) => [line, column, code, severity]);

async function workbook(): Promise<Buffer> {
  const book = new excel.Workbook();
  const sheet = book.addWorksheet('台账');
  sheet.addRow(['某区2026年信访台账']);
  sheet.mergeCells('A1:H1');
  sheet.addRow([]);
  sheet.addRow(HEADER.split(','));
  sheet.addRow(['XF-1', '区信访局', new Date(Date.UTC(2026, 2, 1)), '信', new Date(Date.UTC(2026, 2, 2))]);
  const last = sheet.lastRow!;
  last.getCell(6).value = { formula: 'E4+18', result: new Date(Date.UTC(2026, 2, 20)) };
  last.getCell(6).numFmt = 'yyyy-mm-dd';
  last.getCell(7).value = { richText: [{ text: '满' }, { text: '意' }] };
  last.getCell(8).value = 46_102; // 2026-03-21, without a format of its own
  sheet.addRow(['XF-2', '区司法局', '2026.3.3', '来访', 20_260_304]);
  sheet.addRow(['合计', '', 2]);
  sheet.addRow(['填表人：张三']);
  return Buffer.from(await book.xlsx.writeBuffer());
}

/** As such ledgers often look: a title, and groups of columns under one heading. */
async function workbookWithGroups(): Promise<Buffer> {
  const book = new excel.Workbook();
  const sheet = book.addWorksheet('台账');
  sheet.addRow(['某区2026年信访台账']);
  sheet.mergeCells('A1:H1');
  sheet.addRow(['信访件编号', '责任单位', '登记情况', '', '办理情况', '', '评价情况', '']);
  sheet.addRow(['', '', '登记日期', '渠道', '受理日期', '答复日期', '评价', '评价日期']);
  for (const merged of ['A2:A3', 'B2:B3', 'C2:D2', 'E2:F2', 'G2:H2']) sheet.mergeCells(merged);
  for (const row of ROWS) sheet.addRow(row.split(','));
  return Buffer.from(await book.xlsx.writeBuffer());
}

/** Printed page by page, the header stands on each; the columns of a group say only what they add to its heading. */
const pagesWithGroups = (): Buffer => {
  const header = '信访件编号,责任单位,登记日期,渠道,受理,答复,群众评价,评价\n,,,,日期,日期,评价,日期';
  return Buffer.from(`${[header, ROWS[0], header, ROWS[1]].join('\n')}\n`);
};

describe('importing a file', () => {
  const text = ledger(...ROWS);
  it.each<[string, string, () => Uint8Array | Promise<Uint8Array>]>([
    ['UTF-8', 'utf-8', () => Buffer.from(text)],
    ['UTF-8 with a byte order mark', 'utf-8-bom', () => Buffer.from(`\ufeff${text}`)],
    ['GB18030', 'gb18030', () => iconv.encode(text, 'gb18030')],
    ['GB18030 packed with gzip', 'gb18030', () => gzipSync(iconv.encode(text, 'gb18030'))],
    [
      'UTF-8 with CRLF and tabs',
      'utf-8',
      () => Buffer.from(text.replaceAll(',', '\t').replaceAll('\n', '\r\n')),
    ],
    ['XLSX with a title, dates, formulas and totals', 'xlsx', workbook],
    ['XLSX with a header of two lines', 'xlsx', workbookWithGroups],
    ['pages with a header of two lines on each', 'utf-8', pagesWithGroups],
  ])('reads %s', async (_, encoding, content) => {
    const { importing, stored } = openIngestion();
    const answer = await importing(await content(), 'petition-ledger');
    expect(answer).toMatchObject({ encoding, rows: 2, events: 6, accepted: 6, duplicates: 0, rejected: 0 });
    const facts = (await stored()).map(({ id, data }) => [id, (data as { on: string }).on]);
    expect(new Map(facts as [string, string][])).toEqual(
      new Map([
        ['XF-1/registered', '2026-03-01'],
        ['XF-1/accepted', '2026-03-02'],
        ['XF-1/replied', '2026-03-20'],
        ['XF-1/rated', '2026-03-21'],
        ['XF-2/registered', '2026-03-03'],
        ['XF-2/accepted', '2026-03-04'],
      ]),
    );
  });

  it('notes titles, totals and remarks as left out', async () => {
    const { importing } = openIngestion();
    const rows = [...ROWS, '合　计,,2,,,,,', '注：以上为全部,,,,,,,', HEADER];
    expect(codesOf(await importing(ledger(...rows), 'petition-ledger'))).toEqual([
      [4, '', 'import.total_row', 'warning'],
      [5, '', 'import.remark_row', 'warning'],
      [6, '', 'import.repeated_header', 'warning'],
    ]);
  });

  it('finds columns under other names and says which it does not read', async () => {
    const { importing } = openIngestion();
    const text = '件号,承办单位,登记时间,信访形式,备注,天气\nXF-1,区信访局,2026-03-01,12345,x,晴\n';
    const answer = await importing(text, 'petition-ledger');
    expect(answer).toMatchObject({ accepted: 1, rejected: 0 });
    expect(answer.report).toEqual([
      expect.objectContaining({ line: 1, value: '天气', code: 'import.column_unknown' }),
    ]);
  });

  it('reports line, column, value and remedy of every fault of a row, and keeps the row', async () => {
    const { importing, kept, stored } = openIngestion();
    const bad = 'XF-3,,2026-02-30,传真,,,,';
    const answer = await importing(ledger(ROWS[0]!, bad, ROWS[1]!), 'petition-ledger');
    expect(answer).toMatchObject({ rows: 3, accepted: 6, rejected: 1 });
    expect(answer.report.map(({ line, column, value, code }) => [line, column, value, code])).toEqual([
      [3, '责任单位', '', 'import.required'],
      [3, '登记日期', '2026-02-30', 'import.date'],
      [3, '渠道', '传真', 'import.choice'],
    ]);
    expect(answer.report[2]!.message.zh).toContain('只能填：信');
    expect(await kept()).toEqual([
      expect.objectContaining({
        origin: 'import',
        line: 3,
        path: '责任单位',
        code: 'import.required',
        raw: bad,
      }),
    ]);
    expect((await stored()).some(({ subject }) => subject === 'petition/XF-3')).toBe(false);
  });

  it('refuses rows with too many or too few cells', async () => {
    const { importing } = openIngestion();
    const answer = await importing(
      ledger(`${ROWS[0]},,`, `${ROWS[1]},x`, 'XF-3,区信访局,2026-03-01,信'),
      'petition-ledger',
    );
    expect(answer).toMatchObject({ accepted: 4, rejected: 2 });
    expect(codesOf(answer)).toEqual([
      [3, '', 'import.columns', 'error'],
      [4, '', 'import.columns', 'error'],
    ]);
  });

  it('reads quoted line breaks and counts lines as an editor does', async () => {
    const { importing } = openIngestion();
    const text = `备注,${HEADER}\n"一\n\n二",${ROWS[0]}\n"x""y",XF-9,区信访局,错,信,,,,\n`;
    const answer = await importing(text, 'petition-ledger');
    expect(answer.accepted).toBe(4);
    expect(codesOf(answer)).toEqual([[5, '登记日期', 'import.date', 'error']]);
  });

  it('keeps what it read before a quotation mark that never ends', async () => {
    const { importing, kept } = openIngestion();
    const answer = await importing(
      ledger(ROWS[0]!, '"XF-2,区司法局,2026-03-03,访,,,,', ROWS[1]!),
      'petition-ledger',
    );
    expect(answer).toMatchObject({ accepted: 4, rejected: 1 });
    expect(codesOf(answer)[0]![2]).toBe('import.csv_broken');
    expect(await kept()).toHaveLength(1);
  });

  it('refuses a row with damaged characters rather than taking UTF-8 for GB18030', async () => {
    const { importing } = openIngestion();
    const many = Array.from({ length: 20 }, (_, i) => ROWS[0]!.replace('XF-1', `XF-${i}`));
    const bytes = Buffer.from(ledger(...many, 'XF-99,区信#局,2026-03-01,信,,,,'));
    bytes[bytes.indexOf('#')] = 0xff;
    const answer = await importing(bytes, 'petition-ledger');
    expect(answer).toMatchObject({ encoding: 'utf-8', rejected: 1 });
    expect(codesOf(answer)).toEqual([[22, '责任单位', 'import.encoding', 'error']]);
  });

  it.each<[string, string, Uint8Array]>([
    ['nothing', 'import.empty', Buffer.alloc(0)],
    ['an old .xls', 'import.format', Buffer.from('d0cf11e0a1b11ae1', 'hex')],
    ['UTF-16', 'import.format', Buffer.from('\ufeff信访件编号', 'utf16le')],
    ['a picture', 'import.format', Buffer.from('89504e470d0a1a0a0000000d', 'hex')],
    ['half a gzip', 'import.damaged', gzipSync('x'.repeat(1_000)).subarray(0, 15)],
    ['a broken workbook', 'import.damaged', Buffer.from('504b0304ffff', 'hex')],
    ['another table', 'import.header_missing', Buffer.from('a,b\n1,2\n')],
  ])('cannot read %s and says so', async (_, code, content) => {
    const { importing } = openIngestion();
    await expect(importing(content, 'petition-ledger')).rejects.toMatchObject({ code });
  });

  it('knows its templates only', async () => {
    const { importing } = openIngestion();
    await expect(importing('x', 'weather')).rejects.toMatchObject({ code: 'import.template_unknown' });
  });

  it('tells how far it is, up to the size of the file', async () => {
    const { ingestion } = openIngestion();
    const rows = Array.from({ length: 3_000 }, (_, i) => ROWS[0]!.replace('XF-1', `XF-${i}`));
    const content = Buffer.from(ledger(...rows));
    const seen: number[] = [];
    const onProgress = (bytes: number) => seen.push(bytes);
    const options = { template: 'petition-ledger', dryRun: false, sender, onProgress };
    const answer = await ingestion.importFile({ body: bytesOf(content), name: 'x' }, options);
    expect(answer.accepted).toBe(12_000);
    expect(seen.length).toBeGreaterThan(2);
    expect(seen).toEqual(seen.toSorted((a, b) => a - b));
    expect(seen.at(-1)).toBe(content.length);
  }, 30_000);

  it('gives an empty form that can be imported', async () => {
    const { ingestion, importing } = openIngestion();
    for (const { id, emptyForm, columns } of ingestion.templates()) {
      expect(emptyForm.startsWith('\ufeff')).toBe(true);
      expect(columns.some(({ required }) => required)).toBe(true);
      expect(await importing(emptyForm, id)).toMatchObject({ rows: 0, rejected: 0, report: [] });
    }
  });
});
