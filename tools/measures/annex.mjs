// Reads 任务措施分工表 of seed document 000: a table whose cells were published as paragraphs, one under the other, so
// that an empty cell has left no trace. What a paragraph is, is told by its words and its place.
import { heading, namesIn, numbered } from './names.mjs';
import { damageOf, quotedIn } from './damage.mjs';

const ROW = /^(\d+)\)(.+)$/;
const SECTION = /^([一二三四五六七八])、(.+)$/;
const KINDS = { 一类: 'system', 二类: 'facility', 三类: 'deployment' };
const RESULTS = /^[一二三]类/;
const YEAR_END = /^(\d{4})年年底前$/;
const LASTING = '长期坚持';
// Persons are printed by name alone, of two or three characters; every unit begins with 区, 各 or a word of its kind.
const PERSON = /^[^区各]{2,3}$/;
// Where a cell of units runs over its line, the line below begins or the line above ends so.
const GOES_ON = /^(部门$|\(|及)/;

/** Sections, headings and rows of the table, from the lines of the whole document. */
export function readAnnex(lines) {
  const start = lines.lastIndexOf('附件:');
  const end = lines.findIndex((line, i) => i > start && line.startsWith('中共重庆市永川区委办公室'));
  const table = lines.slice(start, end).filter((line) => line !== '');
  const quoted = quotedIn(lines.slice(0, start).join('\n'));
  const read = { sections: [], headings: new Map(), rows: [] };
  for (const line of table) place(line, read);
  const measures = [];
  for (const row of read.rows) measures.push(measureOf(row, measures, quoted));
  return { sections: read.sections, headings: [...read.headings.values()], measures };
}

function place(line, { sections, headings, rows }) {
  const section = numbered(line, SECTION);
  const found = heading(line);
  const [, number, text] = ROW.exec(line) ?? [];
  if (section) sections.push(section);
  // A heading is printed anew at the top of a page; its first appearance holds.
  else if (found) {
    if (!headings.has(found.number))
      headings.set(found.number, { ...found, section: sections.at(-1).number });
  } else if (number) {
    rows.push({ number: Number(number), text, heading: [...headings.keys()].at(-1), cells: [] });
  } else rows.at(-1)?.cells.push(line);
}

function measureOf({ number, text, heading, cells }, before, quoted) {
  const left = [...cells];
  const results = RESULTS.test(left.at(-1) ?? '') ? left.pop() : '';
  const deadline = takeDeadline(left);
  const leaders = takeWhile(left, (line) => PERSON.test(line));
  const { lead, cooperating } = unitsOf(left, leaders.length);
  // A blank leader stays blank: those cells lost their text, they are not one cell over many rows.
  const above = lead === '' ? before.at(-1) : undefined;
  const measure = {
    number,
    heading,
    text,
    leaders,
    lead: { raw: lead, names: namesIn(lead) },
    cooperating,
    deadline: deadlineOf(deadline, above),
    milestones: milestonesOf(results),
    results: { raw: results, kinds: results === '' ? above.results.kinds : kindsOf(results) },
    // the row whose cells reach down to this one
    ...(above && { continues: above.continues ?? above.number }),
  };
  return { ...measure, remarks: damageOf(measure, quoted) };
}

function takeWhile(lines, matches) {
  const taken = [];
  while (lines.length > 0 && matches(lines[0])) taken.push(lines.shift());
  return taken;
}

/** Takes the deadline from the end of the lines; `长期` and `坚持` stand on two. */
function takeDeadline(lines) {
  const last = lines.at(-1) ?? '';
  if (YEAR_END.test(last) || last === LASTING) return lines.pop();
  if (last !== '坚持' || lines.at(-2) !== '长期') return '';
  lines.length -= 2;
  return LASTING;
}

/**
 * What is left are the cells of lead and cooperating units. Where more than two cells seem to stand there (#163), the
 * row names as many leaders: each of the first lines is the unit of one of them.
 */
function unitsOf(lines, leaders) {
  const cells = [];
  for (const line of lines) {
    if (cells.length > 0 && (GOES_ON.test(line) || cells.at(-1).endsWith('、')))
      cells.push(cells.pop() + line);
    else cells.push(line);
  }
  if (cells.length === 0) return { lead: '', cooperating: '' };
  if (cells.length === 2) return { lead: cells[0], cooperating: cells[1] };
  if (cells.length === 3 && leaders === 2) {
    return { lead: cells.slice(0, 2).join('\n'), cooperating: cells[2] };
  }
  throw new Error(`Cannot tell the lead from the cooperating units in: ${lines.join(' | ')}`);
}

function deadlineOf(raw, above) {
  if (raw === LASTING) return { raw, lasting: true };
  const [, year] = YEAR_END.exec(raw) ?? [];
  if (year) return { raw, on: `${year}-12-31`, lasting: false };
  const { on, lasting } = above.deadline;
  return { raw, ...(on && { on }), lasting };
}

const kindsOf = (raw) =>
  Object.keys(KINDS)
    .filter((kind) => raw.includes(kind))
    .map((kind) => KINDS[kind]);

/** `一类(…清单于2016年底前完成)`: a part with a day of its own. */
function milestonesOf(results) {
  const [, text, year] = /\((.+)于(\d{4})年底前完成\)/.exec(results) ?? [];
  return text ? [{ on: `${year}-12-31`, text }] : [];
}
