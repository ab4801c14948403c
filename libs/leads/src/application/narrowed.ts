import type { Caller } from '#contracts';
import { LEAD_FILTERS } from '../persistence/lead-list.sql.js';
import type { LeadFilter } from '../persistence/lead-list.sql.js';
import { sightOf } from './sight.js';

/** Whoever looks at leads. */
type Looking = Pick<Caller, 'memberId' | 'teamIds' | 'actions'>;

export interface Narrowing {
  readonly ownerId?: string;
  readonly teamId?: string;
}

/** What narrows a list of `lead l` to what was asked for and what the caller may see; the first value is `$first`. */
export function narrowed(
  caller: Looking,
  { ownerId, teamId }: Narrowing,
  first: number,
): { readonly conditions: string[]; readonly values: unknown[] } {
  const asked = Object.entries({ ownerId, teamId }).filter(([, value]) => value !== undefined);
  const given: [LeadFilter, readonly unknown[]][] = [
    ...asked.map(([name, value]): [LeadFilter, unknown[]] => [name as LeadFilter, [value]]),
    ...sightOf(caller),
  ];
  const values: unknown[] = [];
  const conditions = given.map(([name, parts]) => {
    const condition = LEAD_FILTERS[name](first + values.length);
    values.push(...parts);
    return condition;
  });
  return { conditions, values };
}
