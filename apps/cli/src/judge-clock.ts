/** Instead of a calendar file: every hour of every day counts. */
export const WALL = 'wall';
