// Reads the 23 tasks of seed document 002: paragraphs under （一） to （七）, each ending in the units it binds.
import { heading, namesIn, numbered } from './names.mjs';

const SECTION = /^([一二三四五六七八九十])、(.+)$/;
const GROUP = /^[(（]([一二三四五六七八九十])[)）](.+)$/;
const UNITS = /[(（]牵头(?:单位|部门)[:：](.+?)[,，]责任单位[:：](.+?)[)）]$/;
const TASKS = '重点工作';
const BY_THE_YEAR = { raw: '', on: '2021-12-31', lasting: false };

/** The seven groups of the part 重点工作 as headings, and the tasks under them. */
export function readTaskList(lines) {
  const read = { sections: [], headings: [], measures: [] };
  let here = false;
  for (const line of lines) {
    const section = numbered(line, SECTION);
    if (section) here = section.title === TASKS;
    if (here) place(line, section, read);
  }
  return read;
}

function place(line, section, { sections, headings, measures }) {
  const group = numbered(line, GROUP);
  if (section) sections.push(section);
  else if (group) headings.push({ number: group.number, text: group.title, section: sections.at(-1).number });
  else if (heading(line)) measures.push(taskOf(line, headings.at(-1).number));
}

function taskOf(line, under) {
  const { number, text } = heading(line);
  const [units, lead, cooperating] = UNITS.exec(text) ?? [];
  if (!units) throw new Error(`Task ${number} does not end in the units it binds: ${text.slice(-40)}`);
  return {
    number,
    heading: under,
    text: text.slice(0, -units.length),
    leaders: [],
    lead: { raw: lead, names: namesIn(lead) },
    cooperating,
    deadline: BY_THE_YEAR,
    milestones: [],
    results: { raw: '', kinds: [] },
    remarks: [
      { code: 'deadline_of_plan', what: '2021年' },
      ...(units.includes('牵头部门') ? [{ code: 'label_differs', what: '牵头部门' }] : []),
    ],
  };
}
