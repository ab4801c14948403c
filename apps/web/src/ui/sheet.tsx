import { Drawer } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import type { JSX, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

interface SheetProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly title: string;
  readonly children: ReactNode;
}

/** A form that slides in: from the side at a desk, from below under the thumb. */
export function Sheet({ isOpen, onClose, title, children }: SheetProps): JSX.Element {
  const { t } = useTranslation('ui');
  const isPhone = useMediaQuery('(max-width: 48em)') ?? false;
  return (
    <Drawer
      opened={isOpen}
      onClose={onClose}
      title={title}
      closeButtonProps={{ 'aria-label': t('action.close') }}
      position={isPhone ? 'bottom' : 'right'}
      size={isPhone ? '86%' : 460}
      radius={isPhone ? '18px 18px 0 0' : 0}
      styles={{ title: { fontSize: '1.0625rem', fontWeight: 640 } }}
    >
      {children}
    </Drawer>
  );
}
