import { existsSync, readFileSync, renameSync } from 'node:fs';

import type { Checkpoints, TokenScope } from '@fadu/domain';
import { z } from 'zod';

import {
  type KeptToken,
  administrator,
  isMeant,
  keptToken,
  newKeptToken,
  tokenWith,
  withoutHash,
} from './kept-token.ts';
import type { Token, TokenStore } from './token-store.ts';

/** Values by name that every process reads. */
export type SharedValues = Checkpoints & { names(prefix: string): readonly string[] };

const PREFIX = 'tokens/';
const nameOf = ({ id }: Pick<Token, 'id'>): string => `${PREFIX}${id}`;

/**
 * Tokens that every process of the distributed size knows: each under a name of its own among the shared values, so two
 * processes that change tokens at the same time do not undo each other.
 */
export class SharedTokens implements TokenStore {
  readonly #admin: KeptToken;
  #known: readonly KeptToken[] | undefined;

  constructor(
    private readonly shared: SharedValues,
    adminSecret: string,
  ) {
    this.#admin = administrator(adminSecret);
  }

  /** To be called when another process may have changed something. */
  refresh(): void {
    this.#known = undefined;
  }

  find(secret: string): Token | undefined {
    return tokenWith(secret, [this.#admin, ...this.#tokens()]);
  }

  list(): readonly Token[] {
    return [this.#admin, ...this.#tokens()].map(withoutHash);
  }

  async create(name: string, scopes: readonly TokenScope[], at: Date) {
    const { token, secret } = newKeptToken(name, scopes, at);
    await this.#keep(token);
    return { token: withoutHash(token), secret };
  }

  async revoke(idOrName: string, at: Date): Promise<boolean> {
    const meant = this.#tokens().filter((token) => isMeant(token, idOrName));
    for (const token of meant) await this.#keep({ ...token, revokedAt: at.toISOString() });
    return meant.length > 0;
  }

  /** Shares what an earlier version kept in a file of this process alone; a token that is known already is left as it is. */
  async adopt(file: string): Promise<void> {
    if (!existsSync(file)) return;
    for (const token of z.array(keptToken).parse(JSON.parse(readFileSync(file, 'utf8'))))
      if (this.shared.get(nameOf(token)) === undefined) await this.#keep(token);
    renameSync(file, `${file}.shared`);
  }

  async #keep(token: KeptToken): Promise<void> {
    await this.shared.put(nameOf(token), token);
    this.refresh();
  }

  #tokens(): readonly KeptToken[] {
    this.#known ??= this.shared
      .names(PREFIX)
      // What somebody else wrote there past this program opens no door.
      .flatMap((name) => keptToken.safeParse(this.shared.get(name)).data ?? [])
      .toSorted((a, b) => a.createdAt.localeCompare(b.createdAt));
    return this.#known;
  }
}
