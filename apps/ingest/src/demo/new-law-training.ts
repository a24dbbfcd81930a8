import { addDays, type LocalDate } from '@fadu/domain';

import type { Chance } from './chance.ts';
import { type DemoLaw, demoLaws } from './laws.ts';
import { type DemoPerson, type DemoPost, isOfficer } from './people.ts';
import { keeps, type World } from './world.ts';

/** Three hours on each new law before it comes into force: kept, too short, too late or not at all. */
export function writeNewLaws(world: World, person: DemoPerson, chance: Chance): void {
  for (const law of demoLaws) {
    const post = law.promulgatedOn < world.from ? undefined : obligedBy(law, person);
    if (post) attend(law, { person, post, chance });
  }
}

/** The post in which the person must learn the law: officer of a named unit on the day it comes into force. */
function obligedBy({ promulgatedOn, effectiveOn, units }: DemoLaw, person: DemoPerson): DemoPost | undefined {
  const post = person.posts.find((p) => p.on <= effectiveOn && effectiveOn < p.until);
  if (!post || !isOfficer(post) || post.unit.habit === 'silent') return undefined;
  const named = units === 'all' || units.includes(post.unit.id);
  return named && promulgatedOn < effectiveOn ? post : undefined;
}

interface Obliged {
  readonly person: DemoPerson;
  readonly post: DemoPost;
  readonly chance: Chance;
}

function attend(law: DemoLaw, { person, post, chance }: Obliged): void {
  const kept = keeps(post.unit, chance, law.effectiveOn);
  const lesson = kept ? 'in_time' : chance.pick(['short', 'late', 'late', 'none'] as const);
  if (lesson === 'none') return;
  const late = addDays(law.effectiveOn, chance.between(0, 40));
  person.file.write('training.attended', {
    session: `YS-XF-${law.key}-${post.unit.id.slice(5)}`,
    category: 'new_law',
    law: law.key,
    hours: lesson === 'short' ? '2.5' : '3',
    on: lesson === 'late' ? late : dayFor(law, post),
  });
}

/** Each unit trains all its officers on one day; units that do everything on the last day do this too. */
function dayFor({ key, effectiveOn }: DemoLaw, { unit }: DemoPost): LocalDate {
  const lastDay = addDays(effectiveOn, -1);
  if (unit.habit === 'last_day') return lastDay;
  const spread = [...unit.id, ...key].reduce((sum, letter) => sum + letter.codePointAt(0)!, 0) % 12;
  return addDays(lastDay, -spread);
}
