import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.js';
import type { LeadDetail } from '../../api/types.js';
import { ReasonSheet } from '../../ui/reason-sheet.js';
import { Sheet } from '../../ui/sheet.js';
import { AssignForm, RecycleForm } from './aside-forms.js';
import { HandOverForm } from './hand-over-form.js';
import { ReopenForm } from './rest/reopen-form.js';
import { SnoozeForm } from './rest/snooze-form.js';
import type { SheetAct } from './use-lead-acts.js';

interface ActSheetProps {
  readonly act: SheetAct | null;
  readonly lead: LeadDetail;
  readonly onClose: () => void;
}

/** The form of an act that needs more than a click. */
export function ActSheet({ act, lead, onClose }: ActSheetProps): JSX.Element {
  const { t } = useTranslation('leads');
  const isReason = act === 'disqualify';
  return (
    <>
      <ReasonSheet
        list="disqualify"
        isOpen={isReason}
        onClose={onClose}
        title={t('act.disqualify')}
        lead={t('disqualify.lead')}
        confirm={t('disqualify.confirm')}
        done={t('done.disqualify')}
        run={({ reason, evidence }) => api.post(`/leads/${lead.id}/disqualification`, { reason, evidence })}
      />
      <Sheet isOpen={act !== null && !isReason} onClose={onClose} title={act === null ? '' : t(`act.${act}`)}>
        {act === 'handOver' && <HandOverForm leadIds={[lead.id]} onDone={onClose} />}
        {act === 'hold' && <SnoozeForm leadId={lead.id} onDone={onClose} />}
        {act === 'reopen' && <ReopenForm leadId={lead.id} onDone={onClose} />}
        {act === 'assign' && <AssignForm leadId={lead.id} onDone={onClose} />}
        {act === 'recycle' && <RecycleForm leadId={lead.id} onDone={onClose} />}
      </Sheet>
    </>
  );
}
