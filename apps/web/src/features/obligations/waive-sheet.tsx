import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { Owed } from '../../api/obligations.js';
import { Sheet } from '../../ui/sheet.js';
import { WaiveForm } from './waive-form.js';

interface WaiveSheetProps {
  /** What is to be excused; shut while there is nothing. */
  readonly owed: readonly Owed[];
  readonly onClose: () => void;
  readonly onDone: () => void;
}

export function WaiveSheet({ owed, onClose, onDone }: WaiveSheetProps): JSX.Element {
  const { t } = useTranslation('obligations');
  const isOpen = owed.length > 0;
  return (
    <Sheet isOpen={isOpen} onClose={onClose} title={t('waive.title', { count: owed.length })}>
      {isOpen && <WaiveForm owed={owed} onDone={() => (onDone(), onClose())} />}
    </Sheet>
  );
}
