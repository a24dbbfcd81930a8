import { first } from '../../kinds/declare.ts';
import { actCount } from '../shapes/act-count.ts';

const common = { family: 'enforcement', subject: 'coercion', needsEnforcement: true } as const;

/** 强制措施宗数: yearbook table 3, by the day of the decision (rulebook §2.8). */
export const coercionMeasureCount = actCount<'coercion'>({
  ...common,
  id: 'coercion_measure_count',
  name: { zh: '行政强制措施宗数', en: 'Coercive measures' },
  words: {
    item: { zh: '行政强制措施', en: 'coercive measure' },
    numerator: { zh: '采取的宗数', en: 'number imposed' },
    placedOn: { zh: '决定之日', en: 'the decision day' },
  },
  reads: ['coercion.imposed'],
  begins: ['coercion.imposed'],
  acts(c) {
    const imposed = first(c, 'coercion.imposed');
    return imposed ? [{ unit: imposed.unit, on: imposed.on, evidence: [imposed.event] }] : [];
  },
});

/** 强制执行宗数: by the day on which it was completed (rulebook §6.1 no. 1). */
export const coercionExecutionCount = actCount<'coercion'>({
  ...common,
  id: 'coercion_execution_count',
  name: { zh: '行政强制执行宗数', en: 'Coercive executions' },
  words: {
    item: { zh: '行政机关强制执行', en: 'execution by the unit itself' },
    numerator: { zh: '执行完毕或者终结的宗数', en: 'number completed' },
    placedOn: { zh: '完毕之日', en: 'the day of completion' },
  },
  reads: ['coercion.executed'],
  begins: ['coercion.executed'],
  acts(c) {
    const executed = first(c, 'coercion.executed');
    return executed ? [{ unit: executed.unit, on: executed.on, evidence: [executed.event] }] : [];
  },
});

/** 申请法院强制执行宗数: by the day of the application. */
export const courtApplicationCount = actCount<'coercion'>({
  ...common,
  id: 'court_application_count',
  name: { zh: '申请法院强制执行宗数', en: 'Applications to the court' },
  words: {
    item: { zh: '申请法院强制执行', en: 'application to the court' },
    numerator: { zh: '申请的宗数', en: 'number made' },
    placedOn: { zh: '申请之日', en: 'the day of the application' },
  },
  reads: ['coercion.court_applied'],
  begins: ['coercion.court_applied'],
  acts(c) {
    const applied = first(c, 'coercion.court_applied');
    return applied ? [{ unit: applied.unit, on: applied.on, evidence: [applied.event] }] : [];
  },
});
