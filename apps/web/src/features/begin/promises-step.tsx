import { Button, TextInput } from '@mantine/core';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useTemplates } from '../../api/agreements.js';
import type { Template } from '../../api/types.js';
import { useAct } from '../../ui/act.js';
import { Asked } from '../../ui/asked.js';
import classes from './begin.module.css';
import { GoalFields } from './goal-fields.js';
import { Picks } from './picks.js';
import type { Beginning } from './use-beginning.js';
import { useFirstDraft } from './use-first-draft.js';
import { WeekFields } from './week-fields.js';
import { writeDraft } from './write-draft.js';

/** What each side promises, from the revenue wanted; then it is a draft, to be read, rehearsed and changed like any other. */
export function PromisesStep({
  agreed,
  hasPast,
}: Pick<Beginning, 'agreed'> & { hasPast: boolean }): JSX.Element {
  const { t, i18n } = useTranslation('begin');
  const templates = useTemplates(i18n.language === 'it' ? 'it' : 'en');
  if (agreed !== null) {
    const { agreement, version } = agreed;
    return (
      <p className={classes.links}>
        <Link to={`/agreement/${agreement.id}?version=${version.number}`}>{t('promises.read')}</Link>
        {hasPast && <Link to={`/agreement/${agreement.id}/rehearsal`}>{t('promises.rehearse')}</Link>}
      </p>
    );
  }
  return (
    <Asked query={templates}>{({ items }) => <PromisesForm templates={items} hasPast={hasPast} />}</Asked>
  );
}

interface FormProps {
  readonly templates: readonly Template[];
  readonly hasPast: boolean;
}

function PromisesForm({ templates, hasPast }: FormProps): JSX.Element {
  const { t } = useTranslation('begin');
  const form = useFirstDraft(templates, hasPast);
  const act = useAct({
    run: () => writeDraft(form.draft),
    touches: ['agreements', 'calendars'],
    done: () => t('promises.made'),
  });
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        act.mutate(undefined);
      }}
    >
      <GoalFields {...form.goal} />
      <Picks {...form.picks} />
      <WeekFields drawing={form.drawing} onChange={form.setDrawing} />
      <TextInput
        label={t('promises.name')}
        required
        withAsterisk={false}
        maxLength={200}
        value={form.name}
        onChange={(event) => form.setName(event.currentTarget.value)}
      />
      <Button type="submit" className={classes.go} disabled={!form.isReady} loading={act.isPending}>
        {t('promises.go')}
      </Button>
    </form>
  );
}
