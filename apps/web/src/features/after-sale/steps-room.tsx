import { Button, Group, NumberInput, Select, Switch, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { UseMutationResult } from '@tanstack/react-query';
import { DEPARTMENTS } from '#contracts';
import { api } from '../../api/client.js';
import { useAct } from '../../ui/act.js';
import { Asked } from '../../ui/asked.js';
import { Card } from '../../ui/page.js';
import { AFTER_SALE_STEPS_KEY, useAfterSaleSteps } from '../customers/after-sale-word.js';
import type { AfterSaleSteps } from '../customers/after-sale-word.js';
import { TOUCHES } from '../deals/deal-query.js';
import classes from './after-sale.module.css';
import { isSame } from './step-setting.js';
import type { StepSetting } from './step-setting.js';

/** The longest word and the most days the product takes. */
const LONGEST = 60;
const MOST_DAYS = 730;

/** What follows a sale in this workspace: which steps, in which words, of which department, and by when. */
export function StepsRoom(): JSX.Element {
  const { t } = useTranslation('afterSale');
  return (
    <>
      <Text size="sm" c="dimmed" mb="lg" maw={640}>
        {t('room.text')}
      </Text>
      <Asked query={useAfterSaleSteps()} rows={4}>
        {/* What somebody else changed meanwhile begins anew with theirs. */}
        {(kept) => <Steps key={kept.version} kept={kept} />}
      </Asked>
    </>
  );
}

function useKeep(kept: AfterSaleSteps): UseMutationResult<AfterSaleSteps, Error, readonly StepSetting[]> {
  const { t } = useTranslation('afterSale');
  const put = (steps: readonly StepSetting[], ifMatch: number): Promise<AfterSaleSteps> =>
    api.put<AfterSaleSteps>('/after-sale-steps', { steps }, { ifMatch });
  return useAct({
    run: (steps: readonly StepSetting[]) => put(steps, kept.version),
    touches: [AFTER_SALE_STEPS_KEY, ...TOUCHES],
    done: () => t('room.kept'),
    undo: ({ version }) => put(kept.steps, version),
  });
}

function Steps({ kept }: { kept: AfterSaleSteps }): JSX.Element {
  const { t } = useTranslation(['afterSale', 'ui']);
  const [draft, setDraft] = useState<readonly StepSetting[]>(kept.steps);
  const keep = useKeep(kept);
  const isChanged = !isSame(draft, kept.steps);
  return (
    <Card>
      <form
        aria-label={t('afterSale:room.title')}
        onSubmit={(event) => {
          event.preventDefault();
          if (isChanged) keep.mutate(draft);
        }}
      >
        {draft.map((setting) => (
          <Row
            key={setting.step}
            setting={setting}
            onChange={(facts) =>
              setDraft(draft.map((each) => (each.step === setting.step ? { ...each, ...facts } : each)))
            }
          />
        ))}
        <Group mt="md">
          <Button type="submit" disabled={!isChanged} loading={keep.isPending}>
            {t('ui:action.save')}
          </Button>
          {isChanged && (
            <Button variant="subtle" onClick={() => setDraft(kept.steps)}>
              {t('afterSale:room.back')}
            </Button>
          )}
        </Group>
      </form>
    </Card>
  );
}

interface RowProps {
  readonly setting: StepSetting;
  readonly onChange: (facts: Partial<StepSetting>) => void;
}

function Row({ setting, onChange }: RowProps): JSX.Element {
  const { t } = useTranslation(['afterSale', 'customers']);
  const { step, label, isUsed, department, afterDays } = setting;
  const word = t(`customers:step.${step}`);
  return (
    <fieldset className={classes.row} aria-label={word} data-step={step}>
      <Switch
        label={word}
        checked={isUsed}
        onChange={(event) => onChange({ isUsed: event.currentTarget.checked })}
      />
      <TextInput
        label={t('afterSale:room.label')}
        placeholder={word}
        maxLength={LONGEST}
        disabled={!isUsed}
        value={label ?? ''}
        onChange={(event) => onChange({ label: event.currentTarget.value || null })}
      />
      <Select
        label={t('afterSale:room.department')}
        allowDeselect={false}
        disabled={!isUsed}
        data={DEPARTMENTS.map((value) => ({ value, label: t(`customers:department.${value}`) }))}
        value={department}
        onChange={(value) =>
          onChange({ department: DEPARTMENTS.find((each) => each === value) ?? department })
        }
      />
      <NumberInput
        label={t('afterSale:room.days')}
        placeholder={t('afterSale:room.open')}
        allowDecimal={false}
        min={0}
        max={MOST_DAYS}
        clampBehavior="strict"
        disabled={!isUsed}
        value={afterDays ?? ''}
        onChange={(value) => onChange({ afterDays: value === '' ? null : Number(value) })}
      />
    </fieldset>
  );
}
