import type { ImportAnswer } from '@fadu/domain';
import { ProblemError, address, authorization, problemFrom } from './client.ts';

export interface Upload {
  readonly file: File;
  readonly template: string;
  readonly dryRun: boolean;
  /** share of the file sent, 0 to 1 */
  readonly onProgress: (share: number) => void;
}

/**
 * Sends a file to be imported. XMLHttpRequest, because fetch tells nothing of the progress of sending.
 * @throws {@link ProblemError} when it is refused or the API cannot be reached
 */
export function importFile({ file, template, dryRun, onProgress }: Upload): Promise<ImportAnswer> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', address('/v1/imports', { template, dryRun }));
    for (const [name, value] of Object.entries(authorization())) request.setRequestHeader(name, value);
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
    request.onerror = () => reject(new ProblemError(0, 'network', '', 'no answer'));
    request.onload = () => {
      const ok = request.status >= 200 && request.status < 300;
      if (ok) resolve(JSON.parse(request.responseText) as ImportAnswer);
      else reject(problemFrom(request.status, request.responseText));
    };
    const form = new FormData();
    form.set('file', file);
    request.send(form);
  });
}
