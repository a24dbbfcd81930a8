import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';

import { type ApiParts, PARTS } from '../parts.ts';
import { WatermarkService } from '../watermark/watermark.service.ts';

/** So long may events wait while no step ends. */
const PATIENCE_MS = 30_000;
const SAMPLE_MS = 1000;

/** Notices when the projector stands still although there is something to do. */
@Injectable()
export class HealthWatch implements OnModuleDestroy {
  #waitingSince: number | undefined;
  readonly #timer = setInterval(() => this.#sample(), SAMPLE_MS).unref();

  constructor(
    @Inject(PARTS) private readonly parts: ApiParts,
    @Inject(WatermarkService) private readonly watermark: WatermarkService,
  ) {}

  /** Why the system is not well; nothing when it is. */
  reasons(): readonly string[] {
    try {
      this.#sample();
      const { stuck } = this.parts.projection.state();
      return [...(stuck === null ? [] : [`The projector stands still: ${stuck}`]), ...this.#impatience()];
    } catch (error) {
      return [
        `The state of the system cannot be read: ${error instanceof Error ? error.message : String(error)}`,
      ];
    }
  }

  onModuleDestroy(): void {
    clearInterval(this.#timer);
  }

  #impatience(): readonly string[] {
    const waited = this.#waitingSince === undefined ? 0 : this.#now() - this.#waitingSince;
    if (waited < PATIENCE_MS) return [];
    const { lag } = this.watermark.now();
    return [
      `${lag} events wait, and the projector has not ended a step for ${Math.floor(waited / 1000)} seconds.`,
    ];
  }

  /** An idle projector ends no steps either: time counts from when something began to wait, or from the last step. */
  #sample(): void {
    try {
      const { lag } = this.watermark.now();
      const { lastStepAt } = this.parts.projection.state();
      const steppedAt = lastStepAt === null ? 0 : Date.parse(lastStepAt);
      this.#waitingSince = lag === 0 ? undefined : Math.max(this.#waitingSince ?? this.#now(), steppedAt);
    } catch {
      // `reasons` tells of it when it is asked.
    }
  }

  #now(): number {
    return this.parts.clock().getTime();
  }
}
