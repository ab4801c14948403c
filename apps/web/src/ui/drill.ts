/** Address of the leads behind a board's cell. */
export const behind = (board: string, cell: string): string =>
  `/behind?${new URLSearchParams({ board, cell }).toString()}`;
