import type { JoiningSheet, JudgeBook } from '@fadu/domain';
import type { LmdbLog } from '@fadu/log-lmdb';
import { Judge, type Judges, SplitJudges } from '@fadu/projector';

import type { ThreadSettings } from '../thread-messages.ts';
import { JudgeThread } from './judge-thread.ts';

/** One judge in this thread, or several in threads of their own. */
export function openJudges(settings: ThreadSettings, log: LmdbLog, book: JudgeBook): Judges<JoiningSheet> {
  const { judges: of, ...shared } = settings;
  if (of === 1) return new Judge({ log, book });
  const script = new URL('./judge-worker.js', import.meta.url);
  const threads = Array.from(
    { length: of },
    (_, index) => new JudgeThread(script, { ...shared, part: { index, of } }, endThread),
  );
  return new SplitJudges(log, threads);
}

/** Whoever waits for the judge would wait for ever: this thread ends, and the process with it. */
function endThread(reason: Error): void {
  setImmediate(() => {
    throw reason;
  });
}
