import {
  type Law,
  type Period,
  type QualityAnswer,
  type QualityQuery,
  type QualityReading,
  addCounts,
  addDays,
  ofCases,
  ofFacts,
  qualityMeasures,
} from '@fadu/domain';
import { Inject, Injectable } from '@nestjs/common';

import { FigureService } from '../figures/figure.service.ts';
import type { View } from '../figures/view.ts';
import { type ApiParts, PARTS } from '../parts.ts';
import { unitNameOn } from '../units/unit-answer.ts';
import { monthsOf, qualityRowOf } from './quality-rows.ts';
import { fullSigns, signAnswers } from './sign-answers.ts';

export interface QualityAsked {
  readonly period?: string | undefined;
  readonly unit?: readonly string[] | undefined;
  readonly profile?: string | undefined;
}

/** The quality of the data, as they stand now. */
@Injectable()
export class QualityService {
  constructor(
    @Inject(PARTS) private readonly parts: ApiParts,
    @Inject(FigureService) private readonly figures: FigureService,
  ) {}

  async answer({ period: text, unit, profile }: QualityAsked): Promise<QualityAnswer> {
    const view = this.figures.view({ profile });
    const period = this.figures.period(text, view);
    await this.figures.checkUnits(unit, view);
    const query = this.#query(period, view.law, unit);
    const { memo } = this.figures;
    const reading = await memo.once(['quality', query], () => this.parts.reader.quality(query));
    const units = await this.figures.units();
    const nameOf = (id: string): string => unitNameOn(units, id, period.to);
    return {
      profile: view.law.profile,
      period: period.label,
      lateAfter: query.lateAfter,
      dataAsOf: this.figures.dataAsOf(),
      measures: qualityMeasures.map(({ id, name, direction, numerator, denominator, leavesOut }) => ({
        id,
        name,
        direction,
        numerator,
        denominator,
        leavesOut,
      })),
      ...rowsOf(reading, nameOf),
      months: monthsOf(reading.facts),
      signs: [...signAnswers(reading.signs, nameOf), ...(await this.#full(view, period, unit))],
    };
  }

  #query(period: Period, law: Law, units: readonly string[] | undefined): QualityQuery {
    const { from, to } = period;
    const days = (id: Term): number => law.on(id, to)?.value ?? 0;
    return {
      from,
      to,
      units,
      lateAfter: days('quality.report.days'),
      lastDay: this.#lastDay(period),
      terms: {
        petition: days('petition.close.days'),
        penalty: days('penalty.decide.days'),
        reconsideration: days('recon.ordinary.days'),
        simplified: days('recon.simplified.days'),
      },
      officerHours: law.on('training.officer.hours', to)?.value,
    };
  }

  /** The last working day of the period; its last day where the calendar does not tell. */
  #lastDay({ from, to }: Period): string {
    for (let day = to; day >= from; day = addDays(day, -1)) {
      const works = this.parts.calendar.isWorkingDay(day);
      if (works === undefined) return to;
      if (works) return day;
    }
    return to;
  }

  async #full(view: View, period: Period, asked: readonly string[] | undefined) {
    if (asked !== undefined) return [];
    const rates = this.parts.indicators.filter(
      ({ kind, direction, internal }) => kind === 'rate' && direction === 'higher' && internal !== true,
    );
    const ids = rates.map(({ id }) => id);
    return fullSigns(await this.figures.flow(ids, { ...view, period, asked }, 'none'), rates);
  }
}

type Term =
  | 'quality.report.days'
  | 'petition.close.days'
  | 'penalty.decide.days'
  | 'recon.ordinary.days'
  | 'recon.simplified.days';

function rowsOf({ facts, cases }: QualityReading, nameOf: (id: string) => string) {
  const ids = [...new Set([...facts, ...cases].map(({ unit }) => unit))].sort();
  const counted = ids.map((id) => ({
    id,
    counts: addCounts([
      ofFacts(facts.filter(({ unit }) => unit === id)),
      ofCases(cases.filter(({ unit }) => unit === id)),
    ]),
  }));
  const rows = counted.map(({ id, counts }) => qualityRowOf({ id, name: nameOf(id) }, counts));
  const all = { id: '', name: '合计' };
  return { rows, total: qualityRowOf(all, addCounts(counted.map(({ counts }) => counts))) };
}
