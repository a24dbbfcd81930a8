import { chmodSync, existsSync, readFileSync } from 'node:fs';
import { rename, writeFile } from 'node:fs/promises';

import type { TokenScope } from '@fadu/domain';
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

const OWNER_ONLY = 0o600;

/** Tokens in a file of the data folder (mode 600). One process owns the file. */
export class TokenFile implements TokenStore {
  readonly #path: string;
  readonly #admin: KeptToken;
  #tokens: readonly KeptToken[];
  #written: Promise<void> = Promise.resolve();

  private constructor(path: string, admin: KeptToken, tokens: readonly KeptToken[]) {
    this.#path = path;
    this.#admin = admin;
    this.#tokens = tokens;
  }

  /**
   * Opens the file, or starts an empty one. The administrator's secret is not kept in it: it is given by whoever
   * starts the program and has every scope.
   */
  static open(path: string, adminSecret: string): TokenFile {
    const tokens = existsSync(path) ? z.array(keptToken).parse(JSON.parse(readFileSync(path, 'utf8'))) : [];
    if (existsSync(path)) chmodSync(path, OWNER_ONLY);
    return new TokenFile(path, administrator(adminSecret), tokens);
  }

  find(secret: string): Token | undefined {
    return tokenWith(secret, [this.#admin, ...this.#tokens]);
  }

  list(): readonly Token[] {
    return [this.#admin, ...this.#tokens].map(withoutHash);
  }

  async create(name: string, scopes: readonly TokenScope[], at: Date) {
    const { token, secret } = newKeptToken(name, scopes, at);
    await this.#keep([...this.#tokens, token]);
    return { token: withoutHash(token), secret };
  }

  async revoke(idOrName: string, at: Date): Promise<boolean> {
    const meant = (token: KeptToken): boolean => isMeant(token, idOrName);
    if (!this.#tokens.some(meant)) return false;
    await this.#keep(this.#tokens.map((t) => (meant(t) ? { ...t, revokedAt: at.toISOString() } : t)));
    return true;
  }

  /** Replaces the file as a whole, one write after the other: a crash leaves the old one or the new one. */
  async #keep(tokens: readonly KeptToken[]): Promise<void> {
    this.#tokens = tokens;
    const text = JSON.stringify(tokens, null, 2);
    this.#written = this.#written.then(async () => {
      await writeFile(`${this.#path}.new`, text, { mode: OWNER_ONLY });
      await rename(`${this.#path}.new`, this.#path);
    });
    await this.#written;
  }
}
