import { Alert } from '@mantine/core';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { LeadLink } from '../../../ui/lead-link.js';
import { Sheet } from '../../../ui/sheet.js';
import { useFormats } from '../../../ui/use-formats.js';
import { LeadPages } from '../../rehearsal/lead-pages.js';
import type { Stretch } from '../../results/stretch.js';
import { useDealsOfPerson } from '../credit-query.js';
import type { DealOfPerson, DealsOfPerson, PersonRecognised } from '../credit-types.js';
import classes from '../credit.module.css';
import { useActs } from '../recognised.js';
import { useDeals } from '../sides.js';
import { StampLine } from '../stamp-line.js';

interface SheetProps {
  /** Null while it is shut. */
  readonly person: PersonRecognised | null;
  readonly stretch: Stretch;
  readonly onClose: () => void;
}

/** The deals somebody of ours is recognised for. */
export function PersonSheet({ person, stretch, onClose }: SheetProps): JSX.Element {
  return (
    <Sheet isOpen={person !== null} onClose={onClose} title={person?.name ?? ''}>
      {person !== null && <Deals key={person.memberId} memberId={person.memberId} stretch={stretch} />}
    </Sheet>
  );
}

function Deals({ memberId, stretch }: { memberId: string; stretch: Stretch }): JSX.Element {
  const { t } = useTranslation('credit');
  const formats = useFormats();
  const acts = useActs();
  const query = useDealsOfPerson(memberId, stretch);
  const first = query.data?.pages[0];
  const currency = first?.stamp.currency ?? '';
  return (
    <>
      {first !== undefined && <Value told={first} />}
      <LeadPages<DealOfPerson>
        query={query}
        caption={(total) => t('people.dealsOf', { count: total, number: formats.number(total) })}
      >
        {(deal, known) => (
          <div className={classes.deal} data-deal={deal.opportunityId}>
            <div className={classes.dealLine}>
              <LeadLink leadId={deal.leadId} known={known} />
              <span className={`${classes.money} tabular`}>
                {deal.amount === null ? t('behind.hidden') : formats.amount(deal.amount, currency)}
              </span>
            </div>
            <div className={`${classes.dim} tabular`}>
              {[
                formats.date(deal.day),
                t('behind.part', { number: formats.percent(deal.conversions, 1) }),
                acts(deal.acts),
                t('people.counted', { counted: deal.counted, told: deal.told }),
              ].join(' · ')}
            </div>
          </div>
        )}
      </LeadPages>
      {first !== undefined && <StampLine stamp={first.stamp} />}
    </>
  );
}

/** The figure before the cap, that its deals add up to it, and what the cap takes away. */
function Value({ told: { value, sum, taken, stamp } }: { told: DealsOfPerson }): JSX.Element {
  const { t } = useTranslation('credit');
  const formats = useFormats();
  const dealsOf = useDeals();
  const isSame = value.amount === sum.amount && Math.abs(value.conversions - sum.conversions) < 1e-9;
  return (
    <div className={classes.value} data-figure={value.amount}>
      <div className={classes.label}>{t('people.before')}</div>
      <div className={classes.big}>{formats.amount(value.amount, stamp.currency)}</div>
      <div className={classes.dim}>{dealsOf(value.conversions)}</div>
      {Number(taken.amount) > 0 && (
        <p className={classes.dim}>
          {t('people.takes', { amount: formats.amount(taken.amount, stamp.currency) })}
        </p>
      )}
      {isSame ? (
        <p className={classes.dim}>{t('behind.same')}</p>
      ) : (
        <Alert color="red" role="alert" mt="xs">
          {t('behind.unlike')}
        </Alert>
      )}
    </div>
  );
}
