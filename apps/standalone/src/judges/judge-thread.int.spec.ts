import { JudgeThread } from './judge-thread.ts';

const settings = { log: '', profiles: [], calendarDir: undefined, part: { index: 0, of: 1 } };
const script = (body: string): URL => new URL(`data:text/javascript,${encodeURIComponent(body)}`);

/** What is told of a thread that does this. */
const deathOf = (body: string): Promise<Error> =>
  new Promise((resolve) => {
    new JudgeThread(script(body), settings, resolve);
  });

describe('a thread of a judge that ends', () => {
  it('says so when it fails', async () => {
    expect((await deathOf('throw new Error("no memory")')).message).toBe('no memory');
  });

  it('says so when it simply stops', async () => {
    expect((await deathOf('process.exit(3)')).message).toBe('a judge ended with code 3');
  });
});

describe('a judge in a thread of its own', () => {
  const answering = script(`
    import { parentPort, workerData } from 'node:worker_threads';
    parentPort.on('message', ({ id, call }) => {
      if (call.from?.[0] === 9) parentPort.postMessage({ id, failure: 'the log is away' });
      else parentPort.postMessage({ id, value: { to: call.to, references: [workerData.part.of + ''], newest: null } });
      if (call.from?.[0] === 7) parentPort.close();
    });`);

  it('answers each call to whoever asked, and says what went wrong', async () => {
    const ended = new Promise<Error>((resolve) => {
      const judge = new JudgeThread(answering, settings, resolve);
      void Promise.allSettled([judge.range([0], [1]), judge.range([9], [2]), judge.range([7], [3])]).then(
        (all) => {
          expect(all).toEqual([
            { status: 'fulfilled', value: { to: [1], references: ['1'], newest: null } },
            { status: 'rejected', reason: new Error('the log is away') },
            { status: 'fulfilled', value: { to: [3], references: ['1'], newest: null } },
          ]);
        },
      );
    });
    expect((await ended).message).toBe('a judge ended with code 0');
  });
});
