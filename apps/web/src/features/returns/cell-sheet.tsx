import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { Asked } from '../../ui/asked.js';
import { LeadLink } from '../../ui/lead-link.js';
import { Sheet } from '../../ui/sheet.js';
import { useFormats } from '../../ui/use-formats.js';
import { useLabel } from '../../ui/use-label.js';
import { LeadPages } from '../rehearsal/lead-pages.js';
import { useDealsBehind, useLeadsBehind, useSpendsBehind } from './returns-query.js';
import type { Place, ReturnsAsked } from './returns-query.js';
import classes from './returns.module.css';
import type { DealsBehind, DealsFigureName, LeadsBehind, SpendsBehind, Stage } from './returns-types.js';

interface InRow {
  readonly place: Place;
  /** What the row is called. */
  readonly name: string;
}

/** Which figure of a row. */
export type CellFigure =
  | { readonly kind: 'leads'; readonly stage: Stage }
  | { readonly kind: 'deals'; readonly figure: DealsFigureName }
  | { readonly kind: 'spend'; readonly isUnmeasured: boolean };

/** A figure of the report that is looked into. */
export type Cell = InRow & CellFigure;

type CellOf<K extends Cell['kind']> = Extract<Cell, { readonly kind: K }>;

interface SheetProps {
  /** Null while it is shut. */
  readonly cell: Cell | null;
  readonly asked: ReturnsAsked;
  readonly onClose: () => void;
}

/** What a figure is made of: leads, deals or money. */
export function CellSheet({ cell, asked, onClose }: SheetProps): JSX.Element {
  const title = useTitle();
  return (
    <Sheet isOpen={cell !== null} onClose={onClose} title={cell === null ? '' : title(cell)}>
      {cell?.kind === 'leads' && <Leads cell={cell} asked={asked} />}
      {cell?.kind === 'deals' && <Deals cell={cell} asked={asked} />}
      {cell?.kind === 'spend' && <Spends cell={cell} asked={asked} />}
    </Sheet>
  );
}

function useTitle(): (cell: Cell) => string {
  const { t } = useTranslation('returns');
  return (cell) => {
    const of = cell.name;
    if (cell.kind === 'leads') return t('cell.title', { of, what: t(`column.${cell.stage}`) });
    if (cell.kind === 'spend')
      return t('cell.title', { of, what: cell.isUnmeasured ? t('measured.unseen') : t('column.spend') });
    return t('cell.title', {
      of,
      what: cell.figure === 'untouched' ? t('untouched.label') : t(`column.${cell.figure}`),
    });
  };
}

interface BehindProps<K extends Cell['kind']> {
  readonly cell: CellOf<K>;
  readonly asked: ReturnsAsked;
}

function Leads({ cell, asked }: BehindProps<'leads'>): JSX.Element {
  const { t } = useTranslation('returns');
  const formats = useFormats();
  const query = useLeadsBehind(asked, cell.place, cell.stage);
  return (
    <LeadPages<LeadsBehind['items'][number]>
      query={query}
      caption={(total) => t('behind.leads', { count: total, number: formats.number(total) })}
    >
      {({ leadId, day }, known) => (
        <div className={classes.line}>
          <LeadLink leadId={leadId} known={known} />
          <span className={`${classes.dim} tabular`}>{formats.date(day)}</span>
        </div>
      )}
    </LeadPages>
  );
}

function Deals({ cell, asked }: BehindProps<'deals'>): JSX.Element {
  const { t } = useTranslation('returns');
  const formats = useFormats();
  const query = useDealsBehind(asked, cell.place, cell.figure);
  const first = query.data?.pages[0];
  const currency = first?.currency ?? '';
  return (
    <LeadPages<DealsBehind['items'][number]>
      query={query}
      caption={(total) => (
        <span data-sum={first?.sum.amount}>
          {t('behind.deals', {
            count: total,
            number: formats.number(total),
            amount: formats.amount(first?.sum.amount ?? '0', currency),
          })}
        </span>
      )}
    >
      {({ leadId, day, conversions, amount }, known) => (
        <div className={classes.grow}>
          <div className={classes.line}>
            <LeadLink leadId={leadId} known={known} />
            <span className={`${classes.money} tabular`}>
              {amount === null ? t('behind.hidden') : formats.amount(amount, currency)}
            </span>
          </div>
          <div className={`${classes.dim} tabular`}>
            {t('behind.part', { day: formats.date(day), share: formats.percent(conversions, 1) })}
          </div>
        </div>
      )}
    </LeadPages>
  );
}

function Spends({ cell, asked }: BehindProps<'spend'>): JSX.Element {
  return (
    <Asked query={useSpendsBehind(asked, cell.place, cell.isUnmeasured)} rows={4} height={48}>
      {(spends) => <SpendLines spends={spends} />}
    </Asked>
  );
}

function SpendLines({ spends: { amount, currency, items } }: { readonly spends: SpendsBehind }): JSX.Element {
  const { t } = useTranslation(['returns', 'spend']);
  const formats = useFormats();
  const label = useLabel();
  return (
    <>
      <p className={classes.dim} data-sum={amount}>
        {t('returns:behind.spend', { amount: formats.amount(amount, currency) })}
      </p>
      <ul className={classes.list}>
        {items.map(({ month, channel, campaignId, campaign, kind, ...part }) => (
          <li key={[month, channel, campaignId, kind].join(' ')} className={classes.item}>
            <div className={classes.line}>
              <span>{campaign ?? label('channel', channel)}</span>
              <span className={`${classes.money} tabular`}>{formats.amount(part.amount, currency)}</span>
            </div>
            <div className={`${classes.dim} tabular`}>
              {[
                month,
                label('channel', channel),
                t(`spend:kind.${kind}`),
                ...part.unconverted.map((each) =>
                  t('returns:apart.spend', { amount: formats.amount(each.amount, each.currency) }),
                ),
                !part.isMeasured && t('returns:measured.unseen'),
              ]
                .filter(Boolean)
                .join(' · ')}
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}
