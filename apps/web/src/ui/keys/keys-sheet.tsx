import { Kbd, Modal } from '@mantine/core';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { capsOf, KEY_PLACES, KEYS } from './key-table.js';
import type { KeyPlace } from './key-table.js';
import classes from './keys.module.css';
import { MOD_CAP } from './mod-cap.js';

/** Every key of the product, by the place where it works. */
export function KeysSheet({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }): JSX.Element {
  const { t } = useTranslation('ui');
  return (
    <Modal opened={isOpen} onClose={onClose} title={t('keys.title')} size="xl">
      <div className={classes.places}>
        {KEY_PLACES.map((place) => (
          <Place key={place} place={place} />
        ))}
      </div>
    </Modal>
  );
}

function Place({ place }: { place: KeyPlace }): JSX.Element {
  const { t } = useTranslation('ui');
  return (
    <section className={classes.place}>
      <h3 className={classes.title}>{t(`keys.place.${place}`)}</h3>
      <dl className={classes.keys}>
        {KEYS[place].map((key) => (
          <div key={key} className={classes.key}>
            <dt className={classes.caps}>
              {capsOf(key, MOD_CAP).map((cap) => (
                <Kbd key={cap}>{cap}</Kbd>
              ))}
            </dt>
            {/* Which keys there are is checked where the words are written. */}
            <dd className={classes.what}>{t(`keys.${place}.${key}` as 'keys.everywhere.z')}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
