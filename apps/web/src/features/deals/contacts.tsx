import { ActionIcon, Select, Text } from '@mantine/core';
import { IconStar, IconX } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { CONTACT_ROLES } from '#contracts';
import type { ContactRole } from '#contracts';
import { api } from '../../api/client.js';
import { useMay } from '../../api/may.js';
import type { Deal, DealContact } from '../../api/types.js';
import { useAct } from '../../ui/act.js';
import { Signal } from '../../ui/signal.js';
import { TOUCHES } from './deal-query.js';
import classes from './deals.module.css';
import { PersonPicker } from './person-picker.js';

interface ContactsProps {
  readonly deal: Deal;
  readonly mayWrite: boolean;
}

/** Who of the buyer's takes part in the decision, and how. */
export function Contacts({ deal, mayWrite }: ContactsProps): JSX.Element {
  const { t } = useTranslation('deals');
  const may = useMay();
  const add = useAct({
    run: (personId: string) =>
      api.put(`/opportunities/${deal.id}/contacts/${personId}`, { role: 'other' satisfies ContactRole }),
    touches: TOUCHES,
    done: () => t('contacts.added'),
  });
  return (
    <div className={classes.stack}>
      {deal.contacts.length === 0 && (
        <Text c="dimmed" size="sm">
          {t('contacts.none')}
        </Text>
      )}
      {deal.contacts.map((contact) => (
        <Contact key={contact.personId} {...{ deal, contact, mayWrite }} />
      ))}
      {mayWrite && may('person.read') && <PersonPicker onChoose={(id) => add.mutate(id)} />}
    </div>
  );
}

interface ContactProps extends ContactsProps {
  readonly contact: DealContact;
}

function Contact({ deal, contact, mayWrite }: ContactProps): JSX.Element {
  const { t } = useTranslation('deals');
  const { personId, role, isPrimary, jobTitle, email } = contact;
  const name = contact.name ?? t('contacts.unnamed');
  const path = `/opportunities/${deal.id}/contacts/${personId}`;
  return (
    <div className={classes.contact}>
      <div className={classes.grow}>
        <div className={classes.name}>{name}</div>
        <div className={classes.meta}>{[jobTitle, email].filter(Boolean).join(' · ')}</div>
        {isPrimary && <Signal tone="good">{t('contacts.primary')}</Signal>}
      </div>
      {mayWrite ? (
        <Part path={path} name={name} role={role} isPrimary={isPrimary} />
      ) : (
        <Text size="sm">{t(`role.${role}`)}</Text>
      )}
    </div>
  );
}

interface PartProps {
  readonly path: string;
  readonly name: string;
  readonly role: ContactRole;
  readonly isPrimary: boolean;
}

/** What may be changed of a contact: the role, who is asked first, and whether they take part at all. */
function Part({ path, name, role, isPrimary }: PartProps): JSX.Element {
  const { t } = useTranslation('deals');
  const set = useAct({
    run: (part: { role: ContactRole; isPrimary?: boolean }) => api.put(path, part),
    touches: TOUCHES,
    done: () => t('contacts.kept'),
  });
  return (
    <>
      {!isPrimary && (
        <ActionIcon
          variant="subtle"
          color="gray"
          size={36}
          aria-label={t('contacts.makePrimary', { name })}
          loading={set.isPending}
          onClick={() => set.mutate({ role, isPrimary: true })}
        >
          <IconStar size={17} />
        </ActionIcon>
      )}
      <Select
        size="xs"
        className={classes.role}
        aria-label={t('contacts.role', { name })}
        allowDeselect={false}
        data={CONTACT_ROLES.map((value) => ({ value, label: t(`role.${value}`) }))}
        value={role}
        onChange={(value) => value !== null && value !== role && set.mutate({ role: value })}
      />
      <Remove path={path} name={name} />
    </>
  );
}

function Remove({ path, name }: Pick<PartProps, 'path' | 'name'>): JSX.Element {
  const { t } = useTranslation('deals');
  const remove = useAct({
    run: () => api.delete(path),
    touches: TOUCHES,
    done: () => t('contacts.removed'),
  });
  return (
    <ActionIcon
      variant="subtle"
      color="gray"
      size={36}
      aria-label={t('contacts.remove', { name })}
      loading={remove.isPending}
      onClick={() => remove.mutate(undefined)}
    >
      <IconX size={17} />
    </ActionIcon>
  );
}
