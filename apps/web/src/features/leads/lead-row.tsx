import { Checkbox } from '@mantine/core';
import type { JSX, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { LeadItem } from '../../api/types.js';
import { nameOf } from './lead-columns.js';
import classes from './leads.module.css';

interface LeadRowProps {
  readonly lead: LeadItem;
  readonly top: number;
  readonly isChosen: boolean;
  readonly onToggle?: () => void;
  readonly children: ReactNode;
}

export function LeadRow({ lead, top, isChosen, onToggle, children }: LeadRowProps): JSX.Element {
  const { t } = useTranslation('leads');
  return (
    <div
      className={`${classes.row} ${classes.body}`}
      role="row"
      data-chosen={isChosen || undefined}
      style={{ transform: `translateY(${top}px)` }}
    >
      {onToggle && (
        <span role="cell">
          <Checkbox aria-label={t('select', { name: nameOf(lead) })} checked={isChosen} onChange={onToggle} />
        </span>
      )}
      {children}
    </div>
  );
}
