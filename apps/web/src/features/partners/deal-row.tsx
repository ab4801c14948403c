import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useServerNow } from '../../live/live-context.js';
import { Signal } from '../../ui/signal.js';
import { useFormats } from '../../ui/use-formats.js';
import type { Registration } from './partner-types.js';
import classes from './partners.module.css';
import { customerOf, protectionOf, TONES } from './registration-state.js';

const A_MINUTE_MS = 60_000;

/** One registered deal: whom, how it stands, and until when it is protected; with whose it is where several are listed. */
export function DealRow({ deal, isWhose = false }: { deal: Registration; isWhose?: boolean }): JSX.Element {
  const { t } = useTranslation('partners');
  const formats = useFormats();
  const { name, company } = customerOf(deal);
  const amount =
    deal.expected === null ? null : formats.minor(deal.expected.amountMinor, deal.expected.currency);
  const facts = [company, amount, t('deal.submitted', { day: formats.day(deal.submittedAt) })];
  return (
    <li>
      <Link to={`/registrations/${deal.id}`} className={classes.deal} data-registration={deal.state}>
        <span className={classes.name}>{name}</span>
        <Signal tone={TONES[deal.state]}>{t(`deal.state.${deal.state}`)}</Signal>
        <span className={classes.dim}>
          {[...(isWhose ? [deal.partnerName] : []), ...facts].filter(Boolean).join(' · ')}
        </span>
        <Protection deal={deal} />
      </Link>
    </li>
  );
}

function Protection({ deal }: { deal: Registration }): JSX.Element | null {
  const { t } = useTranslation('partners');
  const formats = useFormats();
  const protection = protectionOf(deal, useServerNow(A_MINUTE_MS));
  if (protection === null) return null;
  if (protection.isSoon)
    return <Signal tone="warn">{t('deal.daysLeft', { count: protection.daysLeft })}</Signal>;
  return <span className={classes.dim}>{t('deal.protected', { day: formats.day(protection.until) })}</span>;
}
