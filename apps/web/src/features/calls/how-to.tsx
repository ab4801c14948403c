import { Table } from '@mantine/core';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { Copyable } from '../../ui/copyable.js';
import { Card, Section } from '../../ui/page.js';
import { curlExample, FIELDS } from './call-types.js';
import classes from './calls.module.css';

/** What to send, field by field, and an example to try. */
export function HowTo({ id }: { id: string }): JSX.Element {
  const { t } = useTranslation('calls');
  return (
    <Section title={t('how.title')}>
      <Card>
        <p className={classes.plain}>{t('how.text')}</p>
        <Table mt="md" mb="md" aria-label={t('how.body')}>
          <Table.Tbody>
            {FIELDS.map((field) => (
              <Table.Tr key={field}>
                <Table.Th scope="row">
                  <code>{field}</code>
                </Table.Th>
                <Table.Td>{t(`how.fields.${field}`)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
        <p className={classes.label}>{t('how.example')}</p>
        <div className={classes.code}>
          <Copyable value={curlExample(id)} />
        </div>
        <p className={classes.dim}>{t('how.answers')}</p>
      </Card>
    </Section>
  );
}
