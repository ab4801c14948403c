import type { LeadItem } from '../../../api/types.js';

export interface Refused {
  readonly lead: LeadItem;
  /** As the product says it. */
  readonly why: string;
}

export interface Given {
  readonly given: readonly LeadItem[];
  readonly refused: readonly Refused[];
}

/** Gives each on its own: one that is refused, such as somebody else's by now, keeps none of the others back. */
export async function giveAll(
  leads: readonly LeadItem[],
  give: (lead: LeadItem) => Promise<unknown>,
): Promise<Given> {
  const given: LeadItem[] = [];
  const refused: Refused[] = [];
  for (const lead of leads) {
    try {
      await give(lead);
      given.push(lead);
    } catch (error) {
      refused.push({ lead, why: error instanceof Error ? error.message : String(error) });
    }
  }
  return { given, refused };
}
