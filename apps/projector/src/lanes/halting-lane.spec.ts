import type { Projector } from '../projector.ts';
import type { WorkState } from '../upkeep/board.ts';
import { HaltingLane } from './halting-lane.ts';

/** A lane over memory: what is told to it, what it keeps, and how often its projector stepped or was opened anew. */
function lane(kept: Readonly<Record<string, unknown>> = {}) {
  const values = new Map<string, unknown>(Object.entries(kept));
  const counts = { opened: 0, steps: 0 };
  let told: WorkState | undefined;
  const open = (): Projector => {
    counts.opened += 1;
    const step = (): Promise<void> => {
      counts.steps += 1;
      values.set('projector/pending', null);
      return Promise.resolve();
    };
    return { lag: () => 1, idle: () => false, step, parking: { list: () => [] } } as unknown as Projector;
  };
  const checkpoints = {
    get: (name: string) => values.get(name) ?? undefined,
    put: (name: string, value: unknown) => Promise.resolve(void values.set(name, value)),
  };
  return {
    it: new HaltingLane(open, checkpoints, () => told, 1),
    counts,
    halted: () => values.get('projector/halted'),
    tell: (number: number, phase: WorkState['phase']) => {
      told = { order: { id: 'o', work: 'rebuild', verify: true }, number, phase, done: 0, of: 0 };
    },
  };
}

const begun = { 'projector/pending': { number: 1 } };

describe('a lane that is told to halt', () => {
  it('steps as long as nobody does', async () => {
    const { it: one, counts, tell } = lane();
    await one.step();
    tell(1, 'before');
    await one.step();
    expect([counts.steps, one.idle()]).toEqual([2, false]);
  });

  it('says so once, and then has nothing to do', async () => {
    const { it: one, counts, tell, halted } = lane();
    tell(3, 'halt');
    expect(one.idle()).toBe(false);
    await one.step();
    expect([halted(), counts.steps, one.idle()]).toEqual([3, 0, true]);
    await one.step();
    expect(counts.steps).toBe(0);
  });

  it('finishes first what it had begun', async () => {
    const { it: one, counts, tell, halted } = lane(begun);
    tell(3, 'halt');
    await one.step();
    expect([counts.steps, halted()]).toEqual([1, undefined]);
    await one.step();
    expect([counts.steps, halted()]).toEqual([1, 3]);
  });

  it.each<[number, WorkState['phase']]>([
    [3, 'after'],
    [3, 'over'],
    [4, 'before'],
    [4, 'over'],
  ])('goes on, with nothing remembered, when it hears %s %s', async (number, phase) => {
    const { it: one, counts, tell } = lane();
    tell(3, 'halt');
    one.idle();
    await one.step();
    tell(number, phase);
    expect(one.idle()).toBe(false);
    await one.step();
    expect(counts).toEqual({ opened: 2, steps: 1 });
  });

  it.each<[number, WorkState['phase']]>([
    [2, 'over'],
    [3, 'before'],
  ])(
    'stands still where another process obeyed what this one has not read, at %s %s',
    async (number, phase) => {
      const { it: one, counts, tell } = lane({ 'projector/halted': 3 });
      tell(number, phase);
      expect(one.idle()).toBe(true);
      await one.step();
      expect(counts.steps).toBe(0);
    },
  );
});
