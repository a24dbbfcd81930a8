import { addDays, type LocalDate } from '@fadu/domain';

import type { World } from './world.ts';

/**
 * The faults that the other writers do not make by themselves: days that cannot be. They are few, fixed in number and
 * kept apart under keys of their own, so that each can be found.
 */
export function writeFaults(world: World): void {
  const chance = world.chance('faults');
  const units = world.units.filter((unit) => unit.cases >= 1 && unit.care < 1);
  const somewhen = (): LocalDate =>
    addDays(chance.pick(world.years.map((y) => `${y}-02-01`)), chance.between(0, 250));

  for (let n = 1; n <= 12; n++) {
    const opened = somewhen();
    const decided = addDays(opened, 40);
    const file = world.diary.dossier(`enforcement/YS-AJ-倒序-${n}`, 2);
    const party = { kind: 'natural' as const, name: `演示当事人倒序${n}` };
    const unit = chance.pick(units);
    file.write('enforcement.opened', { unit: unit.id, on: opened, field: unit.field, party });
    file.write('enforcement.served', { on: addDays(decided, -chance.between(1, 9)) });
    file.write('enforcement.decided', { on: decided, procedure: 'ordinary', kinds: ['warning'] });
  }
  for (let n = 1; n <= 10; n++) {
    const registered = somewhen();
    const file = world.diary.dossier(`petition/YS-XF-未来-${n}`, 2);
    file.write('petition.registered', {
      unit: chance.pick(units).id,
      on: registered,
      channel: 'online',
      firstTime: true,
    });
    file.write('petition.accepted', { on: addDays(registered, 5) });
    // A slip of the pen: the right day, ten years ahead.
    const replied = addDays(registered, 30);
    const on = `${Number(replied.slice(0, 4)) + 10}${replied.slice(4)}`;
    if (replied <= world.until)
      file.write('petition.replied', { on }, { recordedOn: replied, carefully: true });
  }
}
