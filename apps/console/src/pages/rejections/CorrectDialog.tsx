import type { IngestAnswer, RejectionAnswer } from '@fadu/domain';
import { Alert, Button, Modal } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router-dom';
import { post } from '../../api/client.ts';
import { useSpeech } from '../../i18n/language.tsx';
import { Problem } from '../../parts/Answer.tsx';
import { editable, readEventText } from './event-text.ts';

interface DialogProps {
  readonly rejection: RejectionAnswer;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** The refused event, to be corrected and sent again in its place. */
export function CorrectDialog({ rejection, onClose, onDone }: DialogProps) {
  const { t } = useSpeech();
  const words = t.rejections;
  const original = editable(rejection.raw);
  return (
    <Modal open title={words.editorTitle} onCancel={onClose} footer={null} width="min(60rem, 96vw)">
      <p>
        <strong>{rejection.message}</strong>
      </p>
      {rejection.path !== '' && (
        <p>
          {words.where}：<code>{rejection.path}</code>
        </p>
      )}
      {original === undefined ? (
        <>
          <p>{words.notEvent}</p>
          <pre className="wrap">{rejection.raw}</pre>
          <Link to="/import">{t.app.import}</Link>
        </>
      ) : (
        <Editor rejection={rejection} original={original} onClose={onClose} onDone={onDone} />
      )}
    </Modal>
  );
}

function Editor({ rejection, original, onClose, onDone }: DialogProps & { readonly original: string }) {
  const { t } = useSpeech();
  const words = t.rejections;
  const [text, setText] = useState(original);
  const [problem, setProblem] = useState<unknown>();
  const [sending, setSending] = useState(false);
  const read = readEventText(text);

  const send = async (): Promise<void> => {
    setSending(true);
    setProblem(undefined);
    try {
      const path = `/v1/rejections/${encodeURIComponent(rejection.id)}/resend`;
      const answer = await post<IngestAnswer>(path, text, 'application/cloudevents+json');
      const [refused] = answer.rejected;
      if (refused) setProblem(`${words.stillRejected}${refused.message}（${refused.path}）`);
      else onDone();
    } catch (error) {
      setProblem(error);
    } finally {
      setSending(false);
    }
  };

  return (
    <>
      <p>{words.editorHint}</p>
      <textarea
        className="editor mono"
        aria-label={words.editor}
        aria-invalid={!read.ok}
        spellCheck={false}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <div role="alert">
        {!read.ok && <p className="warning-text">{words.notJson}</p>}
        {typeof problem === 'string' && <Alert type="error" showIcon title={problem} />}
      </div>
      {problem instanceof Error && <Problem error={problem} />}
      <div className="actions">
        <Button type="primary" disabled={!read.ok} loading={sending} onClick={() => void send()}>
          {words.submit}
        </Button>
        <Button onClick={onClose}>{words.cancel}</Button>
      </div>
    </>
  );
}
