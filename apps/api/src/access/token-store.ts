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
  /** False when there is none of that id, or when it was revoked before. */
  revoke(id: string, at: Date): Promise<boolean>;
}

export const ALL_SCOPES: readonly TokenScope[] = ['ingest', 'read', 'admin', 'migration'];
