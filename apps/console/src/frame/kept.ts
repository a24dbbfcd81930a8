/** What this browser remembers between visits. A browser that refuses to (private window) forgets, no more. */
export function kept(name: string): string | undefined {
  try {
    return localStorage.getItem(`fadu.${name}`) ?? undefined;
  } catch {
    return undefined;
  }
}

export function keep(name: string, value: string): void {
  try {
    localStorage.setItem(`fadu.${name}`, value);
  } catch {
    // Nothing is lost but the preference.
  }
}
