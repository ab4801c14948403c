import { ActionIcon, Checkbox, Group, NumberInput, Select, TextInput } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconX } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { EVIDENCE_TYPES } from '#scoring';
import classes from '../qualification.module.css';
import type { Criterion } from '../qualification-types.js';

interface CriterionFieldsProps {
  readonly criterion: Criterion;
  /** Its place, from 1. */
  readonly number: number;
  readonly count: number;
  readonly onChange: (change: Partial<Criterion>) => void;
  readonly onMove: (by: -1 | 1) => void;
  readonly onRemove: () => void;
}

/** One question of a framework: what is asked, what stands behind an answer, and how much it says. */
export function CriterionFields({
  criterion,
  number,
  onChange,
  ...place
}: CriterionFieldsProps): JSX.Element {
  const { t } = useTranslation('qualification');
  const { question, evidenceType, isRequired, weight } = criterion;
  return (
    <div
      className={classes['criterion-edit']}
      role="group"
      aria-label={t('frameworks.criterion', { number })}
    >
      <Group align="flex-end" gap="sm" wrap="nowrap">
        <TextInput
          flex={1}
          maxLength={300}
          label={t('frameworks.question', { number })}
          value={question}
          onChange={(event) => onChange({ question: event.currentTarget.value })}
        />
        <Places {...place} number={number} />
      </Group>
      <Group align="flex-end" gap="md" mt="xs">
        <Select
          w={260}
          label={t('frameworks.evidence')}
          allowDeselect={false}
          value={evidenceType}
          data={EVIDENCE_TYPES.map((type) => ({ value: type, label: t(`evidence.type.${type}`) }))}
          onChange={(type) => onChange({ evidenceType: type ?? evidenceType })}
        />
        <NumberInput
          w={110}
          min={0.01}
          max={100}
          label={t('frameworks.weight')}
          value={weight}
          onChange={(next) => onChange({ weight: Number(next) })}
        />
        <Checkbox
          mb={8}
          label={t('frameworks.required')}
          checked={isRequired}
          onChange={(event) => onChange({ isRequired: event.currentTarget.checked })}
        />
      </Group>
    </div>
  );
}

type PlacesProps = Pick<CriterionFieldsProps, 'number' | 'count' | 'onMove' | 'onRemove'>;

function Places({ number, count, onMove, onRemove }: PlacesProps): JSX.Element {
  const { t } = useTranslation('qualification');
  const acts = [
    { key: 'up', isOff: number === 1, act: () => onMove(-1), icon: <IconArrowUp size={16} /> },
    { key: 'down', isOff: number === count, act: () => onMove(1), icon: <IconArrowDown size={16} /> },
    { key: 'remove', isOff: false, act: onRemove, icon: <IconX size={16} /> },
  ] as const;
  return (
    <Group gap={2} wrap="nowrap" mb={4}>
      {acts.map(({ key, isOff, act, icon }) => (
        <ActionIcon
          key={key}
          variant="subtle"
          color="gray"
          disabled={isOff}
          onClick={act}
          aria-label={t(`place.${key}`)}
        >
          {icon}
        </ActionIcon>
      ))}
    </Group>
  );
}
