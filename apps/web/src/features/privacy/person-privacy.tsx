import { Button, Group } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import type { JSX, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { addressOf } from '../../api/client.js';
import { useMay } from '../../api/may.js';
import { Asked } from '../../ui/asked.js';
import { Card } from '../../ui/page.js';
import { Sheet } from '../../ui/sheet.js';
import { Signal } from '../../ui/signal.js';
import { ConsentForm } from './consent-form.js';
import { ConsentHistory } from './consent-history.js';
import { PreferenceLink } from './preference-link.js';
import type { Consents } from './privacy-types.js';
import classes from './privacy.module.css';
import { useConsents } from './privacy-query.js';
import { usePurpose } from './use-words.js';

interface Props {
  readonly personId: string;
  /** The way to erase them, which stands with the rest of what is theirs to ask for. */
  readonly erase: ReactNode;
}

/** What a person agreed to and may ask for: how it stands, how it came to be, what is held, and being forgotten. */
export function PersonPrivacy({ personId, erase }: Props): JSX.Element {
  const { t } = useTranslation('privacy');
  const may = useMay();
  const id = `privacy-${personId}`;
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className={classes.heading}>
        {t('person.title')}
      </h2>
      <Card>
        <Asked query={useConsents(personId)} rows={1}>
          {(consents) => <Standing personId={personId} consents={consents} />}
        </Asked>
        {may('person.erase') && (
          <div className={classes.rights}>
            <h3 className={classes.small}>{t('rights.title')}</h3>
            <p className={classes.dim}>{t('rights.export')}</p>
            <Button
              component="a"
              href={addressOf(`/people/${personId}/export`)}
              download={`person-${personId}.json`}
              size="xs"
              variant="default"
              leftSection={<IconDownload size={15} />}
            >
              {t('rights.download')}
            </Button>
            <p className={classes.dim}>{t('rights.erase')}</p>
            <div>{erase}</div>
          </div>
        )}
      </Card>
    </section>
  );
}

function Standing({ personId, consents }: { personId: string; consents: Consents }): JSX.Element {
  const { t } = useTranslation('privacy');
  const may = useMay();
  const purposeOf = usePurpose();
  const [opened, setOpened] = useState<'history' | 'record' | null>(null);
  const { mayBeWrittenTo, current, history } = consents;
  const close = (): void => setOpened(null);
  return (
    <>
      <Signal tone={mayBeWrittenTo ? 'good' : 'bad'}>
        {t(mayBeWrittenTo ? 'person.may' : 'person.mayNot')}
      </Signal>
      {current.length === 0 ? (
        <p className={classes.dim}>{t('person.nothing')}</p>
      ) : (
        <ul className={classes.purposes} aria-label={t('person.purposes')}>
          {current.map(({ id, purpose, state }) => (
            <li key={id} className={classes.purpose}>
              <span>{purposeOf(purpose)}</span>
              <Signal tone={state === 'given' ? 'good' : 'off'}>{t(`state.${state}`)}</Signal>
            </li>
          ))}
        </ul>
      )}
      <Group gap={6} mt="sm">
        {history.length > 0 && (
          <Button size="xs" variant="default" onClick={() => setOpened('history')}>
            {t('history.open', { count: history.length })}
          </Button>
        )}
        {may('person.write') && (
          <Button size="xs" variant="default" onClick={() => setOpened('record')}>
            {t('record.open')}
          </Button>
        )}
        <PreferenceLink personId={personId} />
      </Group>
      <Sheet isOpen={opened === 'history'} onClose={close} title={t('history.title')}>
        <ConsentHistory history={history} />
      </Sheet>
      <Sheet isOpen={opened === 'record'} onClose={close} title={t('record.title')}>
        <ConsentForm personId={personId} known={current.map(({ purpose }) => purpose)} onDone={close} />
      </Sheet>
    </>
  );
}
