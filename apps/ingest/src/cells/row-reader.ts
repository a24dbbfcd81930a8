import type { LocalDate } from '@fadu/domain';

import type { CellNote, Cells, TemplateColumn } from '../sources/template.ts';
import { plainText } from './clean-cell.ts';
import { type Problem, readDay } from './read-day.ts';
import { readKey } from './read-key.ts';

export interface Moment {
  readonly day: LocalDate;
  /** instant with the offset of China */
  readonly at: string;
}

export interface Choice<T> {
  /** every way to write it, and what the contract calls it */
  readonly words: Readonly<Record<string, T>>;
  /** the ways that people are told of */
  readonly list: string;
}

/** Reads the cells of one row as what they mean; what cannot be read is noted, all of it, not just the first. */
export class RowReader {
  readonly faults: CellNote[] = [];
  readonly warnings: CellNote[] = [];
  readonly #cells: Cells;
  readonly #columns: readonly TemplateColumn[];

  constructor(cells: Cells, columns: readonly TemplateColumn[]) {
    this.#cells = cells;
    this.#columns = columns;
    for (const { id, required } of columns) {
      if (required && this.text(id) === '') this.fault(id, 'import.required', missing);
    }
  }

  text(id: string): string {
    return this.#cells[id] ?? '';
  }

  optional(id: string): string | undefined {
    return this.text(id) === '' ? undefined : this.text(id);
  }

  /** undefined when empty or not a day */
  moment(id: string): Moment | undefined {
    if (this.text(id) === '') return undefined;
    const reading = readDay(this.text(id));
    if ('day' in reading) return { day: reading.day, at: `${reading.day}T${reading.clock}+08:00` };
    this.fault(id, 'import.date', reading.problem);
    return undefined;
  }

  day(id: string): LocalDate | undefined {
    return this.moment(id)?.day;
  }

  /** The business key, '' when there is none. */
  key(id: string): string {
    if (this.text(id) === '') return '';
    const reading = readKey(this.text(id));
    if ('problem' in reading) {
      this.fault(id, 'import.key', reading.problem);
      return '';
    }
    if (reading.changed) this.warn(id, 'import.key_changed', keyChanged(reading.key));
    return reading.key;
  }

  whole(id: string): number | undefined {
    const text = plainText(this.text(id)).replace(/(?<=\d)[人天日件]$/, '');
    if (text === '') return undefined;
    if (/^\d{1,9}$/.test(text)) return Number(text);
    this.fault(id, 'import.number', notWhole);
    return undefined;
  }

  /** One of the words that the form allows, as the contract names it. */
  choice<T>(id: string, { words, list }: Choice<T>): T | undefined {
    const text = plainText(this.text(id));
    if (text === '') return undefined;
    if (Object.hasOwn(words, text)) return words[text];
    this.fault(id, 'import.choice', { zh: `只能填：${list}`, en: `must be one of: ${list}` });
    return undefined;
  }

  fault(column: string, code: string, { zh, en }: Problem): void {
    this.faults.push({ column, code, ...this.#sentences(column, zh, en) });
  }

  warn(column: string, code: string, { zh, en }: Problem): void {
    this.warnings.push({ column, code, ...this.#sentences(column, zh, en) });
  }

  #sentences(column: string, zh: string, en: string): Problem {
    const name = this.#columns.find(({ id }) => id === column)?.name ?? column;
    return { zh: `“${name}”${zh}。`, en: `"${name}" ${en}.` };
  }
}

const missing: Problem = {
  zh: '为空，请填写；如有合并单元格，请取消合并并逐行填写',
  en: 'is empty: fill it in; where cells are merged, unmerge them and fill every row',
};
const notWhole: Problem = { zh: '不是整数，请只填数字', en: 'is not a whole number: write digits only' };
const keyChanged = (key: string): Problem => ({
  zh: `含有“/”，已记作“${key}”`,
  en: `holds "/", which a key cannot: it is kept as "${key}"`,
});
