import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { reject } from '../api/handovers.js';
import { TargetContradiction } from './target-contradiction.js';
import { ReasonSheet } from './reason-sheet.js';

interface RejectSheetProps {
  readonly handoverId: string | null;
  readonly onClose: () => void;
}

/** Why a lead is not taken. */
export function RejectSheet({ handoverId, onClose }: RejectSheetProps): JSX.Element {
  const { t } = useTranslation('ui');
  return (
    <ReasonSheet
      list="reject"
      isOpen={handoverId !== null}
      onClose={onClose}
      title={t('rejecting.title')}
      lead={t('rejecting.lead')}
      confirm={t('rejecting.confirm')}
      done={t('rejecting.done')}
      warning={(given) => <TargetContradiction handoverId={handoverId ?? ''} given={given} />}
      run={(given) => reject(handoverId ?? '', given)}
    />
  );
}
