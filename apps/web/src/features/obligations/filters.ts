import { CHANNELS } from '#contracts';
import { OBLIGATION_STATES } from '#sla';
import type { ObligationState } from '#sla';

/** What is looked for, as it stands in the address, so that a view can be kept and sent. */
export interface Filters {
  readonly status: ObligationState | 'all';
  readonly clauseKey: string | null;
  readonly agreementId: string | null;
  readonly ownerId: string | null;
  readonly leadId: string | null;
  readonly waived: 'true' | 'false' | null;
  /** Where a figure opens into its obligations: a part of them, and the days on which their clocks started. */
  readonly tier: string | null;
  readonly teamId: string | null;
  readonly channel: string | null;
  readonly level: 'lead' | 'owner' | null;
  readonly from: string | null;
  readonly to: string | null;
}

export type FilterName = keyof Filters;

const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

/** Said of what has no team, or no channel. */
export const NONE = 'none';
const SOURCES: readonly string[] = [...CHANNELS, NONE];
const LEVELS = ['lead', 'owner'] as const;

const isState = (text: string | null): text is ObligationState =>
  OBLIGATION_STATES.some((state) => state === text);

const idOf = (text: string | null): string | null => (text !== null && UUID.test(text) ? text : null);

const dayOf = (text: string | null): string | null => {
  if (text === null || !/^\d{4}-\d{2}-\d{2}$/.test(text)) return null;
  const at = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text) ? text : null;
};

/**
 * Reads an address; what it says wrongly counts as not said.
 * Without a status it means what still runs, but every state where only the excused are looked for: none of those runs.
 */
export function filtersOf(params: URLSearchParams): Filters {
  const waived = params.get('waived');
  const isWaived = waived === 'true';
  const status = params.get('status');
  const usual = isWaived ? 'all' : 'pending';
  return {
    status: isState(status) || status === 'all' ? status : usual,
    clauseKey: params.get('clauseKey') || null,
    agreementId: idOf(params.get('agreementId')),
    ownerId: idOf(params.get('ownerId')),
    leadId: idOf(params.get('leadId')),
    waived: isWaived || waived === 'false' ? waived : null,
    ...partOf(params),
  };
}

function partOf(
  params: URLSearchParams,
): Pick<Filters, 'tier' | 'teamId' | 'channel' | 'level' | 'from' | 'to'> {
  const channel = params.get('channel');
  const teamId = params.get('teamId');
  return {
    tier: params.get('tier') || null,
    teamId: teamId === NONE ? NONE : idOf(teamId),
    channel: channel !== null && SOURCES.includes(channel) ? channel : null,
    level: LEVELS.find((level) => level === params.get('level')) ?? null,
    from: dayOf(params.get('from')),
    to: dayOf(params.get('to')),
  };
}

/** The promise that somebody asks to be excused, as a notification about it says. */
export const askedFor = (params: URLSearchParams): readonly string[] => {
  const id = idOf(params.get('waive'));
  return id === null ? [] : [id];
};

/** The same as the server is asked. */
export const queryOf = ({ status, ...rest }: Filters): Readonly<Record<string, string | null>> => ({
  ...rest,
  status: status === 'all' ? null : status,
});

/** The address with one wish changed; an empty wish is left out of it. */
export function withFilter(params: URLSearchParams, name: FilterName, value: string | null): URLSearchParams {
  const next = new URLSearchParams(params);
  if (value === null || value === '') next.delete(name);
  else next.set(name, value);
  return next;
}

/** True when more is asked for than what runs. */
export const isNarrowed = ({ status: _status, ...filters }: Filters): boolean =>
  Object.values(filters).some((wish) => wish !== null);
