import type { ImportAnswer } from '@fadu/domain';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { importFile } from '../../api/upload.ts';

export type Run =
  | { readonly state: 'idle' }
  | { readonly state: 'sending'; readonly share: number }
  | { readonly state: 'done'; readonly answer: ImportAnswer }
  | { readonly state: 'failed'; readonly error: Error };

/** The form and file chosen, and what became of them. Another choice makes the last result void. */
export function useImport() {
  const client = useQueryClient();
  const [choice, setChoice] = useState<{ readonly template: string; readonly file?: File }>({ template: '' });
  const [run, setRun] = useState<Run>({ state: 'idle' });
  const { template, file } = choice;

  const choose = (part: { readonly template?: string; readonly file?: File }): void => {
    setChoice({ ...choice, ...part });
    setRun({ state: 'idle' });
  };
  const start = async (dryRun: boolean): Promise<void> => {
    if (!file) return;
    setRun({ state: 'sending', share: 0 });
    try {
      const onProgress = (share: number): void => setRun({ state: 'sending', share });
      const answer = await importFile({ file, template, dryRun, onProgress });
      setRun({ state: 'done', answer });
      if (!dryRun) await client.invalidateQueries();
    } catch (error) {
      setRun({ state: 'failed', error: error as Error });
    }
  };
  const ready = file !== undefined && template !== '' && run.state !== 'sending';
  const tried = run.state === 'done' && run.answer.dryRun && run.answer.events > 0;
  return { template, file, run, ready, tried, choose, start };
}
