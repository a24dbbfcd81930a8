import type { Fact } from '../events/event.ts';

/** The bare fact of an event whose legal day is `on`. */
export const factOf = (event: { readonly id: string; readonly data: { readonly on: string } }): Fact => ({
  on: event.data.on,
  event: event.id,
});
