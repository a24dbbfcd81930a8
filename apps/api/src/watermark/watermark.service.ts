import type { Positions, WatermarkAnswer } from '@fadu/domain';
import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';

import { type ApiParts, PARTS } from '../parts.ts';

/** How much is accepted and how much of it is visible. */
@Injectable()
export class WatermarkService implements OnModuleDestroy {
  readonly #waiting = new Set<() => void>();

  constructor(@Inject(PARTS) private readonly parts: ApiParts) {}

  now(): WatermarkAnswer {
    const { position, dataAsOf } = this.parts.projection.state();
    const end = this.parts.log.end();
    const behind = end.reduce((sum, offset, i) => sum + Math.max(0, offset - (position[i] ?? 0)), 0);
    const accepted = total(end);
    const demo = this.parts.isDemo?.() ?? false;
    return { accepted, projected: accepted - behind, lag: behind, dataAsOf, demo };
  }

  /** Waits until everything accepted by now is visible, at most so long, and says how it stands then. */
  async after(milliseconds: number): Promise<WatermarkAnswer> {
    const end = this.parts.log.end();
    if (milliseconds > 0 && !reached(this.parts.projection.state().position, end))
      await this.#visible(end, milliseconds);
    return this.now();
  }

  /** Nobody waits for a system that stops. */
  onModuleDestroy(): void {
    for (const finish of this.#waiting) finish();
  }

  #visible(end: Positions, milliseconds: number): Promise<void> {
    return new Promise((resolve) => {
      const finish = (): void => {
        this.#waiting.delete(finish);
        clearTimeout(timer);
        stop();
        resolve();
      };
      const timer = setTimeout(finish, milliseconds);
      const stop = this.parts.projection.onStep(({ position }) => {
        if (reached(position, end)) finish();
      });
      this.#waiting.add(finish);
      // The last step may have ended while we began to listen.
      if (reached(this.parts.projection.state().position, end)) finish();
    });
  }
}

const total = (positions: Positions): number => positions.reduce((sum, offset) => sum + offset, 0);

const reached = (position: Positions, end: Positions): boolean =>
  end.every((offset, partition) => (position[partition] ?? 0) >= offset);
