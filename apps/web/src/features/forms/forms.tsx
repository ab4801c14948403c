import { Button } from '@mantine/core';
import { IconForms, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { Asked } from '../../ui/asked.js';
import { Card, Section } from '../../ui/page.js';
import { Sheet } from '../../ui/sheet.js';
import { Signal } from '../../ui/signal.js';
import { Empty } from '../../ui/states.js';
import { useFormats } from '../../ui/use-formats.js';
import { FormRoom } from './form-room.js';
import type { WebForm } from './form-types.js';
import classes from './forms.module.css';
import { useForms } from './forms-query.js';
import { NewForm } from './new-form.js';
import { STATE_TONES } from './state-tones.js';

/** The forms of the house’s web sites; one of them, opened, is built and placed, and shows what was sent by it. */
export function Forms(): JSX.Element {
  const [params] = useSearchParams();
  const query = useForms();
  return (
    <Asked query={query}>
      {({ items }) => {
        const opened = items.find(({ id }) => id === params.get('form'));
        return opened === undefined ? <List forms={items} /> : <FormRoom key={opened.id} form={opened} />;
      }}
    </Asked>
  );
}

function List({ forms }: { forms: readonly WebForm[] }): JSX.Element {
  const { t } = useTranslation('forms');
  const [, setParams] = useSearchParams();
  const [isAdding, setAdding] = useState(false);
  const add = (
    <Button variant="light" leftSection={<IconPlus size={16} />} onClick={() => setAdding(true)}>
      {t('add')}
    </Button>
  );
  return (
    <Section title={t('title')} aside={forms.length > 0 && add}>
      <p className={classes.lead}>{t('lead')}</p>
      <Card pad={false}>
        {forms.length === 0 ? (
          <Empty title={t('none')} icon={<IconForms size={26} stroke={1.5} />} action={add}>
            {t('noneText')}
          </Empty>
        ) : (
          <ul className={classes.list}>
            {forms.map((form) => (
              <Row key={form.id} form={form} />
            ))}
          </ul>
        )}
      </Card>
      <Sheet isOpen={isAdding} onClose={() => setAdding(false)} title={t('add')}>
        <NewForm onMade={({ id }) => setParams({ form: id })} />
      </Sheet>
    </Section>
  );
}

const hostOf = (origin: string): string => (URL.canParse(origin) ? new URL(origin).host : origin);

function Row({ form }: { form: WebForm }): JSX.Element {
  const { t } = useTranslation('forms');
  const formats = useFormats();
  const { id, name, state, version, createdAt, definition } = form;
  const sites = definition.origins.map(hostOf).join(', ');
  return (
    <li>
      <Link to={`/settings/forms?form=${id}`} className={`${classes.row} quiet`}>
        <span className={classes.grow}>
          <span className={classes.name}>{name}</span>
          <span className={classes.dim}>{sites === '' ? t('ownPageOnly') : sites}</span>
          <span className={`${classes.dim} tabular`}>
            {t('version', { version })} · {t('fields.count', { count: definition.fields.length })} ·{' '}
            {definition.languages.join(', ').toUpperCase()} · {t('made', { on: formats.day(createdAt) })}
          </span>
        </span>
        <Signal tone={STATE_TONES[state]}>{t(`state.${state}`)}</Signal>
      </Link>
    </li>
  );
}
