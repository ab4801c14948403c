/** The arrangements of Today. */
export const HOMES = ['marketing', 'sales', 'partner', 'leadership'] as const;
export type Home = (typeof HOMES)[number];

/** What one must be allowed to see of an arrangement. */
const NEEDS: Readonly<Record<Home, readonly string[]>> = {
  marketing: ['board.read', 'agreement.read'],
  sales: ['handover.accept'],
  partner: ['deal.register'],
  leadership: ['board.read', 'agreement.read'],
};

/**
 * Homes a member may look at: boards of numbers are shared by both teams, the inbox is for those who take leads over; whoever brings
 * customers as a partner answers from the partner's desk instead.
 */
export function homesOf(actions: readonly string[]): readonly Home[] {
  const homes = HOMES.filter((home) => NEEDS[home].every((action) => actions.includes(action)));
  return homes.includes('partner') ? homes.filter((home) => home !== 'sales') : homes;
}

/** The home a member starts with: whoever takes leads over begins there, then whoever hands them over; null when there is none. */
export function homeOf(actions: readonly string[]): Home | null {
  const homes = homesOf(actions);
  if (homes.includes('partner')) return 'partner';
  if (homes.includes('sales')) return 'sales';
  if (homes.includes('marketing') && actions.includes('handover.offer')) return 'marketing';
  return homes.includes('leadership') ? 'leadership' : null;
}
