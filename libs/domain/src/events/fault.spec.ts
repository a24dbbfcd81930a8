import { z } from 'zod';

import { faultOf } from './fault.ts';

function fault(schema: z.ZodType, sent: unknown, prefix = '') {
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
      message: '"data.stages" must be given as array.',
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
    expect(fault(schema, { stages: ['a'], note: 'long' }).message).toMatch(/^"note" is not valid: .*\.$/);
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
