import { Avatar } from '@mantine/core';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useMay } from '../../../api/may.js';
import { useMembers } from '../../../api/session.js';
import { Asked } from '../../../ui/asked.js';
import { Card, Section } from '../../../ui/page.js';
import { Empty } from '../../../ui/states.js';
import classes from './house.module.css';

/** Its people; they are invited and changed where all members are. */
export function PartnerMembers({ teamId }: { teamId: string }): JSX.Element {
  const { t } = useTranslation('partners');
  const may = useMay();
  return (
    <Section
      title={t('house.members.title')}
      aside={may('member.manage') && <Link to="/settings/members">{t('house.members.invite')}</Link>}
    >
      <Card pad={false}>
        <Asked query={useMembers()} rows={1} height={56}>
          {({ items }) => {
            const own = items.filter((member) => member.isActive && member.teamIds.includes(teamId));
            return own.length === 0 ? (
              <Empty title={t('house.members.none')}>{t('house.members.noneText')}</Empty>
            ) : (
              <>
                {own.map(({ id, name, email }) => (
                  <div key={id} className={classes.member}>
                    <span className={classes.name}>
                      <Avatar
                        component="span"
                        name={name}
                        color="teal"
                        size={24}
                        alt=""
                        display="inline-flex"
                        mr={10}
                      />
                      {name}
                    </span>
                    <span className={classes.dim}>{email}</span>
                  </div>
                ))}
              </>
            );
          }}
        </Asked>
      </Card>
    </Section>
  );
}
