/** The three arrangements of Today. */
export const HOMES = ['marketing', 'sales', 'leadership'] as const;
export type Home = (typeof HOMES)[number];

/** Words that tell the job apart in a role's name, whatever its spelling. */
const JOBS: Readonly<Record<Home, RegExp>> = {
  sales: /sales|partner/i,
  marketing: /market|operations|care/i,
  leadership: /leader|admin|viewer/i,
};

/** The home a member starts with: the first of their jobs, leadership when none is known. */
export function homeOf(roles: readonly string[]): Home {
  const order: readonly Home[] = ['sales', 'marketing', 'leadership'];
  return order.find((home) => roles.some((role) => JOBS[home].test(role))) ?? 'leadership';
}

/** Homes a member may look at: boards of numbers are shared by both teams, the inbox is for those who work leads. */
export function homesOf(roles: readonly string[]): readonly Home[] {
  const worksLeads = roles.some((role) => JOBS.sales.test(role) || /admin/i.test(role));
  return HOMES.filter((home) => home !== 'sales' || worksLeads);
}
