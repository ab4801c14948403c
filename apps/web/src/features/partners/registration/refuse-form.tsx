import { Button, Radio, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../../ui/act.js';
import { REGISTRATION_REFUSALS } from '../partner-types.js';
import type { RegistrationRefusal, Registration } from '../partner-types.js';
import { DECIDES, refuse } from '../partners-query.js';

/** What was found is the reason most likely. */
const likely = ({ conflictKinds }: Registration): RegistrationRefusal | null =>
  REGISTRATION_REFUSALS.find((reason) => conflictKinds.some((kind) => kind === reason)) ?? null;

/** Why not; the partner reads both the reason and the words. */
export function RefuseForm({ deal, onDone }: { deal: Registration; onDone: () => void }): JSX.Element {
  const { t } = useTranslation('partners');
  const [reason, setReason] = useState(likely(deal));
  const [text, setText] = useState('');
  const act = useAct({
    run: (chosen: RegistrationRefusal) =>
      refuse(deal.id, { reason: chosen, ...(text.trim() && { text: text.trim() }) }),
    touches: DECIDES,
    done: () => t('house.decide.refused', { name: deal.partnerName }),
    then: onDone,
  });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (reason !== null) act.mutate(reason);
      }}
    >
      <Stack>
        <Text c="dimmed" size="sm">
          {t('house.decide.refuseLead')}
        </Text>
        <Radio.Group
          label={t('house.decide.why')}
          value={reason ?? ''}
          onChange={(chosen) => setReason(REGISTRATION_REFUSALS.find((each) => each === chosen) ?? null)}
        >
          <Stack gap={10} mt={8}>
            {REGISTRATION_REFUSALS.map((each) => (
              <Radio key={each} value={each} label={t(`deal.reason.${each}`)} />
            ))}
          </Stack>
        </Radio.Group>
        <Textarea
          label={t('house.decide.text')}
          autosize
          minRows={3}
          maxLength={1000}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <Button type="submit" color="red" disabled={reason === null} loading={act.isPending}>
          {t('house.decide.refuse')}
        </Button>
      </Stack>
    </form>
  );
}
