import { Button } from '@mantine/core';
import { IconCheck, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../../ui/act.js';
import { Sheet } from '../../../ui/sheet.js';
import type { Registration } from '../partner-types.js';
import { approve, DECIDES } from '../partners-query.js';
import { ExtendForm } from './extend-form.js';
import { RefuseForm } from './refuse-form.js';
import classes from './registration.module.css';

/** Yes or no while it waits, and longer protection while it is protected. */
export function DecideBar({ deal }: { deal: Registration }): JSX.Element | null {
  const { t } = useTranslation('partners');
  const [open, setOpen] = useState<'refuse' | 'extend' | null>(null);
  const close = (): void => setOpen(null);
  const yes = useAct({
    run: () => approve(deal.id),
    touches: DECIDES,
    done: () => t('house.decide.approved', { name: deal.partnerName }),
  });
  return (
    <div className={classes.acts}>
      {deal.state === 'submitted' && (
        <>
          <Button
            leftSection={<IconCheck size={17} />}
            loading={yes.isPending}
            onClick={() => yes.mutate(undefined)}
          >
            {t('house.decide.approve')}
          </Button>
          <Button variant="default" leftSection={<IconX size={17} />} onClick={() => setOpen('refuse')}>
            {t('house.decide.refuse')}
          </Button>
        </>
      )}
      {deal.state === 'approved' && (
        <Button variant="default" onClick={() => setOpen('extend')}>
          {t('house.decide.extend')}
        </Button>
      )}
      <Sheet isOpen={open === 'refuse'} onClose={close} title={t('house.decide.refuse')}>
        <RefuseForm deal={deal} onDone={close} />
      </Sheet>
      <Sheet isOpen={open === 'extend'} onClose={close} title={t('house.decide.extend')}>
        <ExtendForm deal={deal} onDone={close} />
      </Sheet>
    </div>
  );
}
