import { Button } from '@mantine/core';
import { IconLink, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { Asked } from '../../ui/asked.js';
import { Card, Section } from '../../ui/page.js';
import { Sheet } from '../../ui/sheet.js';
import { Empty } from '../../ui/states.js';
import { LinkForm } from './link-form.js';
import { LinkRow } from './link-row.js';
import type { TrackedLink } from './link-types.js';
import classes from './links.module.css';
import { useLinks } from './links-query.js';

/** Links for catalogues, leaflets and QR codes: each leads to one page and counts who followed it. */
export function Links(): JSX.Element {
  return <Asked query={useLinks()}>{({ items }) => <List links={items} />}</Asked>;
}

function List({ links }: { links: readonly TrackedLink[] }): JSX.Element {
  const { t } = useTranslation('links');
  const [params, setParams] = useSearchParams();
  const wished = params.get('target');
  const [isAdding, setAdding] = useState(wished !== null);
  const [opened, setOpened] = useState<string | null>(null);
  const close = (): void => {
    setAdding(false);
    if (wished !== null) setParams({}, { replace: true });
  };
  const add = (
    <Button variant="light" leftSection={<IconPlus size={16} />} onClick={() => setAdding(true)}>
      {t('add')}
    </Button>
  );
  return (
    <Section title={t('title')} aside={links.length > 0 && add}>
      <p className={classes.lead}>{t('lead')}</p>
      <Card pad={false}>
        {links.length === 0 ? (
          <Empty title={t('none')} icon={<IconLink size={26} stroke={1.5} />} action={add}>
            {t('noneText')}
          </Empty>
        ) : (
          <ul className={classes.list}>
            {links.toReversed().map((link) => (
              <LinkRow
                key={link.id}
                link={link}
                isOpen={opened === link.id}
                onToggle={() => setOpened(opened === link.id ? null : link.id)}
              />
            ))}
          </ul>
        )}
      </Card>
      <Sheet isOpen={isAdding} onClose={close} title={t('add')}>
        <LinkForm
          target={wished ?? ''}
          name={params.get('name') ?? ''}
          onMade={({ id }) => {
            setOpened(id);
            close();
          }}
        />
      </Sheet>
    </Section>
  );
}
