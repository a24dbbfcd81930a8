import type { FigureQuery, Grouping, PageRequest, StoreReader } from '@fadu/domain';

import type { Asked } from '../connections/pool.ts';
import { audit } from './audit.ts';
import { cases } from './cases.ts';
import { everReported } from './ever-reported.ts';
import { everTold } from './ever-told.ts';
import { findings } from './findings.ts';
import { items, type ItemsQuery, rowsOf } from './items.ts';
import { quality } from './quality/quality.ts';
import { rejections } from './rejections.ts';
import { tally } from './tally.ts';
import { units } from './units.ts';

type Arguments<Verb extends keyof StoreReader> = Parameters<StoreReader[Verb]>;

/** Answers the API's questions from the tables; one file for each verb. */
export class ClickHouseReader implements StoreReader {
  constructor(private readonly store: Asked) {}

  tally(query: FigureQuery, group: Grouping) {
    return tally(this.store, query, group);
  }

  everReported(query: Arguments<'everReported'>[0]) {
    return everReported(this.store, query);
  }

  everTold(query: Arguments<'everTold'>[0]) {
    return everTold(this.store, query);
  }

  items(query: ItemsQuery, page: PageRequest) {
    return items(this.store, query, page);
  }

  rowsOf(query: FigureQuery, names: readonly string[]) {
    return rowsOf(this.store, query, names);
  }

  units() {
    return units(this.store);
  }

  findings(query: Arguments<'findings'>[0], page: PageRequest) {
    return findings(this.store, query, page);
  }

  rejections(query: Arguments<'rejections'>[0], page: PageRequest) {
    return rejections(this.store, query, page);
  }

  audit(query: Arguments<'audit'>[0], page: PageRequest) {
    return audit(this.store, query, page);
  }

  cases(kind: string, query: Arguments<'cases'>[1], page: PageRequest) {
    return cases(this.store, kind, query, page);
  }

  quality(query: Arguments<'quality'>[0]) {
    return quality(this.store, query);
  }
}
