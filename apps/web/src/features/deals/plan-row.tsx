import { ActionIcon, Group, Select, Text, TextInput } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconX } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../api/may.js';
import { useMembers } from '../../api/session.js';
import type { Deal } from '../../api/types.js';
import { useFormats } from '../../ui/use-formats.js';
import { useStepName } from '../../ui/use-step-name.js';
import classes from './deals.module.css';
import type { Planned } from './planned.js';

interface PlanRowProps {
  readonly deal: Deal;
  readonly step: Planned;
  /** From 1. */
  readonly number: number;
  readonly isLast: boolean;
  readonly onChange: (facts: Partial<Planned>) => void;
  readonly onMove: (by: -1 | 1) => void;
  readonly onRemove: () => void;
}

/** The longest name the product takes. */
const LONGEST = 120;

/** One step of the plan: what it is, who of both sides, and by when. */
export function PlanRow(props: PlanRowProps): JSX.Element {
  const { t } = useTranslation('deals');
  const formats = useFormats();
  const nameOf = useStepName();
  const { step, number, onChange } = props;
  const shown = nameOf(step.name);
  return (
    <fieldset className={classes.planned} aria-label={t('plan.name', { number })}>
      <Group gap={6} align="flex-end" wrap="nowrap">
        <TextInput
          className={classes.grow}
          label={t('plan.name', { number })}
          maxLength={LONGEST}
          value={shown}
          onChange={(event) => onChange({ name: event.currentTarget.value })}
        />
        <Places {...props} />
      </Group>
      <People {...props} />
      <TextInput
        type="date"
        size="xs"
        label={t('plan.expectedOn')}
        value={step.expectedOn}
        onChange={(event) => onChange({ expectedOn: event.currentTarget.value })}
      />
      {step.doneOn !== null && (
        <Text size="xs" c="dimmed" mt={4}>
          {t('plan.doneStays', { on: formats.date(step.doneOn) })}
        </Text>
      )}
    </fieldset>
  );
}

function Places({ step, number, isLast, onMove, onRemove }: PlanRowProps): JSX.Element {
  const { t } = useTranslation('deals');
  const name = useStepName()(step.name);
  return (
    <>
      <ActionIcon
        variant="default"
        size={36}
        disabled={number === 1}
        aria-label={t('plan.up', { name })}
        onClick={() => onMove(-1)}
      >
        <IconArrowUp size={16} />
      </ActionIcon>
      <ActionIcon
        variant="default"
        size={36}
        disabled={isLast}
        aria-label={t('plan.down', { name })}
        onClick={() => onMove(1)}
      >
        <IconArrowDown size={16} />
      </ActionIcon>
      <ActionIcon
        variant="default"
        size={36}
        disabled={step.doneOn !== null}
        aria-label={t('plan.remove', { name })}
        onClick={onRemove}
      >
        <IconX size={16} />
      </ActionIcon>
    </>
  );
}

/** Ours are the members, theirs the contacts of the deal; whoever stands there already may stay. */
function People({ deal, step, onChange }: PlanRowProps): JSX.Element {
  const { t } = useTranslation('deals');
  const may = useMay();
  return (
    <Group gap={8} grow my={8}>
      {may('member.read') && <Owner step={step} onChange={onChange} />}
      <Select
        size="xs"
        clearable
        label={t('plan.person')}
        placeholder={t('plan.unknown')}
        data={peopleOf(deal, t('contacts.unnamed'))}
        value={step.personId}
        onChange={(personId) => onChange({ personId })}
      />
    </Group>
  );
}

function Owner({ step, onChange }: Pick<PlanRowProps, 'step' | 'onChange'>): JSX.Element {
  const { t } = useTranslation('deals');
  const members = useMembers();
  return (
    <Select
      size="xs"
      clearable
      searchable
      label={t('plan.owner')}
      placeholder={t('plan.nobody')}
      data={(members.data?.items ?? []).map(({ id, name }) => ({ value: id, label: name }))}
      value={step.ownerId}
      onChange={(ownerId) => onChange({ ownerId })}
    />
  );
}

function peopleOf({ contacts, steps }: Deal, unnamed: string): { value: string; label: string }[] {
  const people = new Map(contacts.map(({ personId, name }) => [personId, name]));
  for (const { person } of steps) if (person) people.set(person.id, person.name);
  return [...people].map(([value, name]) => ({ value, label: name ?? unnamed }));
}
