import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../ui/use-formats.js';
import { Count } from './figures-open.js';
import type { FunnelStage } from './funnel-types.js';
import { useStageName } from './use-stage-name.js';

interface WorthProps {
  readonly stage: FunnelStage;
  readonly state: 'won' | 'open';
  readonly deals: number;
  readonly amount: string;
  readonly currency: string;
  /** The currency is not the workspace’s: amounts whose rate nobody said. */
  readonly isApart?: boolean;
  /** What stands there instead of the amount, such as what it comes to weighted. */
  readonly shown?: string | undefined;
}

/** What the deals of a stage are worth; it opens them. */
export function Worth({ stage, state, deals, amount, currency, isApart, shown }: WorthProps): JSX.Element {
  const { t } = useTranslation('funnel');
  const name = useStageName()(stage);
  return (
    <Count
      title={`${name}: ${t(`value.${state}`)}`}
      count={deals}
      worth={useFormats().amount(amount, currency)}
      of={{ figure: 'value', stage, state, ...(isApart === true && { currency }) }}
    >
      {shown}
    </Count>
  );
}
