import { Button, Checkbox } from '@mantine/core';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { useTierLabel } from '../../api/agreements.js';
import type { KnownLead } from '../../api/lead-names.js';
import type { Owed } from '../../api/obligations.js';
import { LeadLink, useLeadText } from '../../ui/lead-link.js';
import { Signal, toneOf } from '../../ui/signal.js';
import { useLabel } from '../../ui/use-label.js';
import type { Duty } from './choosing.js';
import { Due } from './due.js';
import { ObligationDetail } from './obligation-detail.js';
import classes from './obligations.module.css';
import { rowId } from './use-row-keys.js';

export interface ObligationRowProps {
  readonly owed: Owed;
  readonly known: KnownLead;
  /** Undefined until the agreement is known. */
  readonly duty: Duty | undefined;
  readonly isOpen: boolean;
  readonly isMarked: boolean;
  readonly isChosen: boolean;
  readonly onExplain: () => void;
  /** Left out where it may not be excused. */
  readonly onChoose?: (isRange: boolean) => void;
  readonly onWaive?: () => void;
}

export function ObligationRow(props: ObligationRowProps): JSX.Element {
  const { owed, known, duty, isOpen, isMarked, isChosen, onExplain, onChoose, onWaive } = props;
  const { t } = useTranslation('obligations');
  const who = useLeadText(known);
  return (
    <li
      id={rowId(owed.id)}
      className={classes.item}
      data-marked={isMarked || undefined}
      data-chosen={isChosen || undefined}
    >
      <div className={classes.row}>
        <span className={classes.box}>
          {onChoose && (
            <Checkbox
              aria-label={t('choose', { clause: owed.clauseTitle, name: who })}
              checked={isChosen}
              onChange={(event) => onChoose((event.nativeEvent as MouseEvent).shiftKey)}
            />
          )}
        </span>
        <div className={classes.what}>
          <div className={classes.title}>
            <LeadLink leadId={owed.leadId} known={known} />
          </div>
          <Terms owed={owed} />
        </div>
        <Due owed={owed} />
        <State owed={owed} />
        <Button variant="subtle" size="compact-sm" aria-expanded={isOpen} onClick={onExplain}>
          {isOpen ? t('hide') : t('explain')}
        </Button>
      </div>
      {isOpen && <ObligationDetail owed={owed} duty={duty} {...(onWaive && { onWaive })} />}
    </li>
  );
}

/** Which promise it is, by which row of it, whose, and how far it has come. */
function Terms({ owed }: { owed: Owed }): JSX.Element {
  const { t } = useTranslation('obligations');
  const label = useLabel();
  const tierLabel = useTierLabel();
  const { level, owedBy, ownerName, teamName, progress, cycle } = owed;
  const side = teamName ?? label('side', owedBy);
  const facts = [
    owed.clauseTitle,
    tierLabel(owed.tier),
    level === 'owner'
      ? t('level.owner', { name: ownerName ?? t('somebody') })
      : t('level.lead', { side: ownerName === null ? side : `${side}, ${ownerName}` }),
    progress && t('progress', { done: progress.done, needed: progress.needed }),
    cycle > 1 && t('cycle', { number: cycle }),
  ];
  return <div className={classes.meta}>{facts.filter(Boolean).join(' · ')}</div>;
}

/** What was told, and beside it what it would have been by what came later. */
function State({ owed: { status, corrected } }: { owed: Owed }): JSX.Element {
  const { t } = useTranslation('obligations');
  const label = useLabel();
  return (
    <span className={classes.state}>
      <Signal tone={toneOf(status)}>{label('obligation', status)}</Signal>
      {corrected !== null && (
        <Signal tone={toneOf(corrected)}>{t('corrected', { state: label('obligation', corrected) })}</Signal>
      )}
    </span>
  );
}
