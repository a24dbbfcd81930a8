/** The alphabet of GB 32100: no I, O, S, V, Z. */
const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const ORGANISATION = /^[0-9A-Z]{8}[0-9X]$/;
const ORGANISATION_WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2];

/** GB 32100-2015: weights 3^(i−1) mod 31 over 17 places, the check is what is lacking to a multiple of 31. */
function passesGb32100(code: string): boolean {
  let sum = 0;
  let weight = 1;
  for (const character of code.slice(0, 17)) {
    const value = ALPHABET.indexOf(character);
    if (value < 0) return false;
    sum += value * weight;
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

/** Whether a 统一社会信用代码 passes both of its checks. Real codes that fail exist: never refuse one for it. */
export function passesUsccChecks(code: string): boolean {
  const text = code.trim().toUpperCase();
  return text.length === 18 && passesGb32100(text) && passesGb11714(text.slice(8, 17));
}
