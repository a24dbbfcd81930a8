import {
  type AnyIndicator,
  type JudgedItem,
  type Law,
  NEVER,
  type ParameterId,
  type Why,
  explainClock,
  parameters,
} from '@fadu/domain';

/** Why an item stands where it stands: its clock, or what the definition says where no clock runs. */
export function whyOf(item: JudgedItem, definition: AnyIndicator, law: Law): NonNullable<Why> {
  const { clock, placedOn } = item;
  if (clock) {
    const { zh, en, citation } = explainClock(clock, law);
    return { zh, en, citation: citation?.text ?? '', startedOn: clock.startedOn, dueOn: clock.dueOn ?? null };
  }
  const { formula } = definition;
  const day =
    placedOn === NEVER ? { zh: '尚不归期', en: 'in no period yet' } : { zh: placedOn, en: placedOn };
  return {
    zh: `归期日${day.zh}（${formula.placedOn.zh}）；计入分子：${formula.numerator.zh}`,
    en: `Placed on ${day.en} (${formula.placedOn.en}); the numerator counts: ${formula.numerator.en}`,
    citation: citationOf(item, definition, law),
    startedOn: item.startedOn ?? null,
    dueOn: item.dueOn ?? null,
  };
}

/** Of the rule that decided it, else of the target. */
function citationOf(item: JudgedItem, definition: AnyIndicator, law: Law): string {
  const rule = item.rule !== undefined && isParameter(item.rule) ? item.rule : definition.target;
  if (rule === undefined) return '';
  return law.on(rule, item.startedOn ?? item.placedOn)?.citation.text ?? '';
}

const isParameter = (rule: string): rule is ParameterId => Object.hasOwn(parameters, rule);
