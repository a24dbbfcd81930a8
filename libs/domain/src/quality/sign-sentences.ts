import type { Bilingual } from '../indicators/definition.ts';
import type { SignCount, UnitSign } from '../ports/quality.ts';
import type { FullRate } from './signs.ts';

type Tell = (count: SignCount) => Bilingual;

const tell: Readonly<Record<UnitSign, Tell>> = {
  last_day_closings: ({ n, of }) => ({
    zh: `期间内办结 ${of} 件，其中 ${n} 件在最后一个工作日以后`,
    en: `Of ${of} closings in the period ${n} fall on its last working day or after.`,
  }),
  extension_of_all: ({ n, of }) => ({
    zh: `期间内受理（立案） ${of} 件，其中 ${n} 件办理了延期`,
    en: `Of ${of} cases begun in the period ${n} were extended.`,
  }),
  withdrawn_before_end: ({ n, of }) => ({
    zh: `期间内撤回、终止 ${of} 件，其中 ${n} 件在期限届满前7日内`,
    en: `Of ${of} withdrawals in the period ${n} come in the last seven days of the term.`,
  }),
  exact_missing_hours: ({ n, of }) => ({
    zh: `学时达标 ${of} 人，其中 ${n} 人由12月31日的培训恰好补足`,
    en: `Of ${of} persons who reached their hours ${n} did so exactly, by training on 31 December.`,
  }),
  identical_attendance: ({ n, of }) => ({
    zh: `${of} 个班次中，${n} 个班次的名单雷同`,
    en: `Of ${of} sessions ${n} have the same list of names.`,
  }),
};

/** What a sign says of a unit. */
export const signSentence = (count: SignCount): Bilingual => tell[count.sign](count);

/** What it says that a rate is full everywhere. */
export const fullSentence = ({ units, items }: FullRate, name: Bilingual): Bilingual => ({
  zh: `“${name.zh}”：${units} 个单位共 ${items} 项，全部符合`,
  en: `"${name.en}": ${units} units, ${items} items, not one missed.`,
});
