import { Alert, Code, Text } from '@mantine/core';
import { IconShieldCheck, IconShieldX } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { Asked } from '../../ui/asked.js';
import { Copyable } from '../../ui/copyable.js';
import { useFormats } from '../../ui/use-formats.js';
import { useStanding } from './audit-query.js';
import type { AuditStanding } from './audit-query.js';

/** How far the log holds, and what confirms it. */
export function StandingCard(): JSX.Element {
  return <Asked query={useStanding()}>{(standing) => <Standing standing={standing} />}</Asked>;
}

function Standing({ standing }: { readonly standing: AuditStanding }): JSX.Element {
  const { t } = useTranslation('audit');
  const formats = useFormats();
  const { fault, checked, verifiedAt, anchor, confirmed, untrusted } = standing;
  if (fault)
    return (
      <Alert
        color="red"
        icon={<IconShieldX />}
        title={t(`standing.${fault.kind}`, { number: fault.number, until: fault.until })}
      >
        {t('standing.faultText')}
      </Alert>
    );
  return (
    <Alert
      color="teal"
      icon={<IconShieldCheck />}
      title={t('standing.holds', { count: checked, at: formats.moment(verifiedAt) })}
    >
      <Text size="sm">
        {anchor
          ? t('standing.confirmed', { number: confirmed, at: formats.moment(anchor.at) })
          : t('standing.unsigned')}
      </Text>
      {untrusted > 0 && (
        <Text size="sm" mt={4}>
          {t('standing.untrusted', { count: untrusted })}
        </Text>
      )}
      {anchor && (
        <>
          <Text size="sm" mt={4}>
            {t('standing.key')}
          </Text>
          <Copyable value={anchor.publicKey} />
          <Code block mt={6}>
            {anchor.hash}
          </Code>
        </>
      )}
    </Alert>
  );
}
