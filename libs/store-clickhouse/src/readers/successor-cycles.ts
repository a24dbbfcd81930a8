// No unit's own events tell that the chain of its successors leads back to it, so the table of units is asked.

/** Every unit that has a successor, with the chain from it, as far as there can be a chain without a circle. */
const chains = `
  SELECT key AS id, arrayFold(
    (chain, step) -> arrayPushBack(chain, (links.2)[indexOf(links.1, chain[-1])]),
    range(length(links.1)), [CAST(successor, 'String')]) AS chain
  FROM units FINAL
  WHERE successor != ''`;

const query = `
  WITH (SELECT (groupArray(key), groupArray(CAST(successor, 'String'))) FROM units FINAL WHERE successor != '') AS links
  SELECT concat('unit/', id) AS subject, 'unit' AS kind, 'unit.successor_cycle' AS code, 'error' AS severity,
    id AS unit, '' AS event,
    concat('单位“', id, '”的承继关系绕回自身：', told, '；不予沿用，请更正或作废有误的一条') AS detail_zh,
    concat('The successors of "', id, '" lead back to it: ', told, '. They are not followed; correct or void the wrong one.') AS detail_en
  FROM (
    SELECT id, arrayStringConcat(arrayPushFront(arraySlice(chain, 1, indexOf(chain, id)), id), ' → ') AS told
    FROM (${chains}) WHERE has(chain, id))`;

/** Queries of findings, in the columns of the view `findings`: one row for each unit in a circle of successors. */
export const successorCycles = ({
  kind = 'unit',
  code = 'unit.successor_cycle',
}: {
  readonly kind: string | undefined;
  readonly code: string | undefined;
}): readonly string[] => (kind === 'unit' && code === 'unit.successor_cycle' ? [query] : []);
