// What both plans write in the same way.

// One group of units under a name with a separator in it.
const TOWNS = '各镇人民政府、街道办事处';
const OPENING = '一二三四五六七八九十';

/** `区文化委、区教委` → two names, as printed. Nothing is looked up, nothing is left out. */
export function namesIn(raw) {
  return raw
    .split(TOWNS)
    .flatMap((part, i) => [...(i > 0 ? [TOWNS] : []), ...part.split(/[、,，\n]/)])
    .filter((name) => name !== '');
}

/** `一、…` or `(一)…` → its number and title; undefined for any other line. */
export function numbered(line, pattern) {
  const [, number, title] = pattern.exec(line) ?? [];
  return number ? { number: OPENING.indexOf(number) + 1, title } : undefined;
}

const withoutStop = (text) => text.replace(/。$/, '');

/** `5.加强市场监管。` → 5 and its words. The stop at the end comes and goes between the pages of one document. */
export function heading(line) {
  const [, number, text] = /^(\d+)\.(.+)$/.exec(line) ?? [];
  return number ? { number: Number(number), text: withoutStop(text) } : undefined;
}
