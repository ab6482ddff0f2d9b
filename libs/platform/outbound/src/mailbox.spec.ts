import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { SmtpCarrier } from './carrier.ts';
import { Mailbox } from './mailbox.ts';
import { mailboxPage } from './mailbox-page.ts';

describe('read the demo’s mailbox', () => {
  it('keeps its mail over a restart', async () => {
    const directory = await mkdtemp(join(tmpdir(), 'varsel-mailbox-'));
    const file = join(directory, 'mailbox.json');
    const first = new Mailbox(file);
    const carrier = new SmtpCarrier(await first.listen(), 'Varsel <varsel@example.dk>');
    expect(await carrier.deliver('ada@example.dk', { subject: 'Hej Ada', text: 'Kære Ada' })).toEqual({ kind: 'sent' });
    carrier.close();
    await first.close();
    const second = new Mailbox(file);
    await second.listen();
    expect(second.mails).toMatchObject([{ to: 'ada@example.dk', subject: 'Hej Ada' }]);
    await second.close();
    expect(await new Mailbox(file).read()).toHaveLength(1);
    await rm(directory, { recursive: true });
  });

  it('shows mail as text: only our own links become links', () => {
    const mail = {
      to: '<b>a@b.dk',
      subject: '<script>alert(1)</script>',
      text: 'Se https://varsel.example.dk/invitation#Ab-_9 & <i>',
      at: '2026-11-22T08:00:00.000Z',
    };
    const page = mailboxPage([mail], 'da');
    expect(page).toContain('<a href="https://varsel.example.dk/invitation#Ab-_9">');
    expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(page).not.toMatch(/<script|<i>|style=|onclick/);
    expect(mailboxPage([], 'en')).toContain('There is no mail yet');
    expect(page).toMatch(/22\. november 2026 kl\. 09[.:]00<\/time>/);
    expect(page).toContain('Tiderne er danske.');
  });
});
