import type { TemplateDescription } from '@fadu/domain';
import { Button } from 'antd';
import { useSpeech } from '../../i18n/language.tsx';
import { Choice } from '../../parts/Choice.tsx';

interface TemplateStepProps {
  readonly templates: readonly TemplateDescription[];
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
        {chosen && <Button onClick={() => download(chosen, say(chosen))}>{t.import.download}</Button>}
      </div>
      {chosen && <Columns template={chosen} />}
    </>
  );
}

function Columns({ template }: { readonly template: TemplateDescription }) {
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

function download({ emptyForm }: TemplateDescription, name: string): void {
  const url = URL.createObjectURL(new Blob([emptyForm], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = `${name}.csv`;
  link.click();
  URL.revokeObjectURL(url);
}
