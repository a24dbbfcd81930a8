import type { CloudEvent } from '@fadu/domain';

/** Whose token comes with a request; `nobody` sends none. */
export type Who = 'admin' | 'reader' | 'sender' | 'stranger' | 'revoked' | 'nobody';

/** What is sent. Without a body it is a question. */
export interface Sent {
  readonly method?: 'GET' | 'POST' | 'DELETE';
  readonly path: string;
  readonly type?: string;
  readonly body?: string | Uint8Array<ArrayBuffer> | (() => string);
  /** sent as a form with one file; `body` is its content */
  readonly file?: string;
}

/**
 * What became of it:
 * `nothing`: neither the log nor the rejections have anything new; `rejection`: kept with its code and what was sent;
 * `event`: accepted; `finding`: accepted, and a finding stands.
 */
export type Kept = 'nothing' | 'rejection' | 'event' | 'finding';

/** One kind of bad input, and what whoever sends it gets. A line of docs/bad-input.md and a test. */
export interface BadInput {
  readonly zh: string;
  readonly en: string;
  readonly sent: Sent;
  /** the administrator unless said */
  readonly who?: Who;
  /** events that must be there before */
  readonly before?: readonly CloudEvent[];
  readonly status: number;
  /** '' where there is nothing to say: the event was accepted and nothing is odd */
  readonly code: string;
  readonly kept: Kept;
}

/** A chapter of the page. */
export interface BadInputs {
  readonly zh: string;
  readonly en: string;
  readonly inputs: readonly BadInput[];
}
