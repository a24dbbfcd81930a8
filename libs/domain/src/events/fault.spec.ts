import { z } from 'zod';

import { type Fault, faultOf } from './fault.ts';

function fault(schema: z.ZodType, sent: unknown, prefix = ''): Fault {
  const parsed = schema.safeParse(sent);
  if (parsed.success) throw new Error('the value was let in');
  return faultOf('event.data', parsed.error, sent, prefix);
}

describe('a fault', () => {
  const schema = z.strictObject({
    stages: z.array(z.enum(['a', 'b'])).min(1),
    note: z.string().max(3).optional(),
  });

  it('says where, from the outermost', () => {
    expect(fault(schema, { stages: ['a', 'x'] }, 'data')).toMatchObject({
      path: 'data.stages.1',
      value: 'x',
    });
  });

  it('says what is missing', () => {
    expect(fault(schema, {}, 'data')).toMatchObject({
      path: 'data.stages',
      value: '',
      zh: '缺少“环节”（data.stages）：请补上后重新报送，写成数组，放在方括号内。',
      en: '"data.stages" must be given as array.',
    });
  });

  it('shows other values as JSON', () => {
    expect(fault(schema, { stages: { a: 1 } })).toMatchObject({ path: 'stages', value: '{"a":1}' });
  });

  it('names the first unknown field and shows what it holds', () => {
    expect(fault(schema, { stages: ['a'], wrong: { deep: 1 }, other: 2 })).toMatchObject({
      code: 'event.unknown_field',
      path: 'wrong',
      value: '{"deep":1}',
    });
  });

  it('turns the words of the schema into a sentence', () => {
    expect(fault(schema, { stages: ['a'], note: 'long' }).en).toMatch(/^"note" is not valid: .*\.$/);
  });

  it('has both sentences as its message, the Chinese first', () => {
    const { zh, en, message } = fault(schema, { stages: ['a'], note: 'long' });
    expect(message).toBe(`${zh} ${en}`);
  });

  it.each<[string, z.ZodType, unknown, string]>([
    ['a text that is too long', z.string().max(3), 'long', '“原因”（data.reason）至多可有3个字符。'],
    ['an empty text', z.string().min(1), '', '“原因”（data.reason）至少应有1个字符。'],
    ['an empty list', z.array(z.string()).min(1), [], '“原因”（data.reason）至少应有1项。'],
    ['a number that is too small', z.int().min(1), 0, '“原因”（data.reason）不得小于1。'],
    ['a number that is too great', z.int().max(9), 10, '“原因”（data.reason）不得大于9。'],
    ['half a number', z.int(), 1.5, '“原因”（data.reason）应写成整数。'],
    ['a number for a text', z.string(), 7, '“原因”（data.reason）应写成文本，放在引号内。'],
    ['nothing for a text', z.string(), null, '“原因”（data.reason）应写成文本，放在引号内。'],
    ['another word', z.enum(['a', 'b']), 'c', '“原因”（data.reason）应为以下之一：a、b。'],
    ['no word', z.enum(['a', 'b']), undefined, '缺少“原因”（data.reason）：请补上后重新报送，可选 a、b。'],
    [
      'whatever else',
      z.string().regex(/x/),
      'y',
      '“原因”（data.reason）不合要求：请对照事件种类表（GET /v1/event-types）更正。',
    ],
  ])('says in Chinese what is wrong with %s', (_, reason, sent, zh) => {
    expect(fault(z.strictObject({ reason }), { reason: sent }, 'data').zh).toBe(zh);
  });

  it('counts the items of a list from one in Chinese', () => {
    expect(fault(schema, { stages: ['a', 'x'] }, 'data').zh).toBe(
      '“环节”第2项（data.stages.1）应为以下之一：a、b。',
    );
  });

  it('shows a field without a Chinese name by its path, and the whole as the event', () => {
    expect(fault(z.strictObject({ note: z.string() }), { note: 1 }).zh).toMatch(/^“note”应写成文本/);
    expect(fault(schema, { stages: ['a'], constructor: 1 }).zh).toMatch(/^“constructor”不是这种事件的字段：/);
    expect(fault(schema, 7).zh).toBe('事件应写成 JSON 对象，放在花括号内。');
  });

  it('shortens a long value and never cuts a character in two', () => {
    expect(fault(z.number(), 'x'.repeat(500)).value).toBe(`${'x'.repeat(120)}…`);
    expect(fault(z.number(), 'x'.repeat(120)).value).toBe('x'.repeat(120));
    expect(fault(z.number(), `${'x'.repeat(119)}😀 and more`).value).toBe(`${'x'.repeat(119)}…`);
  });

  it('looks into a union', () => {
    const either = z.union([z.strictObject({ a: z.string() }), z.strictObject({ b: z.string() })]);
    expect(fault(z.strictObject({ either }), { either: { a: 1 } }).path).toBe('either');
  });
});
