import type { RejectionAnswer } from '@fadu/domain';
import { post } from '../../api/client.ts';
import { useSpeech } from '../../i18n/language.tsx';
import { ReasonDialog } from '../../parts/ReasonDialog.tsx';

interface DismissDialogProps {
  readonly rejection: RejectionAnswer;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** A rejection is never dropped without a reason: the reason is kept with it. */
export function DismissDialog({ rejection, onClose, onDone }: DismissDialogProps) {
  const { t } = useSpeech();
  const words = t.rejections;
  const address = `/v1/rejections/${encodeURIComponent(rejection.id)}/dismiss`;
  return (
    <ReasonDialog
      title={words.dismiss}
      label={words.reason}
      hint={words.reasonHint}
      send={(reason) => post(address, JSON.stringify({ reason }), 'application/json')}
      onClose={onClose}
      onDone={onDone}
    >
      <p>{rejection.message}</p>
    </ReasonDialog>
  );
}
