import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { type Broker, startBroker } from './broker.ts';

/** A broker of a test's own, that may be killed, stopped in its tracks and started again on its data and port. */
export class RestartableBroker {
  readonly #data = mkdtempSync(join(tmpdir(), 'fadu-broker-'));
  #broker: Broker | undefined;

  async start(): Promise<Broker> {
    this.#broker = await startBroker(['--data', this.#data, '--secure']);
    return this.#broker;
  }

  /** SIGKILL: it gets no chance to finish anything. */
  async kill(): Promise<void> {
    this.signal('SIGKILL');
    await this.#broker!.stop();
  }

  /** SIGSTOP and SIGCONT: it holds its connections and answers nothing. */
  signal(signal: NodeJS.Signals): void {
    process.kill(this.#broker!.pid!, signal);
  }

  async remove(): Promise<void> {
    await this.#broker?.stop();
    rmSync(this.#data, { recursive: true, force: true });
  }
}
