import { FrontSlots } from '../front/front-slots.ts';

const WAITING = 64;
const WAIT_MS = 20_000;

/**
 * One statement of people and programs of others at a time in this process. The embedded engine computes in the four
 * threads that all file access goes through; the API's two connections and the projector take three. With more, the
 * console waited for others' questions until these ran out of time (measured: 20 seconds).
 */
export const embeddedSlots = new FrontSlots(1, WAITING, WAIT_MS);
