import { Button, Radio, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { DECLINE_REASONS } from '#contracts';
import type { DeclineReason } from '#contracts';
import { decline } from '../api/handovers.js';
import { useAct } from './act.js';
import { Sheet } from './sheet.js';

interface DeclineSheetProps {
  readonly handoverId: string | null;
  readonly onClose: () => void;
}

/** Why a lead that several are asked for is left to the others. */
export function DeclineSheet({ handoverId, onClose }: DeclineSheetProps): JSX.Element {
  const { t } = useTranslation('ui');
  return (
    <Sheet isOpen={handoverId !== null} onClose={onClose} title={t('claim.declineTitle')}>
      {handoverId !== null && <DeclineForm handoverId={handoverId} onDone={onClose} />}
    </Sheet>
  );
}

function DeclineForm({ handoverId, onDone }: { handoverId: string; onDone: () => void }): JSX.Element {
  const { t } = useTranslation('ui');
  const [reason, setReason] = useState<DeclineReason>('no_time');
  const act = useAct({
    run: () => decline(handoverId, reason),
    touches: ['lead', 'leads'],
    done: () => t('claim.declined'),
    then: onDone,
  });
  return (
    <Stack>
      <Text c="dimmed" size="sm">
        {t('claim.declineLead')}
      </Text>
      <Radio.Group
        label={t('claim.why')}
        value={reason}
        onChange={(chosen) => setReason(DECLINE_REASONS.find((each) => each === chosen) ?? 'other')}
      >
        <Stack gap={10} mt={8}>
          {DECLINE_REASONS.map((each) => (
            <Radio key={each} value={each} label={t(`claim.reason.${each}`)} />
          ))}
        </Stack>
      </Radio.Group>
      <Button loading={act.isPending} onClick={() => act.mutate(undefined)}>
        {t('claim.decline')}
      </Button>
    </Stack>
  );
}
