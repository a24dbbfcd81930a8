import type { ValueRow } from '@fadu/domain';
import { zh } from '../../i18n/zh.ts';
import { cellSentence, figureOf, stateOf } from './cell-state.ts';

const row: ValueRow = {
  unit: 'u-1',
  name: '市监局',
  numerator: '59',
  denominator: '60',
  met: 59,
  missed: 1,
  open: 2,
  excluded: 0,
  value: '0.983',
  display: '98.3%',
  target: { n: 1, d: 1, display: '≥100%', citation: '规划§1', from: '2016-01-01' },
  status: 'missed',
};
const silent = {
  ...row,
  value: null,
  display: '不适用',
  numerator: '0',
  denominator: '0',
  met: 0,
  missed: 0,
  open: 0,
};

describe('the state of a cell', () => {
  it.each([
    ['met', { ...row, status: 'met' }],
    ['missed', row],
    ['plain', { ...row, status: 'none', target: null }],
    ['no_data', { ...silent, status: 'no_data', reason: 'never_reported' }],
    ['no_power', { ...silent, status: 'no_power', reason: 'no_enforcement_power' }],
    ['not_applicable', { ...silent, status: 'not_applicable', reason: 'nothing_due' }],
    ['not_applicable', { ...silent, status: 'not_applicable', reason: 'not_obliged', open: 1 }],
    ['open', { ...silent, status: 'not_applicable', reason: 'not_due_yet', open: 3 }],
    ['open', { ...silent, status: 'not_applicable', open: 3 }],
    ['not_applicable', { ...silent, status: 'none', target: null }],
  ] as const)('is %s', (expected, value) => {
    expect(stateOf(value as ValueRow)).toBe(expected);
  });

  it('shows no figure where there is none', () => {
    expect(figureOf(row)).toBe('98.3%');
    expect(figureOf(silent)).toBe('');
  });
});

describe('the sentence of a cell', () => {
  it('names unit, indicator, figure, fraction, state, target and what is open', () => {
    expect(cellSentence(row, '按期答复率', zh)).toBe(
      '市监局，按期答复率：98.3%（59/60），未达标，目标 ≥100%，未到期 2 件',
    );
  });

  it('says why there is no figure', () => {
    const value: ValueRow = { ...silent, status: 'no_power', reason: 'no_enforcement_power', target: null };
    expect(cellSentence(value, '按期送达率', zh)).toBe('市监局，按期送达率：无此职权，该单位没有行政执法权');
  });
});
