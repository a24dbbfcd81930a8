/**
 * A query of (subject, unit, session, day, hours): who attended what, once for each person and session. What was voided
 * is not there; what was corrected stands with its last new content.
 */
const revised = `SELECT subject, JSONExtractString(data, 'event') AS id FROM events
  WHERE startsWith(subject, 'person/') AND startsWith(type, 'record.')`;

const corrected = `SELECT subject, JSONExtractString(data, 'event') AS id, argMax(JSONExtractRaw(data, 'data'), (time, pos)) AS said
  FROM events WHERE startsWith(subject, 'person/') AND type = 'record.corrected'
    AND (subject, JSONExtractString(data, 'event')) NOT IN (
      SELECT subject, JSONExtractString(data, 'event') FROM events
      WHERE startsWith(subject, 'person/') AND type = 'record.voided')
    AND (subject, JSONExtractString(data, 'event')) IN (
      SELECT subject, id FROM events WHERE startsWith(subject, 'person/') AND type = 'training.attended')
  GROUP BY subject, id`;

const said = `SELECT subject, data AS said FROM events
  WHERE startsWith(subject, 'person/') AND type = 'training.attended' AND (subject, id) NOT IN (${revised})
  UNION ALL SELECT subject, said FROM (${corrected})`;

export const attendances = `
  SELECT subject, toString(whose.unit) AS unit, session, day, hours FROM (
    SELECT subject, JSONExtractString(said, 'session') AS session,
      min(toDate32(JSONExtractString(said, 'on'))) AS day,
      argMin(toDecimal64(JSONExtractString(said, 'hours'), 2), JSONExtractString(said, 'on')) AS hours
    FROM (${said}) GROUP BY subject, session) AS told
  ANY LEFT JOIN (SELECT subject, unit FROM persons FINAL) AS whose USING subject`;
