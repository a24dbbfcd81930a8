import type { Positions } from '@fadu/domain';
import type { ParkingData, Part, PartJudge, StepOrder, WholeOrder } from '@fadu/projector';

/** What a judge's thread is told at its start. */
export interface JudgeSettings {
  readonly log: string;
  readonly profiles: readonly string[];
  readonly calendarDir: string | undefined;
  readonly part: Part;
}

/** An order as it goes to another thread. */
type Sent<Order extends { readonly parking: unknown }> = Omit<Order, 'parking'> & {
  readonly parking: ParkingData;
};

/** What a judge can be asked for. */
export type JudgeCall =
  | { readonly name: 'range'; readonly from: Positions; readonly to: Positions }
  | { readonly name: 'judge'; readonly order: Sent<StepOrder> }
  | { readonly name: 'whole'; readonly order: Sent<WholeOrder> };

export type AnswerOf<Name extends JudgeCall['name']> = Awaited<ReturnType<PartJudge[Name]>>;

export interface ToJudge {
  readonly id: number;
  readonly call: JudgeCall;
}

export type FromJudge =
  { readonly id: number; readonly value: unknown } | { readonly id: number; readonly failure: string };
