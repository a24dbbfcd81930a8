/** The alphabet of GB 32100: no I, O, S, V, Z. */
const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const ORGANISATION = /^[0-9A-Z]{8}[0-9X]$/;
const ORGANISATION_WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2];

const CODE = new RegExp(`^[${ALPHABET}]{18}$`);

/** GB 32100-2015: weights 3^(i−1) mod 31 over 17 places, the check is what is lacking to a multiple of 31. */
function passesGb32100(code: string): boolean {
  let sum = 0;
  let weight = 1;
  for (const character of code.slice(0, 17)) {
    sum += ALPHABET.indexOf(character) * weight;
    weight = (weight * 3) % 31;
  }
  return ALPHABET[(31 - (sum % 31)) % 31] === code[17];
}

/** GB 11714: the organisation code in places 9 to 17 has a check of its own; 10 is written X, 11 is 0. */
function passesGb11714(organisation: string): boolean {
  if (!ORGANISATION.test(organisation)) return false;
  const sum = ORGANISATION_WEIGHTS.reduce(
    (s, weight, i) => s + weight * Number.parseInt(organisation[i]!, 36),
    0,
  );
  const check = 11 - (sum % 11);
  return organisation[8] === (check === 10 ? 'X' : check === 11 ? '0' : String(check));
}

/**
 * What a 统一社会信用代码 fails: its form (18 characters of the alphabet), the check of the whole (GB 32100), that of
 * the organisation code within it (GB 11714).
 */
export type UsccFault = 'form' | 'whole' | 'organisation';

/** What is wrong with a code, nothing where it passes. Real codes that fail exist: never refuse one for it. */
export function usccFaults(code: string): readonly UsccFault[] {
  const text = code.trim().toUpperCase();
  if (!CODE.test(text)) return ['form'];
  return [
    ...(passesGb32100(text) ? [] : (['whole'] as const)),
    ...(passesGb11714(text.slice(8, 17)) ? [] : (['organisation'] as const)),
  ];
}

/** Each fault in words, for a finding. */
export const usccFaultNames: Readonly<Record<UsccFault, { readonly zh: string; readonly en: string }>> = {
  form: {
    zh: '应为18位数字和大写字母（不用I、O、S、V、Z）',
    en: 'it must be 18 digits and capitals other than I, O, S, V, Z',
  },
  whole: { zh: '末位校验码（GB 32100）不符', en: 'the last character fails the check of GB 32100' },
  organisation: {
    zh: '第17位主体标识码的校验码（GB 11714）不符',
    en: 'character 17 fails the check of the organisation code, GB 11714',
  },
};
