import { zh } from '../i18n/zh.ts';
import { sideLook } from './side-look.ts';

describe('the look of a side', () => {
  it('is green for what was met where more is better', () => {
    expect(sideLook('met', 'higher', zh)).toEqual({ state: 'met', word: '符合' });
  });

  it('is red for a lost suit, though it is in the numerator', () => {
    expect(sideLook('met', 'lower', zh)).toEqual({ state: 'missed', word: '发生' });
    expect(sideLook('missed', 'lower', zh)).toEqual({ state: 'met', word: '未发生' });
  });

  it('does not depend on the direction for what is open or excluded', () => {
    expect(sideLook('open', 'lower', zh)).toEqual(sideLook('open', 'higher', zh));
    expect(sideLook('excluded', undefined, zh).word).toBe('不计入');
  });
});
