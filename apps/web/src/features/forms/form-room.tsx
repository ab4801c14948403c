import { Anchor, Button, Group, SegmentedControl, Stack } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { useAct } from '../../ui/act.js';
import { Signal } from '../../ui/signal.js';
import { Builder } from './builder.js';
import { Embed } from './embed.js';
import type { FormState, WebForm } from './form-types.js';
import classes from './forms.module.css';
import { changeForm, TOUCHES } from './forms-query.js';
import { STATE_TONES } from './state-tones.js';
import { Submissions } from './submissions.js';
import { useFormDraft } from './use-form-draft.js';
import { Versions } from './versions.js';

const PARTS = ['build', 'place', 'submissions', 'versions'] as const;
type Part = (typeof PARTS)[number];

/** One form: how it is built, where it stands, what was sent by it, and what it said before. */
export function FormRoom({ form }: { form: WebForm }): JSX.Element {
  const { t } = useTranslation('forms');
  const [params, setParams] = useSearchParams();
  const drafting = useFormDraft(form);
  const part = PARTS.find((each) => each === params.get('part')) ?? 'build';
  const go = (to: Part): void => setParams({ form: form.id, part: to }, { replace: true });
  return (
    <Stack gap="lg">
      <Anchor component={Link} to="/settings/forms" size="sm" className={classes.back}>
        <IconArrowLeft size={15} aria-hidden /> {t('all')}
      </Anchor>
      <Head form={form} />
      <div className={classes.parts}>
        <SegmentedControl
          aria-label={t('part.which')}
          value={part}
          onChange={(value) => go(value)}
          data={PARTS.map((each) => ({ value: each, label: t(`part.${each}`) }))}
        />
      </div>
      {part === 'build' && <Builder drafting={drafting} />}
      {part === 'place' && <Embed form={form} onBuild={() => go('build')} />}
      {part === 'submissions' && <Submissions form={form} />}
      {part === 'versions' && <Versions drafting={drafting} onBegun={() => go('build')} />}
    </Stack>
  );
}

function Head({ form }: { form: WebForm }): JSX.Element {
  const { t } = useTranslation('forms');
  const { name, state, version } = form;
  return (
    <Group justify="space-between" gap="sm">
      <div className={classes.grow}>
        <Group gap="sm">
          <h2 className={classes.title}>{name}</h2>
          <Signal tone={STATE_TONES[state]}>{t(`state.${state}`)}</Signal>
        </Group>
        <p className={classes.dim}>
          {t('version', { version })} · {t(`stateText.${state}`)}
        </p>
      </div>
      <Turns form={form} />
    </Group>
  );
}

const TURNS: Readonly<Record<FormState, FormState>> = { test: 'active', active: 'paused', paused: 'active' };

/** Opens it to visitors, or shuts it. */
function Turns({ form: { id, state } }: { form: WebForm }): JSX.Element {
  const { t } = useTranslation('forms');
  const act = useAct({
    run: (to: FormState) => changeForm(id, { state: to }),
    touches: TOUCHES,
    done: (changed) => t(`turned.${changed.state}`),
  });
  const isOpen = state === 'active';
  return (
    <Group gap="xs">
      {state !== 'test' && (
        <Button variant="subtle" loading={act.isPending} onClick={() => act.mutate('test')}>
          {t('turn.test')}
        </Button>
      )}
      <Button
        variant={isOpen ? 'default' : 'filled'}
        loading={act.isPending}
        onClick={() => act.mutate(TURNS[state])}
      >
        {t(isOpen ? 'turn.paused' : 'turn.active')}
      </Button>
    </Group>
  );
}
