// What was lost between the document and its publication, as far as the text itself shows it.

/** Every phrase that the main text puts in quotation marks. */
export const quotedIn = (text) => [...new Set([...text.matchAll(/“([^“”]+)”/g)].map(([, phrase]) => phrase))];

const blank = ({ lead, cooperating, deadline, results }) =>
  [
    [lead.raw, '牵头单位'],
    [cooperating, '配合单位'],
    [deadline.raw, '完成时限'],
    [results.raw, '成果形成'],
  ].flatMap(([cell, name]) => (cell === '' ? [name] : []));

const count = (text, mark) => text.split(mark).length - 1;

/** Codes with what they concern; `remarkWording` of the domain says what they mean. An empty list is no promise. */
export function damageOf(measure, quoted) {
  const { text, lead, results, milestones } = measure;
  const empty = blank(measure);
  const lost = quoted.filter((phrase) => text.includes(phrase) && !text.includes(`“${phrase}`));
  return [
    ...(empty.length > 0 ? [{ code: 'cells_blank', what: empty.join('、') }] : []),
    ...lost.map((what) => ({ code: 'quotes_lost', what })),
    ...(count(text, '“') === count(text, '”') ? [] : [{ code: 'quotes_unbalanced', what: text.slice(-10) }]),
    ...(/[。]$/.test(text) ? [] : [{ code: 'stop_lost', what: text.slice(-6) }]),
    ...(lead.raw.includes('\n') ? [{ code: 'leads_by_line', what: lead.raw.replace('\n', '、') }] : []),
    ...(milestones.length > 0 ? [{ code: 'date_among_results', what: results.raw }] : []),
  ];
}
