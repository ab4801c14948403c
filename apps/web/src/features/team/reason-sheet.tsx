import { Button, Chip, Group, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { Sheet } from '../../ui/sheet.js';
import type { Move } from './moves.js';
import { useTeamDesk } from './team-context.js';
import { useNames } from './use-names.js';

const REASONS = ['load', 'away', 'late', 'knows', 'own'] as const;
type Reason = (typeof REASONS)[number];

const LONGEST = 200;

interface ReasonSheetProps {
  readonly move: Move;
  readonly onGive: (why: string) => void;
  readonly onClose: () => void;
}

/** Asked where a lead that is being worked changes hands: one touch for the usual reasons. */
export function ReasonSheet({ move, onGive, onClose }: ReasonSheetProps): JSX.Element {
  const { t } = useTranslation('team');
  const names = useNames(useTeamDesk().columns);
  const [reason, setReason] = useState<Reason>('load');
  const [own, setOwn] = useState('');
  const why = reason === 'own' ? own.trim() : t(`why.${reason}`);
  const [first] = move.cards;
  const facts = { name: names.ofColumn(move.to), lead: first === undefined ? '' : names.ofCard(first) };
  return (
    <Sheet isOpen onClose={onClose} title={t('why.title')}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (why !== '') onGive(why);
        }}
      >
        <Stack>
          <Text size="sm" c="dimmed">
            {t('why.text', { ...facts, count: move.cards.length })}
          </Text>
          <Reasons value={reason} onChange={setReason} />
          {reason === 'own' && (
            <TextInput
              label={t('why.ownLabel')}
              maxLength={LONGEST}
              autoFocus
              value={own}
              onChange={(event) => setOwn(event.currentTarget.value)}
            />
          )}
          <Button type="submit" data-autofocus disabled={why === ''}>
            {t('why.go', facts)}
          </Button>
        </Stack>
      </form>
    </Sheet>
  );
}

function Reasons({ value, onChange }: { value: Reason; onChange: (reason: Reason) => void }): JSX.Element {
  const { t } = useTranslation('team');
  return (
    <div role="radiogroup" aria-label={t('why.label')}>
      <Chip.Group value={value} onChange={(reason) => onChange(reason)}>
        <Group gap={6}>
          {REASONS.map((reason) => (
            <Chip key={reason} value={reason} size="sm" variant="light">
              {t(`why.${reason}`)}
            </Chip>
          ))}
        </Group>
      </Chip.Group>
    </div>
  );
}
