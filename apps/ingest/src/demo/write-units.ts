import type { LocalDate } from '@fadu/domain';

import type { World } from './world.ts';

const carefully = { carefully: true } as const;

/** Registers the units and tells what became of them. */
export function writeUnits(world: World): void {
  for (const unit of world.units) {
    const file = world.diary.dossier(`unit/${unit.id}`);
    const { name, category, enforcement, since: on } = unit;
    const parent = category === 'government' ? {} : { parent: 'demo-qzf' };
    file.write('unit.registered', { name, category, enforcement, on, ...parent }, carefully);
    if (unit.enforcesFrom !== undefined && unit.enforcesFrom > world.from) {
      file.write('unit.category_changed', { category, enforcement: true, on: unit.enforcesFrom }, carefully);
    }
    if (unit.enforcesUntil !== undefined) {
      file.write(
        'unit.category_changed',
        { category, enforcement: false, on: unit.enforcesUntil },
        carefully,
      );
    }
    if (unit.id === 'demo-t14')
      file.write('unit.merged', { into: unit.successor!, on: unit.until! }, carefully);
    else if (unit.until !== undefined) {
      const successor = unit.successor === undefined ? {} : { successor: unit.successor };
      file.write('unit.abolished', { on: unit.until, ...successor }, carefully);
    }
    const change = changes[unit.id];
    if (change) change(file.write);
  }
}

type Write = ReturnType<World['diary']['dossier']>['write'];

const renamed =
  (name: string, on: LocalDate) =>
  (write: Write): void => {
    write('unit.renamed', { name: `${name}（演示）`, on }, carefully);
  };

const changes: Readonly<Record<string, (write: Write) => void>> = {
  'demo-whlyw': renamed('区文化和旅游发展委员会', '2024-05-01'),
  'demo-sjfzj': renamed('区数据局', '2024-03-15'),
  'demo-xfjyj': renamed('区消防救援局', '2025-01-10'),
  'demo-t16': renamed('凤鸣镇人民政府', '2024-09-01'),
  'demo-gxqgwh': (write) => {
    write('unit.category_changed', { category: 'town', enforcement: false, on: '2024-01-01' }, carefully);
  },
};
