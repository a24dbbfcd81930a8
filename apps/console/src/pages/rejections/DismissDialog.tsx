import type { RejectionAnswer } from '@fadu/domain';
import { Button, Input, Modal } from 'antd';
import { useState, type FormEvent } from 'react';
import { post } from '../../api/client.ts';
import { useSpeech } from '../../i18n/language.tsx';
import { Problem } from '../../parts/Answer.tsx';

interface DismissDialogProps {
  readonly rejection: RejectionAnswer;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** A rejection is never dropped without a reason: the reason is kept with it. */
export function DismissDialog({ rejection, onClose, onDone }: DismissDialogProps) {
  const { t } = useSpeech();
  const words = t.rejections;
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const [problem, setProblem] = useState<Error>();
  const missing = reason.trim() === '';

  const send = async (): Promise<void> => {
    setAsked(true);
    if (missing) return;
    try {
      const body = JSON.stringify({ reason: reason.trim() });
      await post(`/v1/rejections/${encodeURIComponent(rejection.id)}/dismiss`, body, 'application/json');
      onDone();
    } catch (error) {
      setProblem(error as Error);
    }
  };

  return (
    <Modal open title={words.dismiss} onCancel={onClose} footer={null}>
      <form
        onSubmit={(event: FormEvent) => {
          event.preventDefault();
          void send();
        }}
      >
        <p>{rejection.message}</p>
        <label htmlFor="dismiss-reason">{words.reason}</label>
        <Input
          id="dismiss-reason"
          value={reason}
          placeholder={words.reasonHint}
          aria-invalid={asked && missing}
          onChange={(event) => setReason(event.target.value)}
        />
        <div role="alert" className="warning-text">
          {asked && missing && words.reasonNeeded}
        </div>
        {problem && <Problem error={problem} />}
        <div className="actions">
          <Button type="primary" htmlType="submit">
            {words.submit}
          </Button>
          <Button onClick={onClose}>{words.cancel}</Button>
        </div>
      </form>
    </Modal>
  );
}
