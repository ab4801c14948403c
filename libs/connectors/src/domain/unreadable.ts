/** The body is not what this source sends; the message says how, and repeats nothing of it. */
export class Unreadable extends Error {}
