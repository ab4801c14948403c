import { Alert, UnstyledButton } from '@mantine/core';
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { useState } from 'react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { KnownLead } from '../../api/lead-names.js';
import { useMay } from '../../api/may.js';
import { LeadLink, useLeadText } from '../../ui/lead-link.js';
import { Sheet } from '../../ui/sheet.js';
import { useFormats } from '../../ui/use-formats.js';
import { LeadPages } from '../rehearsal/lead-pages.js';
import { useExplained } from './credit-query.js';
import type { Cell } from './credit-query.js';
import type { CreditExplained, DealBehind, ModelName } from './credit-types.js';
import classes from './credit.module.css';
import { DealTouches } from './deal-touches.js';
import { useDeals } from './sides.js';
import { StampLine } from './stamp-line.js';
import type { Stretch } from '../results/stretch.js';
import { useNames } from './use-names.js';

interface SheetProps {
  /** Null while it is shut. */
  readonly cell: Cell | null;
  readonly stretch: Stretch;
  readonly models: readonly ModelName[];
  readonly onClose: () => void;
}

/** The deals a figure is made of; each opens into its touches. */
export function CellSheet({ cell, stretch, models, onClose }: SheetProps): JSX.Element {
  const title = useTitle();
  return (
    <Sheet isOpen={cell !== null} onClose={onClose} title={cell === null ? '' : title(cell)}>
      {cell !== null && <Behind cell={cell} stretch={stretch} models={models} />}
    </Sheet>
  );
}

function useTitle(): (cell: Cell) => string {
  const { t } = useTranslation('credit');
  const [ofChannel, ofCampaign, ofAsset] = [useNames('channel'), useNames('campaign'), useNames('asset')];
  const names = { channel: ofChannel, campaign: ofCampaign, asset: ofAsset };
  return ({ place, by, model, state }) => {
    if (model === 'total') return t(`behind.total.${state}`);
    if (model === 'sourced' || (model === 'influenced' && place === null)) return t(`side.${model}`);
    const what = place === null ? t('behind.untouched') : names[by](place).name;
    return model === 'influenced'
      ? t('behind.met', { what })
      : t('behind.title', { what, model: t(`models.name.${model}`) });
  };
}

const isModel = (model: Cell['model']): model is ModelName =>
  model !== 'influenced' && model !== 'total' && model !== 'sourced';

type BehindProps = Pick<SheetProps, 'stretch' | 'models'> & { readonly cell: Cell };

export function Behind({ cell, stretch, models }: BehindProps): JSX.Element {
  const query = useExplained(cell, stretch);
  const first = query.data?.pages[0];
  const dealsTold = useSum();
  const currency = first?.stamp.currency ?? '';
  const shown = isModel(cell.model) ? [...new Set([cell.model, ...models])] : models;
  return (
    <>
      {first !== undefined && <Value explained={first} />}
      <LeadPages<DealBehind> query={query} caption={() => first && dealsTold(first)}>
        {(deal, known) => <DealLine {...{ deal, known, currency, models: shown }} />}
      </LeadPages>
      {first !== undefined && <StampLine stamp={first.stamp} />}
    </>
  );
}

function useSum(): (explained: CreditExplained) => string {
  const { t } = useTranslation('credit');
  const formats = useFormats();
  return ({ total, sum, stamp }) =>
    t('behind.deals', {
      count: total,
      number: formats.number(total),
      sum: formats.amount(sum.amount, stamp.currency),
    });
}

/** The figure once more, and that its deals add up to it. */
function Value({ explained: { value, sum, stamp } }: { explained: CreditExplained }): JSX.Element {
  const { t } = useTranslation('credit');
  const formats = useFormats();
  const dealsOf = useDeals();
  const isSame = value.amount === sum.amount && Math.abs(value.conversions - sum.conversions) < 1e-9;
  return (
    <div className={classes.value} data-figure={value.amount}>
      <div className={classes.label}>{t('behind.is')}</div>
      <div className={classes.big}>{formats.amount(value.amount, stamp.currency)}</div>
      <div className={classes.dim}>{dealsOf(value.conversions)}</div>
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

interface DealLineProps {
  readonly deal: DealBehind;
  readonly known: KnownLead;
  readonly currency: string;
  readonly models: readonly ModelName[];
}

function DealLine({ deal, known, currency, models }: DealLineProps): JSX.Element {
  const { t } = useTranslation('credit');
  const formats = useFormats();
  const may = useMay();
  const name = useLeadText(known);
  const [isOpen, setOpen] = useState(false);
  const { opportunityId, leadId, day, conversions, amount } = deal;
  const Chevron = isOpen ? IconChevronDown : IconChevronRight;
  return (
    <div className={classes.deal} data-deal={opportunityId}>
      <div className={classes.dealLine}>
        <LeadLink leadId={leadId} known={known} />
        <span className={`${classes.money} tabular`}>
          {amount === null ? t('behind.hidden') : formats.amount(amount, currency)}
        </span>
      </div>
      <div className={`${classes.dim} tabular`}>
        {formats.date(day)} · {t('behind.part', { number: formats.percent(conversions, 2) })}
      </div>
      {may('opportunity.read') && (
        <UnstyledButton
          className={classes.touchesButton}
          aria-expanded={isOpen}
          aria-label={t('behind.showTouches', { name })}
          onClick={() => setOpen(!isOpen)}
        >
          <Chevron size={14} aria-hidden /> {t('behind.touches')}
        </UnstyledButton>
      )}
      {isOpen && <DealTouches id={opportunityId} models={models} />}
    </div>
  );
}
