/** What a rehearsal is remembered by. */
export const rehearsalKey = (id: string | null): readonly unknown[] => ['rehearsal', id];
