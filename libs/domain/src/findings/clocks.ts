import type { Case } from '../cases/register.ts';
import { NEVER } from '../dates/local-date.ts';
import { indicators } from '../indicators/register.ts';
import type { JudgedItem } from '../judging/judge.ts';
import type { Check, Evidence, Remark } from './check.ts';

/** The items as they stand with everything known, not as they stood on earlier days. */
const current = ({ judged }: Evidence, such: (item: JudgedItem) => boolean): readonly JudgedItem[] =>
  judged.filter((item) => item.seenTo === NEVER && such(item));

/** Terms that could not be run for want of a calendar. One remark for each thing counted, whatever the profiles. */
export const calendarMissing: Check = (evidence) =>
  current(evidence, ({ excluded }) => excluded === 'calendar_missing').map(
    ({ indicator, item, placedOn }) => {
      const name = indicators.find((i) => i.id === indicator)?.name;
      return {
        code: 'calendar_missing',
        zh: `“${name?.zh ?? indicator}”的期限自 ${placedOn} 起算，所涉年度的工作日历尚未录入（${item}）`,
        en: `The term of "${name?.en ?? indicator}" from ${placedOn} reaches a year without a calendar (${item}).`,
      };
    },
  );

/** The terms that an extension is for; the others of the same case are not lengthened by it. */
const extendable: ReadonlySet<string> = new Set([
  'petition.close.days',
  'penalty.decide.days',
  'recon.ordinary.days',
  'recon.simplified.days',
]);

const isExtendable = ({ clock }: JudgedItem): boolean => clock !== undefined && extendable.has(clock.rule);

/** Extensions that do not count, or not with all their days (contract §5 rule 6). */
export const extensionsOdd: Check = (evidence) => {
  const extended = extensionOf(evidence.state);
  if (!extended) return [];
  return current(evidence, isExtendable).flatMap(({ clock }): readonly Remark[] => {
    if (clock?.dueOn === undefined) return [];
    const counted = clock.extension;
    if (!counted) {
      return [
        {
          code: 'extension.late',
          event: extended.event,
          zh: `延期于 ${extended.on} 批准，晚于原期限 ${clock.dueOn}`,
          en: `The extension was approved on ${extended.on}, after the term ended on ${clock.dueOn}.`,
        },
      ];
    }
    if (counted.days >= extended.days) return [];
    return [
      {
        code: 'extension.too_long',
        event: extended.event,
        zh: `延期 ${extended.days} 日，超过上限，按 ${counted.days} 日计`,
        en: `The extension of ${extended.days} days is longer than the law allows: ${counted.days} days count.`,
      },
    ];
  });
};

const extensionOf = (state: Case) => ('extended' in state ? state.extended : undefined);
