const MEGABYTE = 1_048_576;

/** The largest file taken (bytes). */
export const LARGEST_FILE = 10 * MEGABYTE;
/** What the files of one lead and its deals may weigh together (bytes). */
export const MOST_OF_A_LEAD = 100 * MEGABYTE;
/** The longest piece a file is kept in (bytes). */
export const PIECE = MEGABYTE;
/** For how long a removed file can come back (ms). */
export const UNDO_MS = 10 * 60_000;
