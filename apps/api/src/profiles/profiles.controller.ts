import {
  type ProfileAnswer,
  UnknownProfileError,
  parameters,
  profileAnswer,
  profilesAnswer,
} from '@fadu/domain';
import type { Law, ParameterId, Profile } from '@fadu/domain';
import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { z } from 'zod';

import { Endpoint } from '../http/endpoint.ts';
import { listPage } from '../http/list-page.ts';
import { on, shortList } from '../http/query-fields.ts';
import { InvalidParameterError } from '../http/request-errors.ts';
import { type ApiParts, PARTS } from '../parts.ts';
import { type Days, ruleOf } from './rule-on.ts';

const days = {
  on: on.meta({ description: '某日有效的规则 / only what is in force that day; every value when absent' }),
  since: on.meta({ description: '与更早一日相比 / an earlier day to compare with; needs `on`' }),
};
const profilesQuery = z.strictObject({
  ...days,
  values: z
    .stringbool({ error: 'must be true or false' })
    .default(true)
    .meta({ description: '含数值 / false gives names and dates of checking alone' }),
  ...shortList,
});
const profileQuery = z.strictObject(days);

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
  list(@Query() { on: day, since, values, ...page }: z.infer<typeof profilesQuery>) {
    const asked = checked({ on: day, since });
    return listPage(
      this.parts.laws.map((law) => this.#answer(law, asked, values)),
      page,
    );
  }

  @Get(':id')
  @Endpoint({
    zh: '一套规则',
    en: 'A profile with every value, its dates and sources; with "on" what is in force, with "since" what changed',
    query: profileQuery,
    answer: profileAnswer,
  })
  one(@Param('id') id: string, @Query() query: z.infer<typeof profileQuery>) {
    const { laws } = this.parts;
    const law = laws.find((l) => l.profile === id);
    if (!law) {
      throw new UnknownProfileError(
        id,
        laws.map((l) => l.profile),
      );
    }
    return this.#answer(law, checked(query));
  }

  #answer(law: Law, asked: Days, withValues = true): ProfileAnswer {
    return {
      ...headOf(this.parts.profiles.find((p) => p.id === law.profile) ?? nameless(law)),
      isDefault: law === this.parts.laws[0],
      parameters: withValues ? this.#rules(law, asked) : [],
    };
  }

  #rules(law: Law, asked: Days): ProfileAnswer['parameters'] {
    return (Object.keys(parameters) as ParameterId[])
      .map((id) => {
        const lower = this.parts.indicators.some((i) => i.target === id && i.direction === 'lower');
        return ruleOf(law, id, { ...asked, direction: lower ? 'lower' : 'higher' });
      })
      .filter(({ values, before }) => values.length > 0 || (before !== undefined && before !== null));
  }
}

const headOf = ({ id, zh, en, inherits, checkedOn }: ReturnType<typeof nameless> | Profile) => ({
  id,
  name: { zh, en },
  inherits: inherits ?? null,
  checkedOn,
});

/** A law whose profile the composition does not tell of. */
const nameless = ({ profile }: Law) => ({
  id: profile,
  zh: profile,
  en: profile,
  inherits: undefined,
  checkedOn: '',
});

function checked({ on: day, since }: Days): Days {
  if (since !== undefined && (day === undefined || since > day)) {
    throw new InvalidParameterError('since', 'needs "on", and is no later than that day');
  }
  return { on: day, since };
}
