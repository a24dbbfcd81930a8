import { pause } from '../harness/server.ts';
import { again } from './again.ts';
import type { Running } from './processes.ts';

/** Starts a process; on the port given, or on any when that is 0. */
type Start = (port: string) => Promise<Running>;

/** For a minute: what a process needs at its start may be away, as what made it give up was. */
const STARTS = 120;

/** A process with somebody who starts it again, where it was, when it gives up. */
export class Supervised {
  /** why it gave up, each time */
  readonly gaveUp: string[] = [];
  #intended = false;

  static async of(name: string, start: Start): Promise<Supervised> {
    return new Supervised(name, start, await start('0'));
  }

  private constructor(
    private readonly name: string,
    private readonly start: Start,
    public running: Running,
  ) {
    this.#watch();
  }

  get url(): string {
    return this.running.url;
  }

  /** Ends it by a signal and starts it again. */
  async restart(signal: NodeJS.Signals): Promise<void> {
    this.#intended = true;
    await this.running.end(signal);
    await this.#startAgain();
    this.#intended = false;
  }

  /** Stops it for a time without its knowing; does nothing where it has just given up. */
  async frozenFor(ms: number): Promise<void> {
    const { pid } = this.running;
    if (!signalled(pid, 'SIGSTOP')) return;
    await pause(ms);
    signalled(pid, 'SIGCONT');
  }

  async #startAgain(): Promise<void> {
    const { port } = new URL(this.url);
    this.running = await again(() => this.start(port), STARTS);
    this.#watch();
  }

  #watch(): void {
    const watched = this.running;
    void watched.ended.then(async ({ code, signal }) => {
      if (this.#intended || signal !== null) return;
      this.gaveUp.push(`${this.name} gave up with code ${code}: ${watched.logs().slice(-600)}`);
      await this.#startAgain();
    });
  }
}

function signalled(pid: number, signal: NodeJS.Signals): boolean {
  try {
    return process.kill(pid, signal);
  } catch {
    return false;
  }
}
