import { daysOf, readPeriod } from './period.ts';

/** What the reader looks at. All of it stands in the address, so that a page can be sent to a colleague. */
export interface View {
  readonly period: string;
  /** category of units; empty for all */
  readonly category: string;
  /** empty for the API's default */
  readonly profile: string;
  /** legal date of the view; empty for today */
  readonly on: string;
  /** instant of knowledge; empty for now */
  readonly knownAt: string;
  /** `now`: figures of units that ended stand under their successors; empty for as they were */
  readonly organised: string;
  /** family of indicators; empty for a few of each */
  readonly family: string;
  /** `shown`: also indicators without any data */
  readonly empty: string;
  /** part of a unit's name */
  readonly name: string;
  /** `missed`: only units that miss a target */
  readonly only: string;
  /** `<indicator>` worst first, `-<indicator>` best first */
  readonly sort: string;
}

const emptyView = {
  category: '',
  profile: '',
  on: '',
  knownAt: '',
  organised: '',
  family: '',
  empty: '',
  name: '',
  only: '',
  sort: '',
};
const keys = Object.keys(emptyView) as (keyof typeof emptyView)[];

/** Reads the view; a period that is none becomes the year of `today`. */
export function readView(params: URLSearchParams, today: string): View {
  const asked = params.get('period') ?? '';
  const period = readPeriod(asked) ? asked : today.slice(0, 4);
  return { period, ...Object.fromEntries(keys.map((key) => [key, params.get(key) ?? ''])) } as View;
}

/** The view as a query: the period always, the rest only where it differs from the default. */
export function writeView(view: View): URLSearchParams {
  const params = new URLSearchParams({ period: view.period });
  for (const key of keys) if (view[key] !== '') params.set(key, view[key]);
  return params;
}

/** What the API needs of the view. */
export const asked = ({ period, profile, on, knownAt, organised }: View) => ({
  period,
  profile,
  on,
  knownAt,
  organised,
});

/**
 * What the API needs of the view for one indicator. A stock is counted on a day: the last of the period, or the day of
 * the view if that is earlier, as in the overview.
 */
export function askedFor(kind: string, view: View, today: string) {
  const { period, ...others } = asked(view);
  const days = readPeriod(period);
  if (kind !== 'stock' || !days) return { period, ...others };
  const last = daysOf(days).to;
  const seen = view.on === '' ? today : view.on;
  return { ...others, on: last < seen ? last : seen };
}

/** The part of the view that goes along to the items, and back, as a query. */
export function itemsQueryOf(view: View): string {
  const kept = { ...asked(view), family: view.family };
  return new URLSearchParams(Object.entries(kept).filter(([, value]) => value !== '')).toString();
}

/** Path of the items behind a cell; without `unit`, those of the whole district. `query`: see {@link itemsQueryOf}. */
export function itemsPath(query: string, indicator: string, unit = ''): string {
  const ofUnit = unit === '' ? '' : `&unit=${encodeURIComponent(unit)}`;
  return `/items?indicator=${encodeURIComponent(indicator)}${ofUnit}&${query}`;
}

/** Path of the page of a case, from its subject `<kind>/<key>`. */
export function casePath(subject: string, query: { readonly [key: string]: string } = {}): string {
  const slash = subject.indexOf('/');
  const kind = subject.slice(0, slash);
  const params = new URLSearchParams(Object.entries(query).filter(([, value]) => value !== ''));
  const text = params.toString();
  return `/cases/${kind}/${encodeURIComponent(subject.slice(slash + 1))}${text === '' ? '' : `?${text}`}`;
}
