import { DomainError } from '@fadu/domain';

/** The engine tells the reason only on its standard error; as a rule another process has the folder. */
export class StoreUnavailableError extends DomainError {
  readonly code = 'store.unavailable';

  constructor(
    readonly path: string,
    cause: unknown,
  ) {
    super(
      `The tables in ${path} cannot be opened. Most often another process has them: stop the other 法度 that runs ` +
        `on this data folder, or choose another folder with FADU_DATA_DIR. Otherwise the line that the engine has ` +
        `printed above says why (rights, a full disk).`,
      { zh: '数据表无法打开', cause },
    );
  }
}

/** A migration that has run is history: what it made stands in the data folders of others. */
export class MigrationChangedError extends DomainError {
  readonly code = 'store.migration_changed';

  constructor(
    readonly migration: string,
    readonly database: string,
  ) {
    super(
      `The migration ${migration} has run in the database ${database} with another text than it has now. ` +
        `Restore its text and put the change into a new migration.`,
      { zh: '已执行的迁移被改动' },
    );
  }
}

export class StoreNewerError extends DomainError {
  readonly code = 'store.newer';

  constructor(
    readonly migration: string,
    readonly database: string,
  ) {
    super(
      `The database ${database} was last used by a newer 法度 (it has run the migration ${migration}). ` +
        `Start that version or a later one; nothing was changed.`,
      { zh: '数据由更新的版本写入' },
    );
  }
}

export class StoreNotMigratedError extends DomainError {
  readonly code = 'store.not_migrated';

  constructor(readonly database: string) {
    super(
      `The tables in the database ${database} are not there yet, or older than this program. Start a projector: it ` +
        `makes and migrates them; then start this process again.`,
      { zh: '数据表尚未建立或尚未升级' },
    );
  }
}

export class TableUnknownError extends DomainError {
  readonly code = 'store.table_unknown';

  constructor(readonly table: string) {
    super(`There is no table "${table}". Tables are declared in libs/domain/src/tables.`, {
      zh: '没有这个表',
    });
  }
}

/** A row does not have the shape of its table: a fault of the program, never of the data. */
export class CellUnfitError extends DomainError {
  readonly code = 'store.cell_unfit';

  constructor(
    readonly table: string,
    readonly column: string,
    readonly reason: string,
  ) {
    super(`A row for ${table} cannot be written: its column ${column} ${reason}.`, {
      zh: '数据行不合表结构',
    });
  }
}

export class CursorUnreadableError extends DomainError {
  readonly code = 'store.cursor_unreadable';

  constructor(readonly cursor: string) {
    super(
      `The cursor "${cursor.slice(0, 40)}" belongs to no list. Give back the cursor of the last page as it was, ` +
        `or none to begin with the first page.`,
      { zh: '分页标记无效' },
    );
  }
}

export class KindUnknownError extends DomainError {
  readonly code = 'store.kind_unknown';

  constructor(
    readonly kind: string,
    known: readonly string[],
  ) {
    super(`There are no cases of the kind "${kind.slice(0, 40)}". The kinds are ${known.join(', ')}.`, {
      zh: '没有这种案件',
    });
  }
}
