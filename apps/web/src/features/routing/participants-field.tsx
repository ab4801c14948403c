import { ActionIcon, NumberInput, Radio, Select, Stack } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconX } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { useMemberName, useMembers } from '../../api/session.js';
import { moved } from '../agreement/editor/places.js';
import { asks } from './rule-draft.js';
import type { Participant, Rule } from './routing-types.js';
import classes from './routing.module.css';

interface ParticipantsFieldProps {
  readonly rule: Rule;
  readonly error: string | undefined;
  readonly onChange: (participants: Rule['participants']) => void;
}

/** The whole team, or these people in this order with how much each takes part. */
export function ParticipantsField({ rule, error, onChange }: ParticipantsFieldProps): JSX.Element {
  const { t } = useTranslation('routing');
  const ofTeam = useOfTeam(rule.teamId);
  const { participants } = rule;
  const everybody = (): Participant[] => ofTeam.map(({ id }) => ({ memberId: id, weight: 1 }));
  return (
    <div>
      <Radio.Group
        label={t('field.who')}
        value={participants === null ? 'whole' : 'some'}
        onChange={(who) => onChange(who === 'whole' ? null : everybody())}
      >
        <Stack gap={8} mt={6}>
          <Radio value="whole" label={t('field.whole')} />
          <Radio value="some" label={t('field.some')} />
        </Stack>
      </Radio.Group>
      {participants !== null && (
        <People participants={participants} rule={rule} ofTeam={ofTeam} onChange={onChange} />
      )}
      {error !== undefined && (
        <p className={classes.problem} role="alert">
          {error}
        </p>
      )}
    </div>
  );
}

interface Named {
  readonly id: string;
  readonly name: string;
}

function useOfTeam(teamId: string): readonly Named[] {
  const members = useMembers().data?.items ?? [];
  return members.filter(({ isActive, teamIds }) => isActive && teamIds.includes(teamId));
}

interface PeopleProps extends Omit<ParticipantsFieldProps, 'error'> {
  readonly participants: readonly Participant[];
  readonly ofTeam: readonly Named[];
}

function People({ participants, rule, ofTeam, onChange }: PeopleProps): JSX.Element {
  const { t } = useTranslation('routing');
  const named = new Set(participants.map(({ memberId }) => memberId));
  const others = ofTeam.filter(({ id }) => !named.has(id));
  return (
    <div style={{ marginTop: 8 }}>
      {participants.map((participant, index) => (
        <Person
          key={participant.memberId}
          participant={participant}
          hasWeight={asks(rule.method).weights}
          isFirst={index === 0}
          isLast={index === participants.length - 1}
          onMove={(by) => onChange([...moved(participants, index, by)])}
          onWeight={(weight) => onChange(participants.with(index, { ...participant, weight }))}
          onRemove={() => onChange(participants.toSpliced(index, 1))}
        />
      ))}
      {others.length > 0 && (
        <Select
          mt={6}
          maw={280}
          size="xs"
          searchable
          aria-label={t('field.addPerson')}
          placeholder={t('field.addPerson')}
          value={null}
          data={others.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(id) => id !== null && onChange([...participants, { memberId: id, weight: 1 }])}
        />
      )}
    </div>
  );
}

interface PersonProps {
  readonly participant: Participant;
  readonly hasWeight: boolean;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly onMove: (by: -1 | 1) => void;
  readonly onWeight: (weight: number) => void;
  readonly onRemove: () => void;
}

function Person({ participant, hasWeight, isFirst, isLast, ...acts }: PersonProps): JSX.Element {
  const { t } = useTranslation('routing');
  const name = useMemberName()(participant.memberId) ?? t('told.somebody');
  const button = (label: string, isOff: boolean, act: () => void, icon: JSX.Element): JSX.Element => (
    <ActionIcon
      variant="subtle"
      color="gray"
      className={classes.act}
      aria-label={label}
      disabled={isOff}
      onClick={act}
    >
      {icon}
    </ActionIcon>
  );
  return (
    <div className={classes.person}>
      <span className={classes.grow} style={{ maxWidth: 220 }}>
        {name}
      </span>
      {hasWeight && (
        <NumberInput
          w={86}
          size="xs"
          min={0}
          max={1000}
          allowDecimal={false}
          aria-label={t('field.weightOf', { name })}
          value={participant.weight}
          onChange={(weight) => acts.onWeight(Number(weight))}
        />
      )}
      {button(t('field.personUp', { name }), isFirst, () => acts.onMove(-1), <IconArrowUp size={15} />)}
      {button(t('field.personDown', { name }), isLast, () => acts.onMove(1), <IconArrowDown size={15} />)}
      {button(t('field.removePerson', { name }), false, acts.onRemove, <IconX size={15} />)}
    </div>
  );
}
