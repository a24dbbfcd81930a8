import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { chmodSync, existsSync, readFileSync } from 'node:fs';
import { rename, writeFile } from 'node:fs/promises';

import { type TokenScope, tokenAnswer } from '@fadu/domain';
import { z } from 'zod';

import { ALL_SCOPES, type Token, type TokenStore } from './token-store.ts';

const kept = z.array(tokenAnswer.extend({ hash: z.string() }));
type Kept = z.infer<typeof kept>[number];

const OWNER_ONLY = 0o600;
const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('hex');

/** Tokens in a file of the data folder (mode 600). One process owns the file. */
export class TokenFile implements TokenStore {
  readonly #path: string;
  readonly #admin: Kept;
  #tokens: readonly Kept[];
  #written: Promise<void> = Promise.resolve();

  private constructor(path: string, admin: Kept, tokens: readonly Kept[]) {
    this.#path = path;
    this.#admin = admin;
    this.#tokens = tokens;
  }

  /**
   * Opens the file, or starts an empty one. The administrator's secret is not kept in it: it is given by whoever
   * starts the program and has every scope.
   */
  static open(path: string, adminSecret: string): TokenFile {
    const tokens = existsSync(path) ? kept.parse(JSON.parse(readFileSync(path, 'utf8'))) : [];
    if (existsSync(path)) chmodSync(path, OWNER_ONLY);
    const admin: Kept = {
      id: 'admin',
      name: 'admin',
      scopes: [...ALL_SCOPES],
      createdAt: '1970-01-01T00:00:00.000Z',
      revokedAt: null,
      hash: hashOf(adminSecret),
    };
    return new TokenFile(path, admin, tokens);
  }

  find(secret: string): Token | undefined {
    const given = Buffer.from(hashOf(secret), 'hex');
    // Every token is compared, so that the time taken tells nothing about which one came close.
    let found: Kept | undefined;
    for (const token of [this.#admin, ...this.#tokens]) {
      const same = timingSafeEqual(given, Buffer.from(token.hash, 'hex'));
      if (same && token.revokedAt === null) found = token;
    }
    return found && withoutHash(found);
  }

  list(): readonly Token[] {
    return [this.#admin, ...this.#tokens].map(withoutHash);
  }

  async create(name: string, scopes: readonly TokenScope[], at: Date) {
    const secret = `fadu_${randomBytes(24).toString('base64url')}`;
    const id = randomBytes(6).toString('hex');
    const createdAt = at.toISOString();
    const token: Kept = { id, name, scopes: [...scopes], createdAt, revokedAt: null, hash: hashOf(secret) };
    await this.#keep([...this.#tokens, token]);
    return { token: withoutHash(token), secret };
  }

  async revoke(idOrName: string, at: Date): Promise<boolean> {
    const meant = (t: Kept): boolean => t.revokedAt === null && (t.id === idOrName || t.name === idOrName);
    if (!this.#tokens.some(meant)) return false;
    await this.#keep(this.#tokens.map((t) => (meant(t) ? { ...t, revokedAt: at.toISOString() } : t)));
    return true;
  }

  /** Replaces the file as a whole, one write after the other: a crash leaves the old one or the new one. */
  async #keep(tokens: readonly Kept[]): Promise<void> {
    this.#tokens = tokens;
    const text = JSON.stringify(tokens, null, 2);
    this.#written = this.#written.then(async () => {
      await writeFile(`${this.#path}.new`, text, { mode: OWNER_ONLY });
      await rename(`${this.#path}.new`, this.#path);
    });
    await this.#written;
  }
}

const withoutHash = ({ id, name, scopes, createdAt, revokedAt }: Kept): Token => ({
  id,
  name,
  scopes,
  createdAt,
  revokedAt,
});
