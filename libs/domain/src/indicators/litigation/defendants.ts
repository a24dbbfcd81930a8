import type { Hearing, LitigationCase } from '../../cases/litigation-case.ts';

/**
 * The units sued, each once. While the filing is not known, those that appear in the hearings stand for them, so that
 * a suit reported late is not lost from the figures.
 */
export function defendantsOf(
  suit: LitigationCase,
  hearings: readonly Hearing[] = suit.hearings,
): readonly string[] {
  const named = suit.filed?.defendants ?? hearings.flatMap((h) => h.appearances.map((a) => a.unit));
  return [...new Set(named)];
}
