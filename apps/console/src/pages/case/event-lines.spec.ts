import { en } from '../../i18n/en.ts';
import { zh } from '../../i18n/zh.ts';
import { eventLines, type Wording } from './event-lines.ts';

const wording: Wording = { language: 'zh', t: zh, unitName: (id) => (id === 'unit-12' ? '城管局' : id) };

describe('an event in plain words', () => {
  it('names fields, codes and units, and leaves the date to the heading', () => {
    const data = { unit: 'unit-12', on: '2025-03-01', channel: 'letter', firstTime: true, persons: 3 };
    expect(eventLines(data, wording)).toEqual([
      ['单位', '城管局'],
      ['渠道', '来信'],
      ['初次信访', '是'],
      ['人数', '3'],
    ]);
  });

  it('tells a code by its field', () => {
    expect(eventLines({ appointment: 'initial' }, wording)).toEqual([['任职', '初任']]);
    expect(eventLines({ category: 'initial' }, wording)).toEqual([['类别', '初任培训']]);
  });

  it('takes a code in free text for text', () => {
    expect(eventLines({ reason: 'other' }, wording)).toEqual([['原因', 'other']]);
  });

  it('puts lists and what is inside them into one line', () => {
    const data = {
      appearances: [
        { unit: 'unit-12', head: false, excused: true },
        { unit: 'u-9', head: true },
      ],
    };
    expect(eventLines(data, wording)).toEqual([
      ['出庭情况', '单位 城管局、负责人出庭 否、有正当理由 是；单位 u-9、负责人出庭 是'],
    ]);
  });

  it('shows a field that it does not know as the API calls it, else by its identifier', () => {
    const labels = { newField: '新字段' };
    const said = (more: Partial<Wording>) => eventLines({ newField: 'x' }, { ...wording, ...more })[0];
    expect(said({ labels })).toEqual(['新字段', 'x']);
    expect(said({ language: 'en', t: en, labels })).toEqual(['new field', 'x']);
    expect(said({})).toEqual(['new field', 'x']);
  });
});
