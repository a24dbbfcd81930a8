import { DomainError } from '@fadu/domain';

import { ConfigError } from './settings.ts';

/** Ctrl-C and SIGTERM finish work under way and end with code 0; a second one ends at once. */
export function stopOnSignal(close: () => Promise<void>): void {
  let stopping = false;
  const stop = (): void => {
    if (stopping) process.exit(1);
    stopping = true;
    close().then(
      () => process.exit(0),
      (error: unknown) => {
        console.error(error);
        process.exit(1);
      },
    );
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
}

/** Says in words why, and ends with code 70: whoever supervises the process starts it again. */
export function endWith(what: string): (reason: Error) => void {
  return (reason) => {
    console.error(
      `法度的${what}意外中断，进程随之退出；已收下的记录都在，重新启动后继续。\n` +
        `The process ends because a part of it died (${reason.message}). Everything accepted is kept; start it again to go on.`,
    );
    process.exit(70);
  };
}

/** Runs a program: what its operator can mend is said in words, only what he cannot comes with its stack. */
export function launch(main: () => Promise<void>): void {
  main().catch((error: unknown) => {
    const told = error instanceof ConfigError || error instanceof DomainError;
    console.error(told ? error.message : error);
    process.exit(1);
  });
}
