import type { BadInput, Sent } from './bad-input.ts';

const HEAD = '信访件编号,责任单位,登记日期,渠道';

const file = (name: string, body: NonNullable<Sent['body']>, template = 'petition-ledger'): Sent => ({
  method: 'POST',
  path: `/v1/imports?template=${template}`,
  file: name,
  body,
});
const ledger = (...rows: readonly string[]): Sent => file('ledger.csv', `${[HEAD, ...rows].join('\n')}\n`);
const bytes = (...given: readonly number[]): Uint8Array<ArrayBuffer> =>
  new Uint8Array([...given, ...new Array<number>(64).fill(0)]);

type Answer = readonly [status: number, code: string];
const of = (zh: string, en: string, [status, code]: Answer, sent: Sent) => ({ zh, en, sent, status, code });

const unreadable = (...input: Parameters<typeof of>): BadInput => ({ ...of(...input), kept: 'nothing' });
const row = (zh: string, en: string, code: string, sent: Sent): BadInput => ({
  ...of(zh, en, [200, code], sent),
  kept: 'rejection',
});
const note = (zh: string, en: string, code: string, sent: Sent): BadInput => ({
  ...of(zh, en, [200, code], sent),
  kept: 'event',
});

/** A file as a whole: nothing of it is taken. */
export const files: readonly BadInput[] = [
  unreadable(
    '模板不存在',
    'An unknown template',
    [404, 'import.template_unknown'],
    file('a.csv', `${HEAD}\n`, 'no-such'),
  ),
  unreadable('没有写模板', 'No template', [400, 'query.invalid'], {
    ...file('a.csv', HEAD),
    path: '/v1/imports',
  }),
  unreadable('空文件', 'An empty file', [422, 'import.empty'], file('a.csv', '')),
  unreadable(
    '图片等二进制文件',
    'A picture',
    [422, 'import.format'],
    file('a.csv', bytes(0x89, 0x50, 0x4e, 0x47)),
  ),
  unreadable(
    '旧式 .xls 文件',
    'An old .xls',
    [422, 'import.format'],
    file('a.xls', bytes(0xd0, 0xcf, 0x11, 0xe0)),
  ),
  unreadable('UTF-16 文本', 'Text in UTF-16', [422, 'import.format'], file('a.csv', bytes(0xff, 0xfe, 0x41))),
  unreadable(
    '损坏的 .xlsx',
    'A damaged .xlsx',
    [422, 'import.damaged'],
    file('a.xlsx', bytes(0x50, 0x4b, 0x03, 0x04)),
  ),
  unreadable(
    '损坏的 gzip',
    'A damaged gzip',
    [422, 'import.damaged'],
    file('a.csv.gz', bytes(0x1f, 0x8b, 0x08)),
  ),
  unreadable(
    '缺少必需的列（渠道）',
    'A required column is missing (渠道)',
    [422, 'import.header_missing'],
    file('a.csv', '信访件编号,责任单位,登记日期\nXF-1,某局,2025-03-01\n'),
  ),
  unreadable('不是表单', 'Not a form', [415, 'request.content_type'], {
    method: 'POST',
    path: '/v1/imports?template=petition-ledger',
    type: 'text/csv',
    body: HEAD,
  }),
];

/** A row of a file: the others are taken. */
export const rows: readonly BadInput[] = [
  row('日期在日历上没有', 'A day that does not exist', 'import.date', ledger('R-1,某局,2025-02-30,来信')),
  row('日期只有年月', 'A month instead of a day', 'import.date', ledger('R-2,某局,2025年3月,来信')),
  row('必填的格为空', 'A required cell is empty', 'import.required', ledger('R-3,,2025-03-01,来信')),
  row(
    '不认识的词（渠道 传真）',
    'A word that is not known (channel 传真)',
    'import.choice',
    ledger('R-4,某局,2025-03-01,传真'),
  ),
  row(
    '编号被电子表格当作数字',
    'A key that a spreadsheet has rounded',
    'import.key',
    ledger('1.23457E+17,某局,2025-03-01,来信'),
  ),
  row(
    '编号相同，内容不同',
    'The same key with other content',
    'import.duplicate_key',
    ledger('R-6,某局,2025-03-01,来信', 'R-6,某局,2025-03-02,来信'),
  ),
  row(
    '一行的列数与表头不同',
    'A row with fewer cells than the header',
    'import.columns',
    ledger('R-7,某局,2025-03-01'),
  ),
  row(
    '引号没有结束',
    'A quotation mark that is never closed',
    'import.csv_broken',
    ledger('R-8,"某局,2025-03-01,来信'),
  ),
  row(
    '格中有损坏的字符',
    'A cell with damaged characters',
    'import.encoding',
    ledger('R-9,某局某局某局某局某局\ufffd,2025-03-01,来信'),
  ),
  note('编号含“/”', 'A key with a slash', 'import.key_changed', ledger('R/10,某局,2025-03-01,来信')),
  note('合计行', 'A line of totals', 'import.total_row', ledger('R-11,某局,2025-03-01,来信', '合计,,,1')),
  note(
    '模板中没有的列',
    'A column that the template does not have',
    'import.column_unknown',
    file('a.csv', `${HEAD},颜色\nR-12,某局,2025-03-01,来信,红\n`),
  ),
  note(
    '完全相同的两行',
    'The same row twice',
    'import.repeated_row',
    ledger('R-13,某局,2025-03-01,来信', 'R-13,某局,2025-03-01,来信'),
  ),
];
