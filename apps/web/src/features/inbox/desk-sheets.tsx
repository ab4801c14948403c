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
const SnoozeForm = lazy(async () => ({
  default: (await import('../leads/rest/snooze-form.js')).SnoozeForm,
}));
const NextStepForm = lazy(async () => ({
  default: (await import('../../ui/next-step-form.js')).NextStepForm,
}));

/** Which form is open, and for which hand-over or lead. */
export interface OpenForm {
  readonly kind: 'reject' | 'decline' | 'attempt' | 'plan' | 'snooze';
  readonly id: string;
}

interface DeskSheetsProps {
  readonly open: OpenForm | null;
  readonly own: readonly OwnLead[];
  readonly onClose: () => void;
}

export function DeskSheets({ open, ...rest }: DeskSheetsProps): JSX.Element {
  return <Suspense>{open !== null && <OneSheet open={open} {...rest} />}</Suspense>;
}

function OneSheet({ open: { kind, id }, own, onClose }: DeskSheetsProps & { open: OpenForm }): JSX.Element {
  const { t } = useTranslation(['ui', 'leads']);
  if (kind === 'reject') return <RejectSheet handoverId={id} onClose={onClose} />;
  if (kind === 'decline') return <DeclineSheet handoverId={id} onClose={onClose} />;
  if (kind === 'attempt') return <AttemptSheet leadId={id} onClose={onClose} />;
  const isPlan = kind === 'plan';
  return (
    <Sheet isOpen onClose={onClose} title={isPlan ? t('ui:nextStep.plan') : t('leads:act.hold')}>
      {isPlan ? (
        <NextStepForm leadId={id} planned={own.find(({ leadId }) => leadId === id)} onDone={onClose} />
      ) : (
        <SnoozeForm leadId={id} onDone={onClose} />
      )}
    </Sheet>
  );
}
