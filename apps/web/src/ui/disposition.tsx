import { Radio, Stack } from '@mantine/core';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { Reason } from '#contracts';
import { useLabel } from './use-label.js';

/** Where a rejected lead may go when its reason does not say. */
const ANYWHERE = ['return_to_marketing', 'recycle', 'disqualify'] as const;

/** The ways a reason leaves open; none when it leaves no choice, or when the list decides by itself. */
export function choicesOf({ list, disposition }: Reason): readonly string[] {
  if (list !== 'reject') return [];
  if (disposition[0] === 'asked') return ANYWHERE;
  return disposition.length > 1 ? disposition : [];
}

interface DispositionProps {
  readonly reason: Reason;
  readonly value: string | null;
  readonly onChange: (disposition: string) => void;
}

/** Which way the lead goes. */
export function Disposition({ reason, value, onChange }: DispositionProps): JSX.Element | null {
  const { t } = useTranslation('ui');
  const label = useLabel();
  const choices = choicesOf(reason);
  if (choices.length === 0) return null;
  return (
    <Radio.Group label={t('rejecting.goes')} value={value ?? ''} onChange={onChange} withAsterisk mt="sm">
      <Stack gap={6} mt={6}>
        {choices.map((code) => (
          <Radio key={code} value={code} size="xs" label={label('disposition', code)} />
        ))}
      </Stack>
    </Radio.Group>
  );
}
