import type { EventOf, Fact } from '../events/event.ts';
import type { DataOf } from '../events/register.ts';

/** A meeting of a unit. The first report of it counts. */
export interface MeetingCase {
  readonly kind: 'meeting';
  readonly key: string;
  readonly held?: Fact & {
    readonly unit: string;
    readonly category: DataOf<'meeting.held'>['category'];
    readonly topics: readonly string[];
  };
}

export const emptyMeeting = (key: string): MeetingCase => ({ kind: 'meeting', key });

export type MeetingEvent = EventOf<'meeting.held'>;

export function evolveMeeting(state: MeetingCase, event: MeetingEvent): MeetingCase {
  if (state.held) return state;
  const { on, unit, category, topics } = event.data;
  return { ...state, held: { on, event: event.id, unit, category, topics: topics ?? [] } };
}
