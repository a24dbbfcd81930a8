import {
  type AnyIndicator,
  type IndicatorAnswer,
  type ProfileAnswer,
  families,
  parameters,
} from '@fadu/domain';
import { Inject, Injectable } from '@nestjs/common';

import { FigureService } from '../figures/figure.service.ts';
import { type ApiParts, PARTS } from '../parts.ts';
import { type DatedAnswer, datedValues } from './dated-values.ts';

/** Definitions as they are told: from the register and the law, so that nothing is written twice. */
@Injectable()
export class DefinitionsService {
  constructor(
    @Inject(PARTS) private readonly parts: ApiParts,
    @Inject(FigureService) private readonly figures: FigureService,
  ) {}

  all(): readonly IndicatorAnswer[] {
    return this.parts.indicators.filter((i) => i.internal !== true).map((i) => this.#answer(i));
  }

  one(id: string): IndicatorAnswer {
    return this.#answer(this.figures.definition(id));
  }

  #answer(definition: AnyIndicator): IndicatorAnswer {
    const { id, name, kind, family, direction, subject, unit, formula, target } = definition;
    return {
      id,
      name,
      kind,
      family,
      familyName: families[family],
      direction,
      subject,
      unit,
      formula,
      decidedBy: [...(definition.decidedBy ?? [])],
      targets: target === undefined ? [] : this.#inEveryProfile(target, direction),
      parameters: definition.parameters.map((parameter) => this.#parameter(parameter, direction)),
    };
  }

  #parameter(
    id: AnyIndicator['parameters'][number],
    direction: AnyIndicator['direction'],
  ): ProfileAnswer['parameters'][number] {
    const { zh, en, unit } = parameters[id];
    return { id, name: { zh, en }, unit, values: this.#inEveryProfile(id, direction) };
  }

  #inEveryProfile(
    id: AnyIndicator['parameters'][number],
    direction: AnyIndicator['direction'],
  ): DatedAnswer[] {
    return this.parts.laws.flatMap((law) => datedValues(law, id, direction));
  }
}
