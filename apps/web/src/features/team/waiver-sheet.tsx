import { Button, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.js';
import { useAct } from '../../ui/act.js';
import { Sheet } from '../../ui/sheet.js';
import { clockOf } from './team-cells.js';
import type { TeamCard } from './team-cells.js';
import { useTeamDesk } from './team-context.js';
import { useNames } from './use-names.js';

const LONGEST = 500;

interface WaiverSheetProps {
  readonly card: TeamCard;
  readonly onClose: () => void;
}

/** Why a promise should be excused, in one’s own words: a note on the lead that asks those who may. */
export function WaiverSheet({ card, onClose }: WaiverSheetProps): JSX.Element {
  const { t } = useTranslation('team');
  const [why, setWhy] = useState('');
  const lead = useNames(useTeamDesk().columns).ofCard(card);
  const act = useAct({
    run: (text: string) => api.post(`/leads/${card.leadId}/notes`, { text, obligationId: card.obligationId }),
    touches: ['lead'],
    done: () => t('waiver.done'),
    then: onClose,
  });
  return (
    <Sheet isOpen onClose={onClose} title={t('waiver.title')}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (why.trim() !== '') act.mutate(why.trim());
        }}
      >
        <Stack>
          <Text size="sm" c="dimmed">
            {t('waiver.text', { lead, promise: t(`clock.${clockOf(card.clock ?? '')}`) })}
          </Text>
          <Textarea
            label={t('waiver.why')}
            maxLength={LONGEST}
            autosize
            minRows={2}
            data-autofocus
            value={why}
            onChange={(event) => setWhy(event.currentTarget.value)}
          />
          <Button type="submit" disabled={why.trim() === ''} loading={act.isPending}>
            {t('waiver.go')}
          </Button>
        </Stack>
      </form>
    </Sheet>
  );
}
