import { Money } from '#kernel';
import { shownCode } from '../domain/distribution-code.js';
import type { DistributionCode } from '../domain/distribution-code.js';
import type { RegisteredCampaign } from '../application/keep-campaigns.js';
import type { CampaignDto, DistributionCodeDto } from './content.answers.dto.js';

export const shownCampaign = (campaign: RegisteredCampaign): CampaignDto => {
  const { startsOn, endsOn, budgetMinor, budgetCurrency, ...rest } = campaign;
  const budget =
    budgetMinor === null || budgetCurrency === null
      ? null
      : { amount: Money.of(budgetMinor, budgetCurrency).toDecimal(), currency: budgetCurrency };
  return { ...rest, from: startsOn, to: endsOn, budget };
};

/** With the address under which this installation opens it. */
export const shownDistribution = (
  base: string,
  { code, ...rest }: DistributionCode,
): DistributionCodeDto => ({
  ...rest,
  code: shownCode(code),
  opensAt: `${base}/c/${shownCode(code)}`,
});
