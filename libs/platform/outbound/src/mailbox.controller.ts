import { Controller, Get, Header, Query } from '@nestjs/common';
import { Open } from '@varsel/graphql-vocabulary';
import { Mailbox, type ReceivedMail } from './mailbox.ts';
import { mailboxPage, mailboxStyle } from './mailbox-page.ts';

/** The demo's mailbox to read. Exists only where the demo runs. */
@Controller('mailbox')
export class MailboxController {
  readonly #mailbox: Mailbox;

  constructor(mailbox: Mailbox) {
    this.#mailbox = mailbox;
  }

  @Get()
  @Open({ limit: 'demo-mailbox' })
  @Header('content-type', 'text/html; charset=utf-8')
  @Header('cache-control', 'no-store')
  async page(@Query('language') language?: string): Promise<string> {
    return mailboxPage(await this.#mailbox.read(), language === 'en' ? 'en' : 'da');
  }

  @Get('mails.json')
  @Open({ limit: 'demo-mailbox' })
  @Header('cache-control', 'no-store')
  mails(): Promise<readonly ReceivedMail[]> {
    return this.#mailbox.read();
  }

  @Get('mailbox.css')
  @Open({ limit: 'demo-mailbox' })
  @Header('content-type', 'text/css; charset=utf-8')
  style(): string {
    return mailboxStyle;
  }
}
