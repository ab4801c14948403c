export { handedBy, Smtp } from './smtp.js';
export type { Handed, SmtpMail } from './smtp.js';
