import type {
  EncodedRows,
  EncodingSheet,
  EventLogReader,
  HistoryReader,
  JudgeBook,
  Positions,
} from '@fadu/domain';

import type { Attempted } from '../parking/attempts.ts';
import { Judge } from './judge.ts';
import type { StepOrder, Touched, Whole, WholeOrder } from './judges.ts';
import { PartitionsLog } from './partitions-log.ts';

/** One of several judges: which one, and of how many. */
export interface Part {
  readonly index: number;
  readonly of: number;
}

/** Whether a partition is this part's. */
export const isOf = ({ index, of }: Part, partition: number): boolean => partition % of === index;

/** An answer with the rows that it is about. */
export type WithRows<Answer> = Answer & { readonly rows: readonly EncodedRows[] };

/** One of several judges, maybe in a thread of its own: it gives its rows back. */
export interface PartJudge {
  /** Reads what a range holds of its partitions. */
  range(from: Positions, to: Positions): Promise<Touched>;
  judge(order: StepOrder): Promise<WithRows<Attempted>>;
  whole(order: WholeOrder): Promise<WithRows<Whole>>;
}

export interface PartParts {
  readonly log: EventLogReader & HistoryReader & { readonly partitionOf: (subject: string) => number };
  readonly book: JudgeBook;
  readonly newSheet: () => EncodingSheet;
}

/** The judge of every so manieth partition. */
export class JudgeOfPart implements PartJudge {
  readonly #judge: Judge;
  readonly #newSheet: () => EncodingSheet;
  // Encoding again into warm memory is quicker.
  readonly #spare: EncodingSheet[] = [];

  constructor({ log, book, newSheet }: PartParts, part: Part) {
    const mine = (partition: number): boolean => isOf(part, partition);
    this.#newSheet = newSheet;
    this.#judge = new Judge({
      log: new PartitionsLog(log, mine),
      book,
      owns: (subject) => mine(log.partitionOf(subject)),
    });
  }

  range(from: Positions, to: Positions): Promise<Touched> {
    return this.#judge.range(from, to);
  }

  judge(order: StepOrder): Promise<WithRows<Attempted>> {
    return this.#withRows((sheet) => this.#judge.judge(order, sheet));
  }

  whole(order: WholeOrder): Promise<WithRows<Whole>> {
    return this.#withRows((sheet) => this.#judge.whole(order, { sheet }));
  }

  /** Each call has a sheet of its own: a rebuild may begin while the next step is judged. */
  async #withRows<T>(work: (sheet: EncodingSheet) => Promise<T>): Promise<WithRows<T>> {
    const sheet = this.#spare.pop() ?? this.#newSheet();
    const answer = { ...(await work(sheet)), rows: sheet.handedOver() };
    this.#spare.push(sheet);
    return answer;
  }
}
