import { Button, Input, Modal } from 'antd';
import { useId, useState, type FormEvent, type ReactNode } from 'react';
import { useSpeech } from '../i18n/language.tsx';
import { Problem } from './Answer.tsx';

interface ReasonDialogProps {
  readonly title: string;
  readonly label: string;
  readonly hint: string;
  /** what it is about */
  readonly children: ReactNode;
  readonly send: (reason: string) => Promise<unknown>;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** For acts that are never done without a reason: the reason is kept with them. */
export function ReasonDialog({ title, label, hint, children, send, onClose, onDone }: ReasonDialogProps) {
  const { t } = useSpeech();
  const words = t.rejections;
  const field = useId();
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const [problem, setProblem] = useState<Error>();
  const missing = reason.trim() === '';

  const submit = async (): Promise<void> => {
    setAsked(true);
    if (missing) return;
    try {
      await send(reason.trim());
      onDone();
    } catch (error) {
      setProblem(error as Error);
    }
  };

  return (
    <Modal open title={title} onCancel={onClose} footer={null}>
      <form
        onSubmit={(event: FormEvent) => {
          event.preventDefault();
          void submit();
        }}
      >
        {children}
        <label htmlFor={field}>{label}</label>
        <Input
          id={field}
          value={reason}
          placeholder={hint}
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
