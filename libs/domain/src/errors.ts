/**
 * Base of every error this program throws on purpose. `code` is stable, the message is an English sentence with the
 * remedy, `zh` a short Chinese title for the screen.
 */
export abstract class DomainError extends Error {
  abstract readonly code: string;
  readonly zh: string;

  constructor(message: string, options: { readonly zh: string; readonly cause?: unknown }) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = new.target.name;
    this.zh = options.zh;
  }
}
