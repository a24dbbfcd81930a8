const name = 'fadu.token';

/** The access token: kept for this tab, or on this computer if the reader said so. */
export const token = {
  read: (): string | undefined => sessionStorage.getItem(name) ?? localStorage.getItem(name) ?? undefined,
  keep(value: string, where: { readonly onThisComputer: boolean }): void {
    token.forget();
    (where.onThisComputer ? localStorage : sessionStorage).setItem(name, value);
  },
  forget(): void {
    sessionStorage.removeItem(name);
    localStorage.removeItem(name);
  },
};
