export { Mailbox, type ReceivedMail } from './mailbox.ts';
export { type Mail, type MailFate, MailQueue, type MailStatus } from './mail-queue.ts';
export { type Language, type Letter, type MailTemplate, mailTemplate, oneLine } from './mail-template.ts';
export { type AddressOf, MailWorker } from './mail-worker.ts';
export { OutboundModule, type OutboundOptions } from './outbound.module.ts';
export { mailChannel, sends } from './sends.ts';
export { Sealer } from './sealer.ts';
