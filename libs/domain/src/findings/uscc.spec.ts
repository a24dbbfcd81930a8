import { passesUsccChecks } from './uscc.ts';

describe('the credit code', () => {
  it.each(['11320900014355718M', '11620300013909010R', '91350100M000100Y43', ' 91350100m000100y43 '])(
    'passes its checks: %s',
    (code) => {
      expect(passesUsccChecks(code)).toBe(true);
    },
  );

  it.each([
    ['91350100M000100Y4Z', "the standard's own worked example"],
    ['91350211M0000XUF46', 'a real body that fails'],
    ['91350100M0001TGQXM', 'a real body that fails'],
    ['11320900014355719M', 'another organisation'],
    ['1132090001435571M', 'too short'],
    ['I1320900014355718M', 'a letter that is not used'],
    ['', 'nothing'],
  ])('fails: %s (%s)', (code) => {
    expect(passesUsccChecks(code)).toBe(false);
  });
});
