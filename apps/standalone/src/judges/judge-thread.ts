import { Worker } from 'node:worker_threads';

import type { Positions } from '@fadu/domain';
import type { PartJudge, StepOrder, WholeOrder } from '@fadu/projector';

import type { AnswerOf, FromJudge, JudgeCall, JudgeSettings, ToJudge } from './judge-messages.ts';

interface Waiting {
  readonly resolve: (value: never) => void;
  readonly reject: (error: Error) => void;
}

/**
 * Judging makes and drops objects by the million: a larger nursery spares copying the few that live. All judges share
 * this much, so that a machine with more cores does not need more memory for it.
 */
const YOUNG_GENERATIONS_MB = 192;

/** A judge in a thread of its own, seen from the projector's. */
export class JudgeThread implements PartJudge {
  readonly #worker: Worker;
  readonly #waiting = new Map<number, Waiting>();
  #next = 1;

  /** @param onDeath the thread ended: what it was asked is never answered */
  constructor(script: URL, settings: JudgeSettings, onDeath: (reason: Error) => void) {
    this.#worker = new Worker(script, {
      workerData: settings,
      resourceLimits: { maxYoungGenerationSizeMb: Math.max(32, YOUNG_GENERATIONS_MB / settings.part.of) },
    });
    this.#worker.on('message', (message: FromJudge) => {
      this.#receive(message);
    });
    this.#worker.on('error', onDeath);
    this.#worker.on('exit', (code) => {
      onDeath(new Error(`a judge ended with code ${code}`));
    });
  }

  range(from: Positions, to: Positions): Promise<AnswerOf<'range'>> {
    return this.#ask({ name: 'range', from, to });
  }

  judge({ parking, ...order }: StepOrder): Promise<AnswerOf<'judge'>> {
    return this.#ask({ name: 'judge', order: { ...order, parking: parking.data } });
  }

  whole({ parking, ...order }: WholeOrder): Promise<AnswerOf<'whole'>> {
    return this.#ask({ name: 'whole', order: { ...order, parking: parking.data } });
  }

  #ask<Name extends JudgeCall['name']>(
    call: Extract<JudgeCall, { readonly name: Name }>,
  ): Promise<AnswerOf<Name>> {
    const id = this.#next++;
    return new Promise<AnswerOf<Name>>((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      this.#worker.postMessage({ id, call } satisfies ToJudge);
    });
  }

  #receive(message: FromJudge): void {
    const waiting = this.#waiting.get(message.id);
    this.#waiting.delete(message.id);
    if ('value' in message) waiting?.resolve(message.value as never);
    else waiting?.reject(new Error(message.failure));
  }
}
