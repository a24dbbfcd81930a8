import type { z } from 'zod';

import { placeInChinese } from './field-names.ts';
import { chineseOf } from './wording.ts';

type Issue = z.core.$ZodIssue;

/** What a schema found, as a sentence in each language, with the remedy. */
export const sentencesOf = (path: string, issue: Issue, value: unknown) => ({
  zh: inChinese(path, issue, value),
  en: inEnglish(path, issue),
});

function inEnglish(path: string, issue: Issue): string {
  const where = path === '' ? 'The event' : `"${path}"`;
  if (issue.code === 'unrecognized_keys') {
    return `${where} is not a field of this event: remove it, or check its spelling against GET /v1/event-types.`;
  }
  if (issue.code === 'invalid_value')
    return `${where} must be one of: ${issue.values.map(String).join(', ')}.`;
  if (issue.code === 'invalid_type') return `${where} must be given as ${issue.expected}.`;
  return `${where} ${/^[a-z]/.test(issue.message) ? issue.message : `is not valid: ${issue.message}`}.`;
}

function inChinese(path: string, issue: Issue, value: unknown): string {
  const where = placeInChinese(path);
  if (issue.code === 'unrecognized_keys') {
    return `${where}不是这种事件的字段：请删去，或对照事件种类表（GET /v1/event-types）核对拼写。`;
  }
  if (value === undefined && path !== '') return `缺少${where}：请补上后重新报送${wantedOf(issue)}。`;
  return `${where}${chineseOf(issue.message) ?? wrongness(issue)}。`;
}

const forms: Readonly<Record<string, string>> = {
  string: '文本，放在引号内',
  number: '数字',
  int: '整数',
  boolean: ' true 或 false',
  array: '数组，放在方括号内',
  object: ' JSON 对象，放在花括号内',
  record: ' JSON 对象，放在花括号内',
};

const formOf = (expected: string): string => forms[expected] ?? expected;

const listOf = (values: readonly unknown[]): string => values.map(String).join('、');

/** What belongs where nothing stands. */
function wantedOf(issue: Issue): string {
  if (issue.code === 'invalid_type') return `，写成${formOf(issue.expected)}`;
  if (issue.code === 'invalid_value') return `，可选 ${listOf(issue.values)}`;
  return '';
}

function wrongness(issue: Issue): string {
  if (issue.code === 'invalid_type') return `应写成${formOf(issue.expected)}`;
  if (issue.code === 'invalid_value') return `应为以下之一：${listOf(issue.values)}`;
  if (issue.code === 'too_small') return atLeast(issue.origin, String(issue.minimum));
  if (issue.code === 'too_big') return atMost(issue.origin, String(issue.maximum));
  return '不合要求：请对照事件种类表（GET /v1/event-types）更正';
}

const measures: Readonly<Record<string, string>> = { string: '个字符', array: '项' };

function atLeast(origin: string, least: string): string {
  const measure = measures[origin];
  return measure === undefined ? `不得小于${least}` : `至少应有${least}${measure}`;
}

function atMost(origin: string, most: string): string {
  const measure = measures[origin];
  return measure === undefined ? `不得大于${most}` : `至多可有${most}${measure}`;
}
