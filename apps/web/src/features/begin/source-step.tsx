import { Button, Group } from '@mantine/core';
import { IconExternalLink } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useAct } from '../../ui/act.js';
import { Copyable } from '../../ui/copyable.js';
import { starter } from '../forms/form-draft.js';
import type { WebForm } from '../forms/form-types.js';
import { changeForm, createForm, TOUCHES } from '../forms/forms-query.js';
import { STARTER_WORDS } from '../forms/starter-words.js';
import classes from './begin.module.css';

interface SourceStepProps {
  readonly forms: readonly WebForm[];
  /** The form is there now, to be opened. */
  readonly onMade: () => void;
}

/** A form with a page of its own is the quickest source there is: nothing has to be put into a site first. */
export function SourceStep({ forms, onMade }: SourceStepProps): JSX.Element {
  const { t } = useTranslation('begin');
  const open = forms.find(({ state }) => state === 'active');
  return (
    <div className={classes.form}>
      {open === undefined ? <MakeForm onMade={onMade} /> : <OpenForm form={open} />}
      <p className={classes.links}>
        <Link to="/settings/connectors">{t('source.others')}</Link>
        <Link to="/settings/keys">{t('source.api')}</Link>
      </p>
    </div>
  );
}

function MakeForm({ onMade }: Pick<SourceStepProps, 'onMade'>): JSX.Element {
  const { t, i18n } = useTranslation('begin');
  const act = useAct({
    run: async () => {
      const definition = starter([i18n.language], STARTER_WORDS);
      const { id } = await createForm({ name: t('source.formName'), definition });
      return changeForm(id, { state: 'active' });
    },
    touches: TOUCHES,
    done: () => t('source.made'),
    then: onMade,
  });
  return (
    <Button className={classes.go} loading={act.isPending} onClick={() => act.mutate(undefined)}>
      {t('source.go')}
    </Button>
  );
}

function OpenForm({ form }: { form: WebForm }): JSX.Element {
  const { t } = useTranslation('begin');
  return (
    <>
      <Copyable value={form.address} />
      <Group gap="sm">
        <Button
          component="a"
          href={form.address}
          target="_blank"
          rel="noreferrer"
          leftSection={<IconExternalLink size={16} />}
        >
          {t('source.try')}
        </Button>
        <Button variant="default" component={Link} to="/settings/forms">
          {t('source.change')}
        </Button>
      </Group>
    </>
  );
}
