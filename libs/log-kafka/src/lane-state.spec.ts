import { type Commit, LaneLostError, LaneState } from './lane-state.ts';

const shared = { get: () => undefined, put: () => Promise.resolve() };

/** A lane whose commits are kept here; each takes a turn of the event loop. */
function lane(metadata = '') {
  const commits: Commit[] = [];
  const state = new LaneState(shared, { group: 'g', partition: 1 }, metadata, async (commit) => {
    await new Promise(setImmediate);
    commits.push(commit);
  });
  return { state, commits, last: () => JSON.parse(commits.at(-1)!.metadata) as unknown };
}

describe('the state of a lane', () => {
  afterEach(() => jest.restoreAllMocks());

  it('keeps everything that two put at the same time', async () => {
    const { state, last } = lane();
    await Promise.all([
      state.put('projector/halted', 7),
      state.put('projector/attempt', { number: 7 }),
      state.put('projector/progress', { step: 1, position: [0, 5] }),
    ]);
    expect(last()).toEqual({
      halted: 7,
      attempt: { number: 7 },
      progress: { step: 1, position: [0, 5] },
    });
  });

  it('commits at the offset of its own partition, and keeps what it does not know', async () => {
    const { state, commits, last } = lane('{"progress":{"step":4,"position":[3,9]},"later":true}');
    await state.put('projector/halted', 2);
    expect(commits.at(-1)!.offset).toBe(9);
    expect(last()).toMatchObject({ later: true, halted: 2 });
  });

  it('is sure for a while after a commit, and then asks Kafka again', async () => {
    const { state, commits } = lane();
    await state.confirm();
    await state.confirm();
    expect(commits).toHaveLength(1);
    const later = performance.now() + 6_000;
    jest.spyOn(performance, 'now').mockReturnValue(later);
    await state.confirm();
    expect(commits).toHaveLength(2);
  });

  it('confirms nothing that was lost', async () => {
    const { state } = lane();
    await state.confirm();
    state.lose();
    await expect(state.confirm()).rejects.toThrow(LaneLostError);
  });
});
