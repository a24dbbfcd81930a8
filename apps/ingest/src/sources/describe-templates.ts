import type { TemplateDescription } from '@fadu/domain';

import { templates } from './register.ts';

const BOM = '\ufeff';

/** What the screens show of each template, with an empty form that spreadsheets open in the right encoding. */
export const describeTemplates = (): readonly TemplateDescription[] =>
  templates.map(({ id, zh, en, columns }) => ({
    id,
    zh,
    en,
    columns: columns.map((column) => ({
      name: column.name,
      required: column.required,
      zh: column.zh,
      en: column.en,
    })),
    emptyForm: `${BOM}${columns.map(({ name }) => name).join(',')}\r\n`,
  }));
