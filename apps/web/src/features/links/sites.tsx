import { Button, Stack } from '@mantine/core';
import { IconPlus, IconWorld } from '@tabler/icons-react';
import { useState } from 'react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { Asked } from '../../ui/asked.js';
import { Card, Section } from '../../ui/page.js';
import { Sheet } from '../../ui/sheet.js';
import { Empty } from '../../ui/states.js';
import classes from './links.module.css';
import { useSites } from './links-query.js';
import { SiteCard } from './site-card.js';
import { SiteForm } from './site-form.js';

/** Web sites whose visits tell how somebody came, once they agreed. */
export function Sites(): JSX.Element {
  const { t } = useTranslation('sites');
  const [isAdding, setAdding] = useState(false);
  const query = useSites();
  const add = (
    <Button variant="light" leftSection={<IconPlus size={16} />} onClick={() => setAdding(true)}>
      {t('add')}
    </Button>
  );
  return (
    <Asked query={query}>
      {({ items }) => (
        <Section title={t('title')} aside={items.length > 0 && add}>
          <p className={classes.lead}>{t('lead')}</p>
          {items.length === 0 ? (
            <Card>
              <Empty title={t('none')} icon={<IconWorld size={26} stroke={1.5} />} action={add}>
                {t('noneText')}
              </Empty>
            </Card>
          ) : (
            <Stack gap="md">
              {items.map((site) => (
                <SiteCard key={site.id} site={site} />
              ))}
            </Stack>
          )}
          <Sheet isOpen={isAdding} onClose={() => setAdding(false)} title={t('add')}>
            <SiteForm onDone={() => setAdding(false)} />
          </Sheet>
        </Section>
      )}
    </Asked>
  );
}
