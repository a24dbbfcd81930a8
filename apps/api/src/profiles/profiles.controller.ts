import {
  type ProfileAnswer,
  UnknownProfileError,
  parameters,
  profileAnswer,
  profilesAnswer,
} from '@fadu/domain';
import type { Law, ParameterId } from '@fadu/domain';
import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { z } from 'zod';

import { Endpoint } from '../http/endpoint.ts';
import { listPage } from '../http/list-page.ts';
import { on, shortList } from '../http/query-fields.ts';
import { datedValues } from '../indicators/dated-values.ts';
import { type ApiParts, PARTS } from '../parts.ts';

const profilesQuery = z.strictObject({ on, ...shortList });
const profileQuery = z.strictObject({ on });

@Controller('v1/profiles')
export class ProfilesController {
  constructor(@Inject(PARTS) private readonly parts: ApiParts) {}

  @Get()
  @Endpoint({
    zh: '规则',
    en: 'Profiles of law; with "on" only what is in force that day',
    query: profilesQuery,
    answer: profilesAnswer,
  })
  list(@Query() { on, ...page }: z.infer<typeof profilesQuery>) {
    return listPage(
      this.parts.laws.map((law) => this.#answer(law, on)),
      page,
    );
  }

  @Get(':id')
  @Endpoint({
    zh: '一套规则',
    en: 'A profile with every value, its dates and sources',
    query: profileQuery,
    answer: profileAnswer,
  })
  one(@Param('id') id: string, @Query() { on }: z.infer<typeof profileQuery>) {
    const { laws } = this.parts;
    const law = laws.find((l) => l.profile === id);
    if (!law) {
      throw new UnknownProfileError(
        id,
        laws.map((l) => l.profile),
      );
    }
    return this.#answer(law, on);
  }

  #answer(law: Law, day: string | undefined): ProfileAnswer {
    const profile = this.parts.profiles.find((p) => p.id === law.profile);
    return {
      id: law.profile,
      name: { zh: profile?.zh ?? law.profile, en: profile?.en ?? law.profile },
      inherits: profile?.inherits ?? null,
      checkedOn: profile?.checkedOn ?? '',
      isDefault: law === this.parts.laws[0],
      parameters: (Object.keys(parameters) as ParameterId[])
        .map((id) => this.#parameter(id, law, day))
        .filter(({ values }) => values.length > 0),
    };
  }

  #parameter(id: ParameterId, law: Law, day: string | undefined): ProfileAnswer['parameters'][number] {
    const { zh, en, unit } = parameters[id];
    const lower = this.parts.indicators.some((i) => i.target === id && i.direction === 'lower');
    const values = datedValues(law, id, lower ? 'lower' : 'higher');
    const inForce = values.findLast((value) => day !== undefined && value.from <= day);
    const shown = day === undefined ? values : inForce && inForce.display !== null ? [inForce] : [];
    return { id, name: { zh, en }, unit, values: shown };
  }
}
