import { Alert, Button, Group, NumberInput, Radio, Select, Switch } from '@mantine/core';
import { useState } from 'react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { TOUCH_ACTIONS } from '#contracts';
import { api } from '../../../api/client.js';
import { Problem } from '../../../api/problem.js';
import { useAct } from '../../../ui/act.js';
import { Asked } from '../../../ui/asked.js';
import { Card, Section } from '../../../ui/page.js';
import { CREDIT, useCreditSettings } from '../credit-query.js';
import type { CreditSettings as Settings, KeptCreditSettings } from '../credit-types.js';
import classes from '../credit.module.css';
import { Caps } from './caps.js';
import type { PartProps } from './part-props.js';
import { changesOf, hasWeight } from './settings-changes.js';
import { Weights } from './weights.js';

const PLACES = ['first', 'lead', 'opportunity', 'last', 'middle'] as const;
const TYPES = [...TOUCH_ACTIONS, 'online', 'offline'] as const;

/** By what deals are credited, and what a change of it does before it is saved. */
export function CreditSettings(): JSX.Element {
  const { t } = useTranslation('credit');
  return (
    <Section title={t('settings.title')}>
      <p className={classes.note} style={{ marginBottom: 12 }}>
        {t('settings.text')}
      </p>
      <Asked query={useCreditSettings()}>{(kept) => <Form key={kept.version} kept={kept} />}</Asked>
    </Section>
  );
}

function Form({ kept }: { kept: KeptCreditSettings }): JSX.Element {
  const { t } = useTranslation('credit');
  const [draft, setDraft] = useState(kept.settings);
  const put = (change: Partial<Settings>): void => setDraft({ ...draft, ...change });
  const changed = changesOf(kept.settings, draft);
  const act = useAct({
    run: () => api.put('/credit/settings', draft, { ifMatch: kept.version }),
    touches: CREDIT,
    done: () => t('settings.saved'),
    failed: (error) => error instanceof Problem && error.status === 400,
  });
  const part = { draft, put };
  return (
    <Card>
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault();
          act.mutate(undefined);
        }}
      >
        <Times {...part} />
        <Weights
          legend={t('settings.position')}
          hint={t('settings.positionHint')}
          codes={PLACES}
          nameOf={(code) => t(`settings.places.${code}`)}
          weights={draft.positionWeights}
          error={hasWeight(draft) ? undefined : t('settings.noWeight')}
          onChange={(positionWeights) => put({ positionWeights })}
        />
        <Weights
          legend={t('settings.types')}
          hint={t('settings.typesHint')}
          codes={TYPES}
          nameOf={(code) => t(`type.${code}`)}
          weights={draft.typeWeights}
          onChange={(typeWeights) => put({ typeWeights })}
        />
        <Meanings {...part} />
        <Caps {...part} />
        <Does changed={changed} />
        {act.error !== null && <Alert color="red">{act.error.message}</Alert>}
        <Group>
          <Button type="submit" disabled={changed.length === 0 || !hasWeight(draft)} loading={act.isPending}>
            {t('settings.save')}
          </Button>
          {changed.length > 0 && (
            <Button variant="subtle" onClick={() => setDraft(kept.settings)}>
              {t('settings.back')}
            </Button>
          )}
        </Group>
      </form>
    </Card>
  );
}

/** Offered again when the window is closed. */
const USUAL_WINDOW = 90;

function Times({ draft, put }: PartProps): JSX.Element {
  const { t } = useTranslation('credit');
  const { lookbackDays, sessionMinutes, halfLifeDays } = draft;
  const whole = { allowDecimal: false, clampBehavior: 'strict' } as const;
  const set = (name: 'lookbackDays' | 'sessionMinutes' | 'halfLifeDays') => (value: number | string) =>
    value !== '' && put({ [name]: Number(value) });
  return (
    <>
      <Switch
        label={t('settings.all')}
        checked={lookbackDays === null}
        onChange={(event) => put({ lookbackDays: event.currentTarget.checked ? null : USUAL_WINDOW })}
      />
      {lookbackDays !== null && (
        <NumberInput
          {...whole}
          label={t('settings.window')}
          description={t('settings.windowHint')}
          suffix={` ${t('settings.days')}`}
          min={1}
          max={3650}
          value={lookbackDays}
          onChange={set('lookbackDays')}
        />
      )}
      <NumberInput
        {...whole}
        label={t('settings.session')}
        description={t('settings.sessionHint')}
        suffix={` ${t('settings.minutes')}`}
        min={0}
        max={1440}
        value={sessionMinutes}
        onChange={set('sessionMinutes')}
      />
      <NumberInput
        {...whole}
        label={t('settings.halfLife')}
        description={t('settings.halfLifeHint')}
        suffix={` ${t('settings.days')}`}
        min={1}
        max={365}
        value={halfLifeDays}
        onChange={set('halfLifeDays')}
      />
    </>
  );
}

function Meanings({ draft, put }: PartProps): JSX.Element {
  const { t } = useTranslation('credit');
  return (
    <>
      <Select
        label={t('settings.milestone')}
        allowDeselect={false}
        value={draft.leadMilestone}
        onChange={(leadMilestone) => leadMilestone !== null && put({ leadMilestone })}
        data={(['captured', 'mql', 'sal', 'sql'] as const).map((value) => ({
          value,
          label: t(`settings.milestones.${value}`),
        }))}
      />
      <Radio.Group
        label={t('settings.sourced')}
        value={draft.sourcedBy}
        onChange={(value) => put({ sourcedBy: value })}
      >
        {(['first-touch', 'lead-origin'] as const).map((value) => (
          <Radio key={value} mt="xs" value={value} label={t(`settings.sourcedBy.${value}`)} />
        ))}
      </Radio.Group>
    </>
  );
}

/** What becomes of figures, told before anything is saved. */
function Does({ changed }: { changed: readonly (keyof Settings)[] }): JSX.Element {
  const { t } = useTranslation('credit');
  if (changed.length === 0) return <p className={classes.note}>{t('settings.unchanged')}</p>;
  return (
    <Alert variant="light" title={t('settings.does.title')} role="status">
      <ul style={{ margin: 0, paddingLeft: 18 }}>
        {changed.map((name) => (
          <li key={name}>{t(`settings.does.${name}`)}</li>
        ))}
        <li>{t('settings.does.all')}</li>
        <li>{t('settings.does.reverse')}</li>
      </ul>
    </Alert>
  );
}
