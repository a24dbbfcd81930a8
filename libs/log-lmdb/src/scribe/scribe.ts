import type { JournalStream } from '@fadu/domain';

import type { Pack } from '../packed-records.ts';

/** What is written to a log, each in one transaction, durable when the answer comes. */
export interface Orders {
  /** gives the outcome of each record, as an index of `outcomeNames` */
  readonly append: { readonly order: Pack; readonly answer: Uint8Array };
  /** entries as JSON; gives the offset of the first */
  readonly journal: {
    readonly order: { readonly stream: JournalStream; readonly entries: readonly string[] };
    readonly answer: number;
  };
  /** a value as JSON */
  readonly checkpoint: {
    readonly order: { readonly name: string; readonly value: string };
    readonly answer: null;
  };
}

export type OrderName = keyof Orders;

/** Writes to a log: in the thread that asks, or in one of its own. */
export interface Scribe {
  write<Name extends OrderName>(name: Name, order: Orders[Name]['order']): Promise<Orders[Name]['answer']>;
  /** Nothing may be asked afterwards. */
  close(): Promise<void>;
}
