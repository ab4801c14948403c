import type { DrawnLead } from '../qualification-types.js';

export type Side = 'marketing' | 'sales';
export const SIDES: readonly Side[] = ['marketing', 'sales'];

/** The side one grades for: that of one’s team; of both, marketing; null for those in neither. */
export const sideOf = (kinds: readonly string[]): Side | null =>
  SIDES.find((side) => kinds.includes(side)) ?? null;

/** What a side has still to grade, in the order drawn; those put off come last. */
export function queueOf(
  leads: readonly DrawnLead[],
  side: Side,
  putOff: readonly string[],
): readonly DrawnLead[] {
  const open = leads.filter((lead) => lead[side] === null);
  const isPutOff = ({ leadId }: DrawnLead): boolean => putOff.includes(leadId);
  const later = putOff.flatMap((id) => open.filter(({ leadId }) => leadId === id));
  return [...open.filter((lead) => !isPutOff(lead)), ...later];
}

/** Which leads of a judged sample are shown: each number of the verdict opens into one of these. */
export const SHOWS = ['all', 'faulty', 'both', 'marketing', 'sales', 'agreed', 'good'] as const;
export type Show = (typeof SHOWS)[number];

const TESTS: Readonly<Record<Show, (lead: DrawnLead) => boolean>> = {
  all: () => true,
  faulty: ({ marketing, sales }) => marketing === false || sales === false,
  both: ({ marketing, sales }) => marketing === false && sales === false,
  marketing: ({ marketing, sales }) => marketing === false && sales === true,
  sales: ({ marketing, sales }) => sales === false && marketing === true,
  agreed: ({ marketing, sales }) => marketing !== null && marketing === sales,
  good: ({ marketing, sales }) => marketing === true && sales === true,
};

export const shownOf = (leads: readonly DrawnLead[], show: Show): readonly DrawnLead[] =>
  leads.filter(TESTS[show]);

export const isShow = (text: string | null): text is Show => SHOWS.includes(text as Show);

export type Strength = 'none' | 'weak' | 'fair' | 'good' | 'strong';

/** From which kappa on an agreement is called so: the bands of Altman (1991), the lowest for what is no better than chance. */
const BANDS: readonly (readonly [Strength, number])[] = [
  ['strong', 0.8],
  ['good', 0.6],
  ['fair', 0.4],
  ['weak', 0.2],
];

/** A word for how far two sides agree beyond chance. */
export const strengthOf = (kappa: number): Strength => BANDS.find(([, from]) => kappa >= from)?.[0] ?? 'none';
