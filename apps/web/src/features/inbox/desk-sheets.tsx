import { lazy, Suspense } from 'react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { Sheet } from '../../ui/sheet.js';
import type { OwnLead } from './inbox-cells.js';

/** Forms are fetched when the first one is opened: the desk itself should be there at once. */
const RejectSheet = lazy(async () => ({
  default: (await import('../../ui/reject-sheet.js')).RejectSheet,
}));
const DeclineSheet = lazy(async () => ({
  default: (await import('../../ui/decline-sheet.js')).DeclineSheet,
}));
const AttemptSheet = lazy(async () => ({ default: (await import('./attempt-sheet.js')).AttemptSheet }));
const NextStepForm = lazy(async () => ({
  default: (await import('../../ui/next-step-form.js')).NextStepForm,
}));

/** Which form is open, and for which hand-over or lead. */
export interface OpenForm {
  readonly kind: 'reject' | 'decline' | 'attempt' | 'plan';
  readonly id: string;
}

interface DeskSheetsProps {
  readonly open: OpenForm | null;
  readonly own: readonly OwnLead[];
  readonly onClose: () => void;
}

export function DeskSheets({ open, own, onClose }: DeskSheetsProps): JSX.Element {
  const { t } = useTranslation('ui');
  const planned = own.find(({ leadId }) => leadId === open?.id);
  return (
    <Suspense>
      {open?.kind === 'reject' && <RejectSheet handoverId={open.id} onClose={onClose} />}
      {open?.kind === 'decline' && <DeclineSheet handoverId={open.id} onClose={onClose} />}
      {open?.kind === 'attempt' && <AttemptSheet leadId={open.id} onClose={onClose} />}
      {open?.kind === 'plan' && (
        <Sheet isOpen onClose={onClose} title={t('nextStep.plan')}>
          <NextStepForm leadId={open.id} planned={planned} onDone={onClose} />
        </Sheet>
      )}
    </Suspense>
  );
}
