import type { Qualifier } from '../kinds/stated-figure.ts';

/**
 * How far what was counted may lie from a printed number, in places: the value of the last digit of the number that is
 * not nought (2820 → 10, 500 → 100). Wide on purpose: a claim is only called wrong where no reading saves it.
 */
export interface Reading {
  /** so many places below the number, decimal text */
  readonly below: string;
  /** so many places above it, that place itself left out */
  readonly above: string;
  readonly zh: string;
  readonly en: string;
  /** what the reading rests on */
  readonly citation: string;
}

const DICTIONARY = '《现代汉语词典》';

export const readings: Readonly<Record<Qualifier, Reading>> = {
  exact: { below: '0', above: '0', zh: '', en: '', citation: '印出的数字即为所称的数字' },
  all: { below: '0', above: '0', zh: '全部', en: 'all', citation: '印出的数字即为所称的数字，且与分母相同' },
  over: {
    below: '0',
    above: '1',
    zh: '余',
    en: 'more than',
    citation: `${DICTIONARY}“余”：大数或度量单位等后面的零头；“多”：用在数量词后表示有零头。30余即30至39`,
  },
  under: {
    below: '0.5',
    above: '0',
    zh: '近',
    en: 'nearly',
    citation: `${DICTIONARY}“近”：接近；按四舍五入到该位读，近300即250至300`,
  },
  about: {
    below: '0.5',
    above: '0.5',
    zh: '约',
    en: 'about',
    citation: `${DICTIONARY}“约”：大概；按四舍五入到该位读，约300即250至349`,
  },
};

/** What follows or goes before a number, and what it says of it. */
export const qualifierWords: Readonly<Record<string, Qualifier>> = {
  余: 'over',
  多: 'over',
  超: 'over',
  超过: 'over',
  超达: 'over',
  逾: 'over',
  以上: 'over',
  近: 'under',
  约: 'about',
  大约: 'about',
  左右: 'about',
  全部: 'all',
  全: 'all',
};
