import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { AttemptForm } from '../../ui/attempt-form.js';
import { Sheet } from '../../ui/sheet.js';

export function AttemptSheet({ leadId, onClose }: { leadId: string; onClose: () => void }): JSX.Element {
  const { t } = useTranslation('ui');
  return (
    <Sheet isOpen onClose={onClose} title={t('attempt.title')}>
      <AttemptForm leadId={leadId} onDone={onClose} />
    </Sheet>
  );
}
