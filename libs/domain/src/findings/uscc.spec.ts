import { usccFaults } from './uscc.ts';

describe('the credit code', () => {
  it.each(['11320900014355718M', '11620300013909010R', '91350100M000100Y43', ' 91350100m000100y43 '])(
    'passes its checks: %s',
    (code) => {
      expect(usccFaults(code)).toEqual([]);
    },
  );

  it.each([
    ['91350100M000100Y4Z', ['form'], "the standard's own worked example"],
    ['91350211M0000XUF46', ['whole'], 'a real body that fails'],
    ['91350100M0001TGQXM', ['whole'], 'a real body that fails'],
    ['11320900014355719M', ['whole', 'organisation'], 'another organisation'],
    ['11320900014355718N', ['whole'], 'another last character'],
    ['1132090001435571M', ['form'], 'too short'],
    ['I1320900014355718M', ['form'], 'a letter that is not used'],
    ['', ['form'], 'nothing'],
  ])('fails: %s in %j (%s)', (code, faults) => {
    expect(usccFaults(code)).toEqual(faults);
  });
});

describe('trap 43: codes', () => {
  it('are warned of, in whole and in part; what a spreadsheet made of one has no form', () => {
    expect(usccFaults('91350100M000100Y43')).toEqual([]);
    expect(usccFaults('91350100M000100Y44')).toEqual(['whole']);
    expect(usccFaults('1.1E+17')).toEqual(['form']);
    expect(usccFaults(' 91350100m000100y43 ')).toEqual([]);
  });
});
