import { DomainError } from '@fadu/domain';

/** The request as a whole is refused: nothing of it was taken. */
export abstract class RequestRefusedError extends DomainError {
  /** the remedy in Chinese, for the rejection that is kept; the message is the English one */
  readonly advice: string;

  constructor(title: string, { zh, en }: { readonly zh: string; readonly en: string }) {
    super(en, { zh: title });
    this.advice = zh;
  }
}

export class RequestUnreadableError extends RequestRefusedError {
  readonly code = 'request.unreadable';

  constructor(zh: string, en: string) {
    super('请求内容无法读取', { zh, en });
  }
}

export class RequestTooLargeError extends RequestRefusedError {
  readonly code = 'request.too_large';

  constructor(limit: number) {
    const most = Math.floor(limit / 1_048_576);
    super('请求内容过大', {
      zh: `单个事件或一批事件不得超过 ${most} MiB：更多的事件请逐行报送（application/x-ndjson），长度不限。`,
      en: `A single event or a batch may hold ${most} MiB: send more as lines (application/x-ndjson), which may be of any length.`,
    });
  }
}

export class RejectionUnknownError extends DomainError {
  readonly code = 'rejection.unknown';

  constructor(id: string) {
    super(`There is no rejection "${id}": take an id from GET /v1/rejections.`, { zh: '没有这条退回记录' });
  }
}

export class RejectionSettledError extends DomainError {
  readonly code = 'rejection.settled';

  constructor(id: string, state: string) {
    super(
      `The rejection "${id}" was ${state === 'resent' ? 'sent again' : 'dismissed'} already: to change what was accepted, send a record.corrected event.`,
      { zh: '这条退回记录已处理' },
    );
  }
}

export class TemplateUnknownError extends DomainError {
  readonly code = 'import.template_unknown';

  constructor(id: string, known: readonly string[]) {
    super(`There is no template "${id}": choose one of ${known.join(', ')}.`, { zh: '没有这个导入模板' });
  }
}

export type FileProblem = 'import.empty' | 'import.format' | 'import.header_missing' | 'import.damaged';

const fileProblems: Readonly<Record<FileProblem, string>> = {
  'import.empty': '文件是空的',
  'import.format': '文件格式不支持',
  'import.header_missing': '找不到表头',
  'import.damaged': '文件已损坏',
};

/** The file as a whole cannot be read as a table of its template. */
export class FileUnreadableError extends DomainError {
  readonly code: FileProblem;

  constructor(code: FileProblem, why: string, cause?: unknown) {
    super(why, { zh: fileProblems[code], cause });
    this.code = code;
  }
}
