import { type Clock } from '@varsel/event-sourcing';
import { codeAt } from '@varsel/identity';
import type { DemoAccount } from './demo-accounts.ts';

const texts = {
  da: {
    title: 'Demoens konti',
    intro:
      'Ingen af personerne findes. Koden skifter hvert halve minut; hent siden igen for en ny. Siden findes kun, når Varsel kører på denne maskine med sin egen database.',
    headers: ['Navn', 'Organisation', 'Roller', 'E-mail', 'Adgangskode', 'Kode nu'],
    signIn: 'Log ind',
    mailbox: 'Postkassen',
    supplier: 'Leverandøren',
    supplierIntro:
      'En leverandør har ingen konto: den svarer gennem et link og en kode på mail. Linket her er ubrugt; er det brugt, så hent siden igen for et nyt. Koden kommer i postkassen.',
    supplierOpen: 'Svar på spørgeskemaet som',
    other: 'English',
  },
  en: {
    title: 'Accounts of the demo',
    intro:
      'None of these people exists. The code changes every half minute; load the page again for a new one. The page exists only while Varsel runs on this machine with its own database.',
    headers: ['Name', 'Organisation', 'Roles', 'E-mail', 'Password', 'Code now'],
    signIn: 'Sign in',
    mailbox: 'The mailbox',
    supplier: 'The supplier',
    supplierIntro:
      'A supplier has no account: it answers through a link and a code by mail. The link here is unused; once it is used, load the page again for a new one. The code arrives in the mailbox.',
    supplierOpen: 'Answer the questionnaire as',
    other: 'Dansk',
  },
} as const;

/** Accounts with their current codes: a page without script that works under the strictest policy. */
interface DemoShown {
  readonly accounts: readonly DemoAccount[];
  /** A supplier that answers a questionnaire, and a link of its that opens. */
  readonly supplier: { readonly name: string; readonly path: string | undefined };
}

export function demoPage({ accounts, supplier }: DemoShown, clock: Clock, language: 'da' | 'en'): string {
  const text = texts[language];
  const other = language === 'da' ? 'en' : 'da';
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${text.title} · Varsel</title>
<link rel="stylesheet" href="/demo/demo.css">
</head>
<body>
<header>
<p><a href="/sign-in">${text.signIn}</a> <a href="/mailbox">${text.mailbox}</a> <a href="/demo?language=${other}" lang="${other}">${text.other}</a></p>
<h1>${text.title}</h1>
<p>${text.intro}</p>
</header>
<main>
<table>
<thead><tr>${text.headers.map((header) => `<th scope="col">${header}</th>`).join('')}</tr></thead>
<tbody>
${accounts.map((account) => row(account, clock, language)).join('\n')}
</tbody>
</table>
${supplierPart(supplier, language)}
</main>
</body>
</html>
`;
}

function supplierPart({ name, path }: DemoShown['supplier'], language: 'da' | 'en'): string {
  if (path === undefined) return '';
  const text = texts[language];
  return `<h2>${text.supplier}</h2>
<p>${text.supplierIntro}</p>
<p><a href="${path}">${text.supplierOpen} ${name}</a></p>`;
}

const roleNames = {
  da: {
    administrator: 'Administrator',
    'security-lead': 'Sikkerhedsansvarlig',
    'incident-lead': 'Hændelsesleder',
    'board-member': 'Medlem af ledelsen',
    'supplier-manager': 'Leverandøransvarlig',
    auditor: 'Revisor',
  },
  en: {
    administrator: 'Administrator',
    'security-lead': 'Security lead',
    'incident-lead': 'Incident lead',
    'board-member': 'Board member',
    'supplier-manager': 'Supplier manager',
    auditor: 'Auditor',
  },
} as const;

function row(
  { name, organisation, roles, email, password, totpSecret }: DemoAccount,
  clock: Clock,
  language: 'da' | 'en',
): string {
  const cells = [organisation, roles.map((role) => roleNames[language][role]).join(', '), email, password]
    .map((cell) => `<td>${cell}</td>`)
    .join('');
  return `<tr><th scope="row">${name}</th>${cells}<td><b>${codeAt(totpSecret, clock.now())}</b></td></tr>`;
}

export const demoStyle = `:root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif; }
body { max-width: 76rem; margin: 2rem auto; padding: 0 1rem; }
header a { margin-inline-end: 1rem; }
main { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: start; vertical-align: top; padding: 0.5rem 0.75rem 0.5rem 0; border-block-end: 1px solid; overflow-wrap: anywhere; }
td:nth-of-type(3), td b { white-space: nowrap; }
td b { font-variant-numeric: tabular-nums; letter-spacing: 0.08em; }
`;
