import { type CloudEvent, type StatedFigure, settleHistory, upcast } from '@fadu/domain';

import type { View } from '../figures/view.ts';
import type { ApiParts } from '../parts.ts';

/** A report, with the figures of it that stand on the day of the view. */
export interface Report {
  readonly subject: string;
  readonly figures: readonly StatedFigure[];
}

const PAGE = 1000;

/** Every report of the units that states figures. The table tells which they are, the log what they say. */
export async function statedReports(
  parts: Pick<ApiParts, 'reader' | 'log'>,
  view: View,
  units: readonly string[] | undefined,
): Promise<readonly Report[]> {
  const named = units === undefined ? [undefined] : units;
  const subjects: string[] = [];
  for (const unit of named) subjects.push(...(await withFigures(parts.reader, unit)));
  const histories = await parts.log.histories(subjects);
  return subjects.map((subject) => {
    const records = histories.get(subject) ?? [];
    return {
      subject,
      figures: figuresOf(
        records.map(({ event }) => upcast(event as CloudEvent)),
        view,
      ),
    };
  });
}

async function withFigures(reader: ApiParts['reader'], unit: string | undefined): Promise<readonly string[]> {
  const subjects: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await reader.cases('report', unit === undefined ? {} : { unit }, { limit: PAGE, cursor });
    subjects.push(
      ...page.rows.filter((row) => Number(row['figures']) > 0).map((row) => String(row['subject'])),
    );
    cursor = page.cursor;
  } while (cursor !== undefined);
  return subjects;
}

type Events = Parameters<typeof settleHistory>[0];

const figuresOf = (events: Events, { on, knownAt }: View): readonly StatedFigure[] =>
  settleHistory(events.filter((event) => knownAt === undefined || event.recordedAt <= knownAt)).facts.flatMap(
    (fact) =>
      fact.type === 'report.figure_stated' && fact.data.on <= on ? [{ ...fact.data, event: fact.id }] : [],
  );
