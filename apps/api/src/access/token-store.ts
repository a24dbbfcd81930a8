import type { TokenAnswer, TokenScope } from '@fadu/domain';

/** A token without its secret. */
export type Token = TokenAnswer;

/** Who may do what. Secrets are kept as hashes only. */
export interface TokenStore {
  /** The token with this secret, unless revoked; takes the same time whichever it is. */
  find(secret: string): Token | undefined;
  list(): readonly Token[];
  /** Makes a token; its secret is shown this once. */
  create(
    name: string,
    scopes: readonly TokenScope[],
    at: Date,
  ): Promise<{ readonly token: Token; readonly secret: string }>;
  /** Revokes the token of that id, or all of that name; false when none stands. */
  revoke(idOrName: string, at: Date): Promise<boolean>;
}

export const ALL_SCOPES: readonly TokenScope[] = ['ingest', 'read', 'admin', 'migration'];
