import type { MemberKey } from './cast.js';
import { PRODUCTS } from './products.js';
import { lossReason } from './reasons.js';
import type { DealStep } from './step.js';
import type { Story } from './story.js';

const ON_THE_WAY: readonly DealStep[] = ['engaging', 'proposal', 'negotiation'];

/** How often a deal goes on from each step; what goes on from the last is won. */
const GOES_ON: Readonly<Record<DealStep, number>> = { engaging: 0.9, proposal: 0.78, negotiation: 0.66 };

/** From a sales-qualified lead to won or lost, and the money that follows. */
export function tellDeal(story: Story, by: MemberKey): void {
  const { dice, lead } = story;
  const product = dice.weighted(PRODUCTS, ({ weight }) => weight);
  const quantity = dice.whole(1, product.mostUnits);
  const worth = quantity * Number(product.price);
  const name = `${lead.person.company.name}: ${quantity} × ${product.name}`;
  story.days(0.5, 6).does({ kind: 'open-deal', by, name, product: product.key, quantity });
  for (const to of ON_THE_WAY) {
    story.days(2, 12).does({ kind: 'move-deal', by, to });
    if (!dice.chance(GOES_ON[to]))
      return void story.days(2, 10).does({ kind: 'lose', by, ...lossReason(dice) });
    if (dice.chance(0.5)) story.days(0.5, 2).does({ kind: 'attempt', by, type: 'meeting', outcome: 'held' });
  }
  story.days(1, 10).does({ kind: 'win', by });
  tellDelivery(story, worth);
}

/** What follows a sale, step by step; most pay within two months, and now and then something is given back. */
function tellDelivery(story: Story, worth: number): void {
  const { dice } = story;
  const [by, amount] = ['marco', euros(worth)] as const;
  story.days(1, 5).does({ kind: 'after-sale', by, step: 'onboarding' });
  story.days(2, 12).does({ kind: 'after-sale', by, step: 'delivery' });
  story.days(0.5, 3).does({ kind: 'revenue', by, what: 'invoiced', amount });
  story.does({ kind: 'after-sale', by, step: 'invoice', amount });
  if (dice.chance(0.03))
    story.days(5, 25).does({ kind: 'revenue', by, what: 'refunded', amount: euros(worth * 0.15) });
  story.days(10, 42).does({ kind: 'after-sale', by, step: 'cash', amount });
}

const euros = (amount: number): string => amount.toFixed(2);
