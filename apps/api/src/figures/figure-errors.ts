import { DomainError } from '@fadu/domain';

export class IndicatorUnknownError extends DomainError {
  readonly code = 'indicator.unknown';

  constructor(id: string) {
    super(`There is no indicator "${id}". GET /v1/indicators lists them all.`, { zh: '没有这个指标' });
  }
}

export class UnitUnknownError extends DomainError {
  readonly code = 'unit.unknown';
  readonly path = 'unit';

  constructor(id: string) {
    super(
      `No unit "${id}" is registered and nothing was ever reported of one. GET /v1/units lists the units.`,
      {
        zh: '没有这个单位',
      },
    );
  }
}

export class GroupingNotForStockError extends DomainError {
  readonly code = 'grouping.not_for_stock';
  readonly path = 'groupBy';

  constructor(id: string, groupBy: string) {
    super(
      `"${id}" is counted on a day and has no ${groupBy}s: group it by unit or none, and ask once for each day.`,
      {
        zh: '该指标按某一日统计，不能按时间分组',
      },
    );
  }
}
