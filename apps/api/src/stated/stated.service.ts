import {
  type ComputedFigure,
  type Remark,
  type StatedAnswer,
  type StatedFigure,
  type StatedFigureAnswer,
  boundsOf,
  compareStated,
  findingCodes,
  printedText,
  readings,
  statedRemarks,
} from '@fadu/domain';
import { Inject, Injectable } from '@nestjs/common';

import { UnitUnknownError } from '../figures/figure-errors.ts';
import { FigureService } from '../figures/figure.service.ts';
import type { View, ViewQuery } from '../figures/view.ts';
import { namedIndicators } from '../findings/named-indicators.ts';
import { listPage } from '../http/list-page.ts';
import { ValuesService } from '../indicators/values.service.ts';
import { type ApiParts, PARTS } from '../parts.ts';
import { unitNameOn } from '../units/unit-answer.ts';
import { type Report, statedReports } from './stated-reports.ts';

export interface StatedQuery extends ViewQuery {
  readonly unit?: readonly string[] | undefined;
  readonly year?: number | undefined;
  readonly limit: number;
  readonly cursor?: string | undefined;
}

/** Figures in the order of their report: line 2 before line 10. */
const lines = new Intl.Collator('zh-CN', { numeric: true });

/** What units state of themselves, beside what their events give. */
@Injectable()
export class StatedService {
  constructor(
    @Inject(PARTS) private readonly parts: ApiParts,
    @Inject(FigureService) private readonly figures: FigureService,
    @Inject(ValuesService) private readonly values: ValuesService,
  ) {}

  async list({ unit, year, limit, cursor, ...from }: StatedQuery): Promise<StatedAnswer> {
    const view = this.figures.view(from);
    const reports = await statedReports(this.parts, view, unit);
    const rows = reports.flatMap((report) =>
      report.figures
        .filter((f) => year === undefined || f.year === year)
        .toSorted((a, b) => lines.compare(a.event, b.event))
        .map((figure) => ({ report, figure })),
    );
    const { rows: shown, ...rest } = listPage(rows, { limit, cursor });
    const answers: StatedFigureAnswer[] = [];
    // One after the other: each asks the store, and a report has a few dozen figures at most.
    for (const { report, figure } of shown) answers.push(await this.#answer(report, figure, view));
    return {
      ...rest,
      rows: answers,
      profile: view.law.profile,
      on: view.on,
      knownAt: this.figures.knownAtOf(view),
      dataAsOf: this.figures.dataAsOf(),
    };
  }

  async #answer(report: Report, figure: StatedFigure, view: View): Promise<StatedFigureAnswer> {
    const { event, unit, document, year, on, value, unitOfMeasure, qualifier = 'exact', text } = figure;
    const definition = this.parts.indicators.find(({ id }) => id === figure.figure);
    const computed = definition && (await this.#computed(figure, view));
    const rounding = view.law.on('stated.rate_rounding', figure.on)?.value ?? 'either';
    const remarks = statedRemarks(report.figures).filter((remark) => remark.event === event);
    const compared = compareStated(figure, computed, rounding);
    const differs: Remark[] =
      compared.verdict === 'differs' ? [{ code: 'stated.differs', event, ...compared.sentence }] : [];
    return {
      event,
      subject: report.subject,
      unit,
      unitName: unitNameOn(await this.figures.units(), unit, on),
      document,
      year,
      period: periodOf(figure),
      on,
      figure: figure.figure,
      name: definition?.name ?? { zh: figure.figure, en: figure.figure },
      printed: printedText(figure, unitOfMeasure),
      value,
      qualifier,
      unitOfMeasure,
      ...boundsOf(figure, unitOfMeasure),
      reading: readings[qualifier].citation,
      text,
      place: figure.place ?? '',
      computed: computed ? computedAnswer(computed) : null,
      ...compared,
      findings: [...remarks, ...differs].map(told),
    };
  }

  async #computed(figure: StatedFigure, view: View): Promise<ComputedFigure | undefined> {
    const { unit } = figure;
    const { unit: shownAs } = this.figures.definition(figure.figure);
    const { on, knownAt, law } = view;
    try {
      const asked = {
        period: periodOf(figure),
        unit: [unit],
        groupBy: 'unit' as const,
        organised: 'then' as const,
      };
      const answer = await this.values.values(figure.figure, { ...asked, on, knownAt, profile: law.profile });
      const row = answer.rows.find((one) => one.unit === unit) ?? answer.total;
      return { ...computedAnswer(row), shownAs };
    } catch (error) {
      // A unit of which nothing but this report is known has nothing computed.
      if (error instanceof UnitUnknownError) return nothing(shownAs);
      throw error;
    }
  }
}

const periodOf = ({ period, year }: StatedFigure): string => period ?? String(year);

const nothing = (shownAs: ComputedFigure['shownAs']): ComputedFigure => ({
  numerator: '0',
  denominator: '0',
  value: null,
  display: '未报送',
  shownAs,
});

const computedAnswer = ({ numerator, denominator, value, display }: Omit<ComputedFigure, 'shownAs'>) => ({
  numerator,
  denominator,
  value,
  display,
});

function told({ code, zh, en }: Remark): StatedFigureAnswer['findings'][number] {
  const { severity, name, remedy } = findingCodes[code];
  const detail = { zh: namedIndicators(zh, 'zh'), en: namedIndicators(en, 'en') };
  return { code, severity, name, detail, remedy };
}
