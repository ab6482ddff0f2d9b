import type { ReceivedMail } from './mailbox.ts';
import type { Language } from './mail-template.ts';

const texts = {
  da: {
    title: 'Demoens postkasse',
    intro: 'Al mail fra demoen lander her og sendes ikke videre. De nyeste står øverst. Tiderne er danske.',
    empty: 'Der er ingen mail endnu. Invitér en person, så kommer invitationen her.',
    to: 'Til',
    locale: 'da-DK',
    other: 'English',
    back: 'Til Varsel',
  },
  en: {
    title: 'Mailbox of the demo',
    intro: 'All mail of the demo arrives here and goes no further. The newest stand first. Times are Danish.',
    empty: 'There is no mail yet. Invite a person and the invitation arrives here.',
    to: 'To',
    locale: 'en-GB',
    other: 'Dansk',
    back: 'To Varsel',
  },
} as const;

/** The page of the demo's mailbox: no script, no inline style, works under the strictest policy. */
export function mailboxPage(mails: readonly ReceivedMail[], language: Language): string {
  const text = texts[language];
  const other = language === 'da' ? 'en' : 'da';
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${text.title} · Varsel</title>
<link rel="stylesheet" href="/mailbox/mailbox.css">
</head>
<body>
<header>
<p><a href="/">${text.back}</a> <a href="/mailbox?language=${other}" lang="${other}">${text.other}</a></p>
<h1>${text.title}</h1>
<p>${text.intro}</p>
</header>
<main>
${mails.length === 0 ? `<p>${text.empty}</p>` : mails.map((mail) => article(mail, text)).join('\n')}
</main>
</body>
</html>
`;
}

function article(mail: ReceivedMail, { to, locale }: (typeof texts)[Language]): string {
  return `<article>
<h2>${escaped(mail.subject)}</h2>
<p>${to} ${escaped(mail.to)} · <time datetime="${escaped(mail.at)}">${escaped(danishTime(mail.at, locale))}</time></p>
<pre>${linked(mail.text)}</pre>
</article>`;
}

function danishTime(at: string, locale: string): string {
  const look = { dateStyle: 'long', timeStyle: 'short', timeZone: 'Europe/Copenhagen' } as const;
  return new Intl.DateTimeFormat(locale, look).format(new Date(at));
}

/** Our own links become links; everything else stays text. */
function linked(text: string): string {
  return text
    .split(/(https?:\/\/[\w.:[\]-]+\/[\w/?#=&.~-]*)/)
    .map((part, index) => (index % 2 === 1 ? `<a href="${escaped(part)}">${escaped(part)}</a>` : escaped(part)))
    .join('');
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

export const mailboxStyle = `:root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif; }
body { max-width: 46rem; margin: 2rem auto; padding: 0 1rem; }
header a { margin-inline-end: 1rem; }
article { border-block-start: 1px solid; padding-block: 1rem; }
h2 { font-size: 1.125rem; margin: 0; }
pre { white-space: pre-wrap; overflow-wrap: anywhere; font: inherit; margin: 0; }
`;
