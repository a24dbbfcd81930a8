import { fieldWords, valueWord } from '../../i18n/event-words.ts';
import type { Language } from '../../i18n/language.tsx';
import type { Texts } from '../../i18n/zh.ts';

/** What is needed to put data into words. */
export interface Wording {
  readonly language: Language;
  readonly t: Texts;
  readonly unitName: (id: string) => string;
  /** Chinese names that the API gives to fields which have none here */
  readonly labels?: Readonly<Record<string, string>> | undefined;
}

const unitFields = new Set([
  'unit',
  'units',
  'registered_unit',
  'toUnit',
  'respondent',
  'defendants',
  'into',
  'successor',
  'parent',
]);
/** Free text of the sender: a code word in it is a coincidence. */
const textFields = new Set([
  'name',
  'title',
  'session',
  'documentNo',
  'reason',
  'excuse',
  'court',
  'topics',
  'event',
  'text',
  'heading',
  'plan',
  'leads',
  'cooperating',
  'results',
  'milestones',
]);

const pick = (words: readonly [string, string] | undefined, language: Language): string | undefined =>
  words?.[language === 'zh' ? 0 : 1];

const fieldName = (field: string, { language, labels }: Wording): string =>
  pick(fieldWords[field], language) ?? (language === 'zh' ? labels?.[field] : undefined) ?? inWords(field);

/** `unitOfMeasure` as `unit of measure`. */
const inWords = (field: string): string => field.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);

function sayText(field: string, text: string, wording: Wording): string {
  if (unitFields.has(field)) return wording.unitName(text);
  if (textFields.has(field)) return text;
  return pick(valueWord(field, text), wording.language) ?? text;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isEmpty = (value: unknown): boolean =>
  value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);

function sayList(field: string, list: readonly unknown[], wording: Wording): string {
  const chinese = wording.language === 'zh';
  const between = list.some(isObject) ? '；' : '、';
  return list
    .map((part) => sayValue(field, part, wording))
    .join(chinese ? between : between === '；' ? '; ' : ', ');
}

const sayObject = (value: Record<string, unknown>, wording: Wording): string =>
  Object.entries(value)
    .map(([name, part]) => `${fieldName(name, wording)} ${sayValue(name, part, wording)}`)
    .join(wording.language === 'zh' ? '、' : ', ');

/** A value of an event or a fact in plain words. */
export function sayValue(field: string, value: unknown, wording: Wording): string {
  const { app } = wording.t;
  if (isEmpty(value)) return app.none;
  if (typeof value === 'boolean') return value ? app.yes : app.no;
  if (typeof value === 'string') return sayText(field, value, wording);
  if (Array.isArray(value)) return sayList(field, value, wording);
  return isObject(value) ? sayObject(value, wording) : JSON.stringify(value);
}

/** The content of an event, line by line; its legal date stands in the heading already. */
export function eventLines(
  data: Readonly<Record<string, unknown>>,
  wording: Wording,
): readonly (readonly [string, string])[] {
  return Object.entries(data)
    .filter(([field]) => field !== 'on')
    .map(([field, value]) => [fieldName(field, wording), sayValue(field, value, wording)] as const);
}
