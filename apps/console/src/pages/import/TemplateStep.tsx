import { Button } from 'antd';
import { useState } from 'react';
import { getFile } from '../../api/client.ts';
import type { Template } from '../../api/queries.ts';
import { useSpeech } from '../../i18n/language.tsx';
import { Problem } from '../../parts/Answer.tsx';
import { Choice } from '../../parts/Choice.tsx';

interface TemplateStepProps {
  readonly templates: readonly Template[];
  readonly value: string;
  readonly onChange: (template: string) => void;
}

/** A form by name, its columns, and an empty one to fill. */
export function TemplateStep({ templates, value, onChange }: TemplateStepProps) {
  const { t, say } = useSpeech();
  const chosen = templates.find(({ id }) => id === value);
  return (
    <>
      <div className="actions">
        <Choice
          label={t.import.template}
          value={value}
          options={[
            ['', t.import.choose],
            ...templates.map((template) => [template.id, say(template)] as const),
          ]}
          onChange={onChange}
        />
        {chosen && <EmptyForm template={chosen} />}
      </div>
      {chosen && <Columns template={chosen} />}
    </>
  );
}

function EmptyForm({ template }: { readonly template: Template }) {
  const { t } = useSpeech();
  const [problem, setProblem] = useState<unknown>();
  const fetchForm = (): void => {
    setProblem(undefined);
    download(template).catch(setProblem);
  };
  return (
    <>
      <Button onClick={fetchForm}>{t.import.download}</Button>
      {problem !== undefined && <Problem error={problem} onRetry={fetchForm} />}
    </>
  );
}

function Columns({ template }: { readonly template: Template }) {
  const { t, say } = useSpeech();
  return (
    <details className="more">
      <summary>
        {t.import.columns}（{template.columns.length}）
      </summary>
      <table className="list">
        <caption className="visually-hidden">{t.import.columns}</caption>
        <thead>
          <tr>
            <th scope="col">{t.import.column}</th>
            <th scope="col">{t.import.required}</th>
            <th scope="col">{t.import.meaning}</th>
          </tr>
        </thead>
        <tbody>
          {template.columns.map((column) => (
            <tr key={column.name}>
              <th scope="row">{column.name}</th>
              <td>{column.required ? t.import.required : t.import.optional}</td>
              <td>{say(column)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

async function download({ id, zh }: Template): Promise<void> {
  const url = URL.createObjectURL(await getFile(`/v1/imports/templates/${encodeURIComponent(id)}/form`));
  const link = document.createElement('a');
  link.href = url;
  link.download = `${zh}.csv`;
  link.click();
  URL.revokeObjectURL(url);
}
