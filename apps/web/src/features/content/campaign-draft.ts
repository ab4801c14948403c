import type { Campaign, CampaignChange } from './content-types.js';

/** A campaign as its form holds it: what is not known is empty. */
export interface CampaignDraft extends Pick<Campaign, 'name' | 'channel' | 'state'> {
  readonly from: string;
  readonly to: string;
  readonly ownerId: string;
  readonly goal: string;
  readonly amount: string;
  readonly currency: string;
}

/** @param own the currency of the workspace, where nothing says another */
export function campaignDraft(own: string, campaign?: Campaign): CampaignDraft {
  if (campaign === undefined)
    return {
      ...({ name: '', channel: 'content', state: 'running', from: '', to: '' } as const),
      ...{ ownerId: '', goal: '', amount: '', currency: own },
    };
  const { name, channel, state, from, to, ownerId, goal, budget } = campaign;
  return {
    ...{ name, channel, state, from: from ?? '', to: to ?? '', ownerId: ownerId ?? '', goal: goal ?? '' },
    ...{ amount: budget?.amount ?? '', currency: budget?.currency ?? own },
  };
}

const SINGLE = ['name', 'channel', 'state', 'from', 'to', 'ownerId', 'goal'] as const;
const STANDING: readonly string[] = ['name', 'channel', 'state'];

/** What differs, as it is sent: emptied means not known any more. A budget is one thing, its currency with it. */
export function changeOfCampaign(before: CampaignDraft, now: CampaignDraft): CampaignChange {
  const isNew = before.name === '';
  const single = SINGLE.flatMap((name) => {
    const [was, is] = [before[name].trim(), now[name].trim()];
    if (was === is && !(isNew && STANDING.includes(name))) return [];
    return [[name, is === '' ? null : is]];
  });
  return { ...(Object.fromEntries(single) as CampaignChange), ...budgetOf(before, now) };
}

function budgetOf(before: CampaignDraft, now: CampaignDraft): Pick<CampaignChange, 'budget'> {
  const { amount, currency } = now;
  if (amount === '') return before.amount === '' ? {} : { budget: null };
  const isSame = Number(before.amount || NaN) === Number(amount) && before.currency === currency;
  return isSame ? {} : { budget: { amount, currency } };
}
