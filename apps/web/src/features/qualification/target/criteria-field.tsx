import { ActionIcon, Button, Group, Popover, Select, TextInput } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { SUB_REASONS } from '#contracts';
import type { SubReason } from '#contracts';
import type { FieldProblem } from '#kernel';
import { Card, Section } from '../../../ui/page.js';
import { PredicateBuilder } from '../../../ui/predicate-builder.js';
import classes from '../qualification.module.css';
import { problemUnder } from '../scoring/score-draft.js';
import { useRuleName } from '../use-qualification-words.js';
import { withCriterion, withCriterionChanged, withoutCriterion } from './target-draft.js';
import type { TargetCriterion, TargetDefinition } from './target-types.js';

interface CriteriaProps {
  readonly definition: TargetDefinition;
  readonly problems: readonly FieldProblem[];
  readonly onChange: (definition: TargetDefinition) => void;
}

/** What is asked of a lead that is wanted, criterion by criterion. */
export function CriteriaField({ definition, problems, onChange }: CriteriaProps): JSX.Element {
  const { t } = useTranslation('qualification');
  return (
    <Section title={t('target.criteria')}>
      <Card>
        <p className={classes.intro}>{t('target.criteriaText')}</p>
        {definition.criteria.map((criterion, at) => (
          <CriterionFields
            key={criterion.key}
            criterion={criterion}
            problem={problemUnder(problems, `/criteria/${at}`)}
            onChange={(change) => onChange(withCriterionChanged(definition, at, change))}
            onRemove={() => onChange(withoutCriterion(definition, at))}
          />
        ))}
        <NewCriterion onAdd={(name, about) => onChange(withCriterion(definition, name, about))} />
      </Card>
    </Section>
  );
}

interface CriterionProps {
  readonly criterion: TargetCriterion;
  readonly problem: FieldProblem | undefined;
  readonly onChange: (change: Partial<TargetCriterion>) => void;
  readonly onRemove: () => void;
}

function CriterionFields({ criterion, problem, onChange, onRemove }: CriterionProps): JSX.Element {
  const { t } = useTranslation('qualification');
  const { key, subReason, when, unknownCountsAs } = criterion;
  const name = useRuleName()(key);
  return (
    <div className={classes['rule-row']} role="group" aria-label={name}>
      <Group align="flex-end" gap="sm" mb="xs">
        <span className={classes.rule} style={{ flex: '1 1 180px' }}>
          {name}
        </span>
        <AboutChoice value={subReason} onChange={(about) => onChange({ subReason: about })} />
        <Select
          w={170}
          size="xs"
          allowDeselect={false}
          label={t('target.ifUnknown')}
          value={unknownCountsAs}
          onChange={(next) => onChange({ unknownCountsAs: next === 'out' ? 'out' : 'unknown' })}
          data={(['unknown', 'out'] as const).map((value) => ({
            value,
            label: t(`target.ifUnknown_${value}`),
          }))}
        />
        <ActionIcon variant="subtle" color="gray" mb={2} onClick={onRemove} aria-label={t('place.remove')}>
          <IconX size={16} />
        </ActionIcon>
      </Group>
      <PredicateBuilder
        label={t('target.when', { name })}
        value={when}
        problem={problem?.detail}
        onChange={(next) => onChange({ when: next })}
      />
    </div>
  );
}

interface AboutProps {
  readonly value: SubReason;
  readonly onChange: (subReason: SubReason) => void;
}

function AboutChoice({ value, onChange }: AboutProps): JSX.Element {
  const { t } = useTranslation('qualification');
  return (
    <Select
      w={150}
      size="xs"
      allowDeselect={false}
      label={t('target.about')}
      value={value}
      onChange={(next) => onChange(next as SubReason)}
      data={SUB_REASONS.map((about) => ({ value: about, label: t(`target.subReason.${about}`) }))}
      comboboxProps={{ withinPortal: false }}
    />
  );
}

/** A criterion is named once: its name is how verdicts speak of it for good. */
function NewCriterion({ onAdd }: { onAdd: (name: string, about: SubReason) => void }): JSX.Element {
  const { t } = useTranslation('qualification');
  const [isOpen, setOpen] = useState(false);
  const [name, setName] = useState('');
  const [about, setAbout] = useState<SubReason>('size');
  return (
    <Popover opened={isOpen} onChange={setOpen} trapFocus position="top-start" shadow="md">
      <Popover.Target>
        <Button
          mt="sm"
          size="compact-sm"
          variant="light"
          leftSection={<IconPlus size={15} />}
          onClick={() => setOpen(true)}
        >
          {t('target.add')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            onAdd(name, about);
            setName('');
            setOpen(false);
          }}
        >
          <Group align="flex-end" gap="xs">
            <TextInput
              data-autofocus
              required
              size="xs"
              maxLength={60}
              label={t('target.criterionName')}
              value={name}
              onChange={(event) => setName(event.currentTarget.value)}
            />
            <AboutChoice value={about} onChange={setAbout} />
            <Button type="submit" size="xs" disabled={name.trim() === ''}>
              {t('target.addIt')}
            </Button>
          </Group>
        </form>
      </Popover.Dropdown>
    </Popover>
  );
}
