import { Button, Group, Modal, Stack } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { JSX, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

interface SureProps {
  readonly title: string;
  /** The word on the button that does it. */
  readonly go: string;
  readonly isPending: boolean;
  readonly isGrave?: boolean;
  /** Resolves when it is done; a refusal leaves the question open. */
  readonly onGo: () => Promise<unknown>;
  readonly opener: (open: () => void) => ReactNode;
  /** What will happen. */
  readonly children: ReactNode;
}

/** A step that is not lightly taken: says what happens, then asks. */
export function Sure({ title, go, isPending, isGrave, onGo, opener, children }: SureProps): JSX.Element {
  const { t } = useTranslation('agreement');
  const [isOpen, { open, close }] = useDisclosure(false);
  const take = (): void => {
    onGo().then(close, () => undefined);
  };
  return (
    <>
      {opener(open)}
      <Modal opened={isOpen} onClose={close} title={title} centered>
        <Stack gap="md">
          {children}
          <Group justify="flex-end" gap="sm">
            {/* Whoever strikes Enter unread has decided nothing. */}
            <Button variant="default" data-autofocus onClick={close}>
              {t('act.cancel')}
            </Button>
            <Button color={isGrave === true ? 'red' : undefined} loading={isPending} onClick={take}>
              {go}
            </Button>
          </Group>
        </Stack>
      </Modal>
    </>
  );
}
