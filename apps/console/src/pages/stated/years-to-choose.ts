const YEARS = 10;

/** The years of reports to choose from, the newest first; one that is asked for by its address is among them. */
export function yearsToChoose(today: string, asked: string): readonly string[] {
  const now = Number(today.slice(0, 4));
  const recent = Array.from({ length: YEARS }, (_, i) => String(now - i));
  return asked === '' || recent.includes(asked)
    ? recent
    : [...recent, asked].sort((a, b) => b.localeCompare(a));
}
