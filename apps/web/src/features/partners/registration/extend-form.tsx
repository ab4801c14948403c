import { Button, NumberInput, Stack } from '@mantine/core';
import { useState } from 'react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../../ui/act.js';
import { useFormats } from '../../../ui/use-formats.js';
import type { Registration } from '../partner-types.js';
import { DECIDES, extend } from '../partners-query.js';

const USUAL_DAYS = 30;
const MOST_DAYS = 365;

/** So many days more for the partner to win the customer. */
export function ExtendForm({ deal, onDone }: { deal: Registration; onDone: () => void }): JSX.Element {
  const { t } = useTranslation('partners');
  const formats = useFormats();
  const [days, setDays] = useState<number | string>(USUAL_DAYS);
  const act = useAct({
    run: () => extend(deal.id, Number(days)),
    touches: DECIDES,
    done: ({ protectedUntil }) =>
      protectedUntil === null ? undefined : t('house.decide.extended', { day: formats.day(protectedUntil) }),
    then: onDone,
  });
  return (
    <Stack>
      <NumberInput
        label={t('house.decide.extendDays')}
        min={1}
        max={MOST_DAYS}
        allowDecimal={false}
        value={days}
        onChange={setDays}
      />
      <Button disabled={Number(days) < 1} loading={act.isPending} onClick={() => act.mutate(undefined)}>
        {t('house.decide.extend')}
      </Button>
    </Stack>
  );
}
