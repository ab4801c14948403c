import { ActionIcon, Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconPlus, IconX } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { Tier } from '../../../api/types.js';
import classes from './editor.module.css';
import { useDrafting, useField } from './draft-context.js';
import { DurationInput } from './duration-input.js';
import { PredicateField } from './fields.js';
import { freeKey, moved, pointerOf } from './places.js';
import type { Place } from './places.js';

const HOUR_MS = 3_600_000;

/** The rows of a duty, in the order in which they are tried. */
export function TiersField({ place }: { place: Place }): JSX.Element {
  const { t } = useTranslation('agreement');
  const { value: tiers, error, set } = useField<readonly Tier[]>(place);
  const add = (): void => {
    const key = freeKey(
      'row',
      tiers.map((tier) => tier.key),
    );
    const row: Tier = { key, label: t('edit.newTier'), when: { all: [] }, targetMs: 4 * HOUR_MS };
    // Before the last: that one is usually for everybody else.
    set(tiers.toSpliced(Math.max(0, tiers.length - 1), 0, row));
  };
  return (
    <fieldset className={classes.part}>
      <legend>{t('edit.tiers')}</legend>
      <Text size="xs" c="dimmed">
        {t('edit.tiersHint')}
      </Text>
      <Stack gap="sm" mt="xs">
        {tiers.map((tier, index) => (
          <TierRow
            key={tier.key}
            place={[...place, index]}
            index={index}
            count={tiers.length}
            onMove={(by) => set(moved(tiers, index, by))}
            onRemove={() => set(tiers.toSpliced(index, 1))}
          />
        ))}
      </Stack>
      {error !== undefined && <p className={classes.problem}>{error}</p>}
      <Button mt="sm" size="compact-sm" variant="light" leftSection={<IconPlus size={15} />} onClick={add}>
        {t('edit.addTier')}
      </Button>
    </fieldset>
  );
}

interface TierRowProps {
  readonly place: Place;
  readonly index: number;
  readonly count: number;
  readonly onMove: (by: -1 | 1) => void;
  readonly onRemove: () => void;
}

function TierRow({ place, index, count, onMove, onRemove }: TierRowProps): JSX.Element {
  const { t } = useTranslation('agreement');
  const { draft, problemAt } = useDrafting();
  const label = useField<string>([...place, 'label']);
  const target = useField<number>([...place, 'targetMs']);
  return (
    <div className={classes.tier} role="group" aria-label={t('edit.tier', { number: index + 1 })}>
      <Group gap="sm" align="flex-end">
        <TextInput
          flex="1 1 160px"
          label={t('edit.tierLabel')}
          value={label.value}
          error={label.error ?? problemAt(pointerOf([...place, 'key']))}
          onChange={(event) => label.set(event.currentTarget.value)}
        />
        <DurationInput
          label={t('edit.target')}
          value={target.value}
          workingDayMs={draft.terms.workingDayMs}
          error={target.error}
          onChange={target.set}
        />
        <Group gap={2}>
          <Move
            label={t('edit.up')}
            isOff={index === 0}
            onMove={() => onMove(-1)}
            icon={<IconArrowUp size={16} />}
          />
          <Move
            label={t('edit.down')}
            isOff={index === count - 1}
            onMove={() => onMove(1)}
            icon={<IconArrowDown size={16} />}
          />
          <Move
            label={t('edit.removeTier')}
            isOff={count === 1}
            onMove={onRemove}
            icon={<IconX size={16} />}
          />
        </Group>
      </Group>
      <PredicateField place={[...place, 'when']} label={t('edit.tierWhen')} />
    </div>
  );
}

interface MoveProps {
  readonly label: string;
  readonly isOff: boolean;
  readonly onMove: () => void;
  readonly icon: JSX.Element;
}

const Move = ({ label, isOff, onMove, icon }: MoveProps): JSX.Element => (
  <ActionIcon variant="subtle" color="gray" disabled={isOff} onClick={onMove} aria-label={label}>
    {icon}
  </ActionIcon>
);
