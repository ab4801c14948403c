import { Button, Group, Kbd } from '@mantine/core';
import { notifications } from '@mantine/notifications';

/** What can be taken back while its line is still shown; the latest last. */
const offered = new Map<string, () => void>();
let told = 0;

/** Takes back what was done last, while that is offered; true when there was something. */
export function takeBackLatest(): boolean {
  const run = [...offered.values()].at(-1);
  run?.();
  return run !== undefined;
}

/** Says that something was done, with the way back beside it for a while. */
export function tellWithUndo(
  message: string,
  undo: { readonly label: string; readonly run: () => void },
): void {
  told += 1;
  const id = `undo-${String(told)}`;
  const run = (): void => {
    if (!offered.delete(id)) return;
    notifications.hide(id);
    undo.run();
  };
  offered.set(id, run);
  notifications.show({
    id,
    onClose: () => offered.delete(id),
    color: 'teal',
    autoClose: 10_000,
    message: (
      <Group justify="space-between" wrap="nowrap" gap="sm">
        <span>{message}</span>
        <Button
          variant="subtle"
          size="compact-sm"
          onClick={run}
          aria-keyshortcuts="z"
          rightSection={
            <Kbd size="xs" aria-hidden>
              Z
            </Kbd>
          }
        >
          {undo.label}
        </Button>
      </Group>
    ),
  });
}
