import { addDays, type LocalDate } from '@fadu/domain';

import type { Chance } from './chance.ts';
import type { Dossier } from './diary.ts';
import type { DemoUnit } from './units.ts';
import { dayInYear, plusWorkdays, workdayFrom } from './workdays.ts';
import { keeps, numbered, type World } from './world.ts';

const PER_YEAR = 26;
const MONTHS = [0.7, 0.6, 1.1, 1, 1, 1.2, 1, 0.9, 1.1, 0.8, 1.2, 1.4];

interface Making {
  readonly file: Dossier;
  readonly unit: DemoUnit;
  readonly chance: Chance;
  readonly promulgated: LocalDate;
  readonly careful: boolean;
}

/** Normative documents: most made by the steps, some filed late, some without a review, some with forbidden contents. */
export function writeDocuments(world: World): void {
  const chance = world.chance('documents');
  const makers = world.units.filter((unit) => unit.habit !== 'silent');
  const weights = makers.map((unit) => (unit.category === 'government' ? 12 : 1));
  for (const year of world.years) {
    for (let n = 1; n <= world.scaled(PER_YEAR); n++) {
      const promulgated = workdayFrom(dayInYear(chance, year, MONTHS));
      const unit = world.heirOf(makers[chance.place(weights)]!, promulgated);
      const file = world.diary.dossier(`document/${numbered(`永演规〔${year}〕`, n, 2)}号`, 2);
      const careful = keeps(unit, chance, promulgated);
      prepare({ file, unit, chance, promulgated, careful });
      issue({ file, unit, chance, promulgated, careful });
    }
  }
}

function prepare({ file, unit, chance, promulgated, careful }: Making): void {
  const drafted = addDays(promulgated, -chance.between(70, 140));
  file.write('document.drafted', { unit: unit.id, on: drafted, title: '关于演示事项的管理办法（演示）' });
  const opened = addDays(drafted, chance.between(5, 15));
  file.write('document.consulted', { on: opened, closedOn: addDays(opened, careful ? 30 : 12) });
  const reviewed = addDays(promulgated, -chance.between(6, 14));
  if (careful || chance.hits(0.5)) {
    file.write('document.legality_reviewed', {
      on: reviewed,
      passed: chance.hits(0.97),
      mode: 'review',
      submittedOn: plusWorkdays(reviewed, -chance.between(7, 12)),
    });
  }
  if (chance.hits(0.4)) file.write('document.fair_competition_reviewed', { on: reviewed, passed: true });
  if (careful || chance.hits(0.7))
    file.write('document.deliberated', { on: addDays(promulgated, -chance.between(1, 5)) });
}

function issue({ file, unit, chance, promulgated, careful }: Making): void {
  const registryNo = numbered('YYDJ-', chance.between(1, 9999), 4);
  file.write('document.numbered', { on: promulgated, registryNo, unifiedIssue: careful });
  file.write('document.promulgated', {
    unit: unit.id,
    on: promulgated,
    market: chance.hits(0.4),
    validUntil: addDays(promulgated, 5 * 365),
  });
  file.write('document.published', { on: addDays(promulgated, chance.between(0, careful ? 10 : 40)) });
  const filed = addDays(promulgated, careful ? chance.between(5, 15) : chance.between(16, 60));
  if (careful || chance.hits(0.8)) file.write('document.filed', { on: filed, recipient: 'government' });
  if (chance.hits(0.85)) examine({ file, chance, filed });
  if (careful) file.write('document.library_added', { on: addDays(promulgated, chance.between(1, 20)) });
}

function examine({ file, chance, filed }: Pick<Making, 'file' | 'chance'> & { filed: LocalDate }): void {
  const defective = chance.hits(0.06);
  const reviewed = addDays(filed, chance.between(10, 30));
  file.write('document.filing_reviewed', { on: reviewed, recipient: 'government', defective });
  if (defective && chance.hits(0.8))
    file.write('document.corrected', { on: addDays(reviewed, chance.between(10, 40)) });
}
