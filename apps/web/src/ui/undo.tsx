import { Button, Group } from '@mantine/core';
import { notifications } from '@mantine/notifications';

/** Says that something was done, with the way back beside it for a while. */
export function tellWithUndo(
  message: string,
  undo: { readonly label: string; readonly run: () => void },
): void {
  const id = `undo-${String(Date.now())}`;
  const run = (): void => {
    notifications.hide(id);
    undo.run();
  };
  notifications.show({
    id,
    color: 'teal',
    autoClose: 10_000,
    message: (
      <Group justify="space-between" wrap="nowrap" gap="sm">
        <span>{message}</span>
        <Button variant="subtle" size="compact-sm" onClick={run}>
          {undo.label}
        </Button>
      </Group>
    ),
  });
}
