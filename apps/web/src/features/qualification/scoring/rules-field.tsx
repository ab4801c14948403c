import { ActionIcon, Button, Group, NumberInput, Popover, Switch, TextInput } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { FieldProblem } from '#kernel';
import type { EngagementRule, ScoreModel } from '#scoring';
import { Card, Section } from '../../../ui/page.js';
import { PredicateBuilder } from '../../../ui/predicate-builder.js';
import classes from '../qualification.module.css';
import { useRuleName } from '../use-qualification-words.js';
import { problemUnder, rulesOf, withoutRule, withRule, withRuleChanged } from './score-draft.js';
import type { Axis } from './score-draft.js';

export interface ModelPartProps {
  readonly model: ScoreModel;
  readonly problems: readonly FieldProblem[];
  readonly onChange: (model: ScoreModel) => void;
}

const POINTS = { for: 10, against: -25 } as const;

/** The rules of an axis, those that speak against a lead among them. */
export function RulesField({
  axis,
  model,
  problems,
  onChange,
}: ModelPartProps & { axis: Axis }): JSX.Element {
  const { t } = useTranslation('qualification');
  return (
    <Section title={t(`scoring.rules.${axis}`)}>
      <Card>
        <p className={classes.intro}>{t(`scoring.rulesText.${axis}`)}</p>
        {rulesOf(model, axis).map((rule, at) => (
          <RuleFields
            key={rule.key}
            {...{ axis, rule }}
            problem={problemUnder(problems, `/${axis}/${at}`)}
            onChange={(change) => onChange(withRuleChanged(model, axis, at, change))}
            onRemove={() => onChange(withoutRule(model, axis, at))}
          />
        ))}
        <Group gap="xs" mt="sm">
          {(['for', 'against'] as const).map((way) => (
            <NewRule
              key={way}
              label={t(`scoring.add.${way}`)}
              onAdd={(name) => onChange(withRule(model, axis, name, POINTS[way]))}
            />
          ))}
        </Group>
      </Card>
    </Section>
  );
}

/** A rule is named once: its name is how reasons speak of it for good. */
function NewRule({ label, onAdd }: { label: string; onAdd: (name: string) => void }): JSX.Element {
  const { t } = useTranslation('qualification');
  const [isOpen, setOpen] = useState(false);
  const [name, setName] = useState('');
  return (
    <Popover opened={isOpen} onChange={setOpen} trapFocus position="top-start" shadow="md">
      <Popover.Target>
        <Button
          size="compact-sm"
          variant="light"
          leftSection={<IconPlus size={15} />}
          onClick={() => setOpen(true)}
        >
          {label}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            onAdd(name);
            setName('');
            setOpen(false);
          }}
        >
          <Group align="flex-end" gap="xs">
            <TextInput
              data-autofocus
              required
              maxLength={60}
              label={t('scoring.ruleName')}
              value={name}
              onChange={(event) => setName(event.currentTarget.value)}
            />
            <Button type="submit" disabled={name.trim() === ''}>
              {t('scoring.addIt')}
            </Button>
          </Group>
        </form>
      </Popover.Dropdown>
    </Popover>
  );
}

interface RuleFieldsProps {
  readonly axis: Axis;
  readonly rule: EngagementRule;
  readonly problem: FieldProblem | undefined;
  readonly onChange: (change: Partial<Record<keyof EngagementRule, unknown>>) => void;
  readonly onRemove: () => void;
}

function RuleFields({ axis, rule, problem, onChange, onRemove }: RuleFieldsProps): JSX.Element {
  const { t } = useTranslation('qualification');
  const name = useRuleName()(rule.key);
  return (
    <div className={classes['rule-row']} role="group" aria-label={name}>
      <Group align="flex-end" gap="sm" mb="xs">
        <span className={classes.rule} style={{ flex: '1 1 180px' }}>
          {name}
        </span>
        <NumberInput
          w={104}
          size="xs"
          label={t('scoring.points')}
          value={rule.points}
          onChange={(next) => onChange({ points: Number(next) })}
        />
        {axis === 'engagement' && <TimesFields rule={rule} onChange={onChange} />}
        <ActionIcon variant="subtle" color="gray" mb={2} onClick={onRemove} aria-label={t('place.remove')}>
          <IconX size={16} />
        </ActionIcon>
      </Group>
      <PredicateBuilder
        label={t('scoring.when', { name })}
        value={rule.when}
        problem={problem?.detail}
        onChange={(when) => onChange({ when })}
      />
    </div>
  );
}

/** How often a rule counts, and whether what it gives fades. */
function TimesFields({ rule, onChange }: Pick<RuleFieldsProps, 'rule' | 'onChange'>): JSX.Element {
  const { t } = useTranslation('qualification');
  return (
    <>
      <NumberInput
        w={116}
        size="xs"
        min={1}
        label={t('scoring.mostLabel')}
        placeholder={t('scoring.mostAny')}
        value={rule.most ?? ''}
        onChange={(next) => onChange({ most: next === '' ? undefined : Number(next) })}
      />
      <Switch
        mb={6}
        size="xs"
        label={t('scoring.lastingLabel')}
        checked={rule.isLasting === true}
        onChange={(event) => onChange({ isLasting: event.currentTarget.checked ? true : undefined })}
      />
    </>
  );
}
