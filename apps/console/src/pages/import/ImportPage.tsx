import { Button, Upload } from 'antd';
import { useQuery } from '@tanstack/react-query';
import { templatesQuery } from '../../api/queries.ts';
import { useSpeech } from '../../i18n/language.tsx';
import { Answer, Problem } from '../../parts/Answer.tsx';
import { PageTitle } from '../../parts/PageTitle.tsx';
import { ImportReport } from './ImportReport.tsx';
import { Sending } from './Sending.tsx';
import { TemplateStep } from './TemplateStep.tsx';
import { useImport, type Run } from './use-import.ts';

/** Choose a form, choose a file, try it, then import it. Trying comes first: it writes nothing. */
export function ImportPage() {
  const { t } = useSpeech();
  const templates = useQuery(templatesQuery);
  const { template, file, run, ready, tried, choose, start } = useImport();
  return (
    <>
      <PageTitle title={t.import.title} />
      <ol className="steps">
        <li>
          <h2>1. {t.import.step1}</h2>
          <Answer of={templates}>
            {(found) => (
              <TemplateStep
                templates={found}
                value={template}
                onChange={(next) => choose({ template: next })}
              />
            )}
          </Answer>
        </li>
        <li>
          <h2>2. {t.import.step2}</h2>
          <FileStep file={file} onChange={(next) => choose({ file: next })} />
        </li>
        <li>
          <h2>3. {t.import.step3}</h2>
          {!ready && run.state === 'idle' && <p className="muted">{t.import.needFile}</p>}
          <div className="actions">
            <Button type={tried ? 'default' : 'primary'} disabled={!ready} onClick={() => void start(true)}>
              {t.import.dryRun}
            </Button>
            <Button
              type={tried ? 'primary' : 'default'}
              disabled={!ready || !tried}
              onClick={() => void start(false)}
            >
              {t.import.real}
            </Button>
          </div>
          <Outcome run={run} />
        </li>
      </ol>
    </>
  );
}

function Outcome({ run }: { readonly run: Run }) {
  switch (run.state) {
    case 'idle':
      return null;
    case 'sending':
      return <Sending share={run.share} />;
    case 'failed':
      return <Problem error={run.error} />;
    case 'done':
      return <ImportReport answer={run.answer} />;
  }
}

interface FileStepProps {
  readonly file: File | undefined;
  readonly onChange: (file: File) => void;
}

function FileStep({ file, onChange }: FileStepProps) {
  const { t } = useSpeech();
  return (
    <>
      <Upload.Dragger
        accept=".csv,.xlsx"
        multiple={false}
        showUploadList={false}
        // Only the file is taken: sending waits for the buttons below.
        beforeUpload={(chosen) => {
          onChange(chosen);
          return false;
        }}
      >
        <p>{t.import.drop}</p>
        <p className="muted">{t.import.dropHint}</p>
      </Upload.Dragger>
      <p role="status">
        {file && (
          <>
            {t.import.chosen}：<strong>{file.name}</strong>（{Math.ceil(file.size / 1024).toLocaleString()}{' '}
            KB）
          </>
        )}
      </p>
    </>
  );
}
