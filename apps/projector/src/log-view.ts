import type { HistoryReader } from '@fadu/domain';

/** A view of a log through which less is read; histories are those of the log. */
export abstract class LogView implements HistoryReader {
  readonly histories: HistoryReader['histories'];
  readonly linked: HistoryReader['linked'];
  readonly subjects: HistoryReader['subjects'];

  constructor(log: HistoryReader) {
    this.histories = (subjects, upTo) => log.histories(subjects, upTo);
    this.linked = (subject) => log.linked(subject);
    this.subjects = (prefix, after, limit) => log.subjects(prefix, after, limit);
  }
}
