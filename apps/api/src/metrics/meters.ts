import type { ImportAnswer, IngestAnswer } from '@fadu/domain';
import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client';

import { HealthWatch } from '../health/health-watch.ts';
import { type ApiParts, PARTS } from '../parts.ts';
import { WatermarkService } from '../watermark/watermark.service.ts';

const SIZES = [1, 10, 100, 1000, 10_000, 100_000, 1_000_000];
const SECONDS = [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10];

/** What is measured of the running system, for Prometheus. */
@Injectable()
export class Meters implements OnModuleDestroy {
  readonly registry = new Registry();
  readonly #requests = this.#histogram('fadu_http_request_seconds', 'Time to answer a request', SECONDS, [
    'method',
    'route',
    'status',
  ]);
  readonly #batches = this.#histogram('fadu_ingest_batch_events', 'Events of one request', SIZES);
  readonly #steps = this.#histogram(
    'fadu_projector_step_events',
    'Events of one step of the projector',
    SIZES,
  );
  readonly #events = this.#counter('fadu_ingest_events_total', 'Events sent, by what became of them', [
    'outcome',
  ]);
  readonly #rejections = this.#counter(
    'fadu_rejections_total',
    'Records refused, by code; "other" beyond the first thousand of a request',
    ['code'],
  );
  readonly #stopListening: () => void;

  constructor(
    @Inject(PARTS) parts: ApiParts,
    @Inject(WatermarkService) watermark: WatermarkService,
    @Inject(HealthWatch) health: HealthWatch,
  ) {
    collectDefaultMetrics({ register: this.registry });
    this.#gauge('fadu_events_accepted', 'Events in the log', () => watermark.now().accepted);
    this.#gauge('fadu_events_projected', 'Events visible in the figures', () => watermark.now().projected);
    this.#gauge('fadu_lag_events', 'Events accepted but not visible yet', () => watermark.now().lag);
    this.#gauge('fadu_data_as_of_timestamp_seconds', 'When the newest visible event was received', () =>
      secondsOf(parts.projection.state().dataAsOf),
    );
    this.#gauge('fadu_ready', '1 while the system is well, 0 while the projector is stuck', () =>
      health.reasons().length === 0 ? 1 : 0,
    );
    let before = sum(parts.projection.state().position);
    this.#stopListening = parts.projection.onStep(({ position }) => {
      const after = sum(position);
      this.#steps.observe(Math.max(0, after - before));
      before = after;
    });
  }

  request(
    labels: { readonly method: string; readonly route: string; readonly status: number },
    seconds: number,
  ): void {
    this.#requests.observe(labels, seconds);
  }

  ingested({ accepted, duplicates, rejected, rejectedTotal }: IngestAnswer): void {
    this.#count(accepted, duplicates, rejectedTotal);
    for (const { code } of rejected) this.#rejections.inc({ code });
    if (rejectedTotal > rejected.length)
      this.#rejections.inc({ code: 'other' }, rejectedTotal - rejected.length);
  }

  imported({ accepted, duplicates, rejected }: ImportAnswer): void {
    this.#count(accepted, duplicates, rejected);
    if (rejected > 0) this.#rejections.inc({ code: 'import' }, rejected);
  }

  onModuleDestroy(): void {
    this.#stopListening();
    this.registry.clear();
  }

  #count(accepted: number, duplicates: number, rejected: number): void {
    this.#batches.observe(accepted + duplicates + rejected);
    this.#events.inc({ outcome: 'accepted' }, accepted);
    this.#events.inc({ outcome: 'duplicate' }, duplicates);
    this.#events.inc({ outcome: 'rejected' }, rejected);
  }

  #histogram(name: string, help: string, buckets: number[], labelNames: string[] = []): Histogram {
    return new Histogram({ name, help, buckets, labelNames, registers: [this.registry] });
  }

  #counter(name: string, help: string, labelNames: string[]): Counter {
    return new Counter({ name, help, labelNames, registers: [this.registry] });
  }

  #gauge(name: string, help: string, read: () => number): void {
    new Gauge({
      name,
      help,
      registers: [this.registry],
      collect() {
        this.set(read());
      },
    });
  }
}

const secondsOf = (instant: string | null): number => (instant === null ? 0 : Date.parse(instant) / 1000);
const sum = (positions: readonly number[]): number => positions.reduce((total, offset) => total + offset, 0);
