/** What sales can do in a period, and what each lead asks of it. */
export interface Capacity {
  readonly reps: number;
  /** Working days of the period. */
  readonly days: number;
  /** Attempts of one rep on one day. */
  readonly attemptsPerDay: number;
  /** Attempts the agreement promises for each lead. */
  readonly attemptsPerLead: number;
}

export interface CapacityCheck {
  readonly attemptsAvailable: number;
  readonly attemptsNeeded: number;
  /** Needed ÷ available: above 1 the promise cannot be kept. */
  readonly utilisation: number;
  /** Leads that can be worked as promised; more carry no duty. Unrounded. */
  readonly mostLeads: number;
  readonly code: 'enough' | 'tight' | 'too-few-hands';
}

/** From here on nobody may be ill. */
export const TIGHT_FROM = 0.85;

/** Whether sales can do what it is about to sign, before it signs (domain §2.2). */
export function checkCapacity(
  { reps, days, attemptsPerDay, attemptsPerLead }: Capacity,
  leads: number,
): CapacityCheck {
  const attemptsAvailable = reps * days * attemptsPerDay;
  const attemptsNeeded = leads * attemptsPerLead;
  const utilisation = attemptsAvailable === 0 ? Number.POSITIVE_INFINITY : attemptsNeeded / attemptsAvailable;
  const mostLeads = attemptsAvailable / attemptsPerLead;
  const code = utilisation > 1 ? 'too-few-hands' : utilisation >= TIGHT_FROM ? 'tight' : 'enough';
  return { attemptsAvailable, attemptsNeeded, utilisation, mostLeads, code };
}
