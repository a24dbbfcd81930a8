import type { Checkpoints } from '@fadu/domain';
import type { Consumer } from 'kafkajs';

import { LogUnavailableError } from './errors.ts';
import { type Commit, LaneState, SESSION_MS } from './lane-state.ts';
import type { KafkaLog } from './open-kafka-log.ts';
import { mayPass, persisting } from './patience.ts';
import { topicOf } from './topics.ts';

/** The right to work on one partition, for as long as the group leaves it here. */
export interface Tenure {
  readonly partition: number;
  /** The lane's progress goes with the partition, whoever has it next; all else is shared by name. */
  readonly checkpoints: Checkpoints;
  /**
   * Makes sure that the partition is still held here, and will be for the next moments.
   * @throws LaneLostError
   */
  confirm(): Promise<void>;
}

export interface LaneHolder {
  /** A partition came: its work may begin, at what its checkpoints say. */
  gained(tenure: Tenure): void;
  /** A partition went, or may have been elsewhere meanwhile. What it has under way can no longer be finished. */
  lost(partition: number): Promise<void>;
  /** The group cannot be joined for a reason that does not pass: the process must end. */
  died(reason: Error): void;
}

export interface LaneGroup {
  /** To be called when the lanes have stopped: gives their partitions to the others at once. */
  leave(): Promise<void>;
}

const LOOK_MS = 500;
const AGAIN_MS = 500;

/**
 * Shares the partitions of the events out among the members of a group. Kafka decides who has which and keeps how far
 * each is; the records themselves come from the local copy, so the member reads nothing and its heartbeats go on
 * whatever an insert takes.
 */
export function joinLanes(log: KafkaLog, group: string, holder: LaneHolder): Promise<LaneGroup> {
  const member = new Member(log, group, holder);
  return member.join().then(() => ({ leave: () => member.leave() }));
}

interface Committed {
  readonly partition: number;
  readonly metadata?: string | null;
}

class Member {
  readonly #topic: string;
  readonly #lanes = new Map<number, LaneState>();
  #consumer: Consumer | undefined;
  #memberId = '';
  /** metadata by partition, as last committed */
  readonly #committed = new Map<number, string | null | undefined>();
  #leaving = false;
  /** the group is changing, and nobody knows yet what is whose */
  #suspended = true;
  #latest: readonly number[] = [];
  /** changes of hands, one after the other */
  #turns: Promise<void> = Promise.resolve();

  constructor(
    private readonly log: KafkaLog,
    private readonly group: string,
    private readonly holder: LaneHolder,
  ) {
    this.#topic = topicOf(log.settings.prefix, 'events');
  }

  async join(): Promise<void> {
    const consumer = this.log.kafka.consumer({
      groupId: this.group,
      sessionTimeout: SESSION_MS,
      rebalanceTimeout: SESSION_MS,
      heartbeatInterval: LOOK_MS,
      maxWaitTimeInMs: LOOK_MS,
      allowAutoTopicCreation: false,
      retry: { initialRetryTime: 100, retries: 3, restartOnFailure: () => Promise.resolve(false) },
    });
    this.#consumer = consumer;
    const { COMMIT_OFFSETS, CRASH, GROUP_JOIN, REBALANCING, REQUEST } = consumer.events;
    consumer.on(REBALANCING, () => this.#suspend());
    // Some ways to join anew are not announced; each begins with this request.
    consumer.on(REQUEST, ({ payload }) => {
      if (payload.apiName === 'JoinGroup') this.#suspend();
    });
    consumer.on(GROUP_JOIN, ({ payload }) => {
      consumer.pause([{ topic: this.#topic }]);
      this.#assigned(payload.memberAssignment[this.#topic] ?? [], payload.memberId);
    });
    consumer.on(COMMIT_OFFSETS, ({ payload }) => {
      for (const { partition, metadata } of payload.topics.flatMap(
        ({ partitions }) => partitions as Committed[],
      ))
        this.#committed.set(partition, metadata);
    });
    consumer.on(CRASH, ({ payload }) => this.#crashed(payload.error));
    await consumer.connect();
    await consumer.subscribe({ topics: [this.#topic], fromBeginning: true });
    await consumer.run({
      autoCommit: false,
      eachBatchAutoResolve: false,
      eachBatch: () => Promise.resolve(),
    });
  }

  async leave(): Promise<void> {
    this.#leaving = true;
    await this.#turns;
    for (const lane of this.#lanes.values()) lane.lose();
    await this.#consumer?.disconnect();
  }

  #suspend(): void {
    this.#suspended = true;
    for (const lane of this.#lanes.values()) lane.suspend();
  }

  /** At once, before anything else is committed: what went is lost, even if it comes back with the next change. */
  #assigned(partitions: readonly number[], memberId: string): void {
    // Under another name than before: somebody else may have had the partitions meanwhile.
    const kept = memberId === this.#memberId ? new Set(partitions) : new Set<number>();
    this.#memberId = memberId;
    this.#latest = partitions;
    this.#suspended = false;
    const lost = [...this.#lanes.keys()].filter((partition) => !kept.has(partition));
    for (const partition of lost) {
      this.#lanes.get(partition)!.lose();
      this.#lanes.delete(partition);
    }
    for (const lane of this.#lanes.values()) lane.resume();
    this.#turns = this.#turns
      .then(() => this.#handOver(lost, partitions))
      .catch((error: unknown) => this.#crashed(error as Error));
  }

  async #handOver(lost: readonly number[], assignment: readonly number[]): Promise<void> {
    await Promise.all(lost.map((partition) => this.holder.lost(partition)));
    const gained = assignment.filter((partition) => !this.#lanes.has(partition));
    if (gained.length === 0 || this.#latest !== assignment) return;
    const stored = await persisting(
      () => this.log.admin.fetchOffsets({ groupId: this.group, topics: [this.#topic] }),
      SESSION_MS,
    );
    // The group may have changed again; then the next turn gives what is here.
    if (this.#leaving || this.#latest !== assignment) return;
    for (const partition of gained) {
      const found = stored[0]?.partitions.find((one) => one.partition === partition);
      const lane = new LaneState(
        this.log.checkpoints,
        { group: this.group, partition },
        found?.metadata ?? '',
        (commit) => this.#commit(partition, commit),
      );
      if (this.#suspended) lane.suspend();
      this.#lanes.set(partition, lane);
      this.holder.gained({ partition, checkpoints: lane, confirm: () => lane.confirm() });
    }
  }

  /** While it stops, Kafka's client answers a commit as if it were done; so nothing counts but what it tells of. */
  async #commit(partition: number, { offset, metadata }: Commit): Promise<void> {
    this.#committed.delete(partition);
    await this.#consumer!.commitOffsets([
      { topic: this.#topic, partition, offset: String(offset), metadata },
    ]);
    if (this.#committed.get(partition) !== metadata)
      throw new LogUnavailableError('committed to', new Error('the group is changing'));
  }

  #crashed(error: Error): void {
    if (this.#leaving) return;
    this.#suspend();
    if (!mayPass(error)) {
      this.holder.died(error);
      return;
    }
    const again = async (): Promise<void> => {
      if (this.#leaving) return;
      await this.#consumer?.disconnect().catch(() => undefined);
      await this.join().catch((failure: unknown) => this.#crashed(failure as Error));
    };
    setTimeout(() => void again(), AGAIN_MS);
  }
}
