import { type Act, type Bilingual, type DomainEvent, reject, type Rejection } from '@varsel/event-sourcing';
import type { PermissionGrants, Role } from '@varsel/tenancy';

type AnyAct = Pick<Act<object, unknown, DomainEvent>, 'basis' | 'requires'>;

/** Roles as they are called in a sentence. */
const roleTitles: Readonly<Record<Role, Bilingual>> = {
  administrator: { da: 'administrator', en: 'administrator' },
  'security-lead': { da: 'sikkerhedsansvarlig', en: 'security lead' },
  'incident-lead': { da: 'hændelsesleder', en: 'incident lead' },
  'board-member': { da: 'medlem af ledelsesorganet', en: 'member of the management body' },
  'supplier-manager': { da: 'leverandøransvarlig', en: 'supplier manager' },
  auditor: { da: 'revisor', en: 'auditor' },
};

export function permissionMissing(act: AnyAct, grants: readonly PermissionGrants[]): Rejection {
  const holders = [...new Set(grants.flatMap((grant) => grant[act.requires] ?? []))];
  if (holders.length === 0) {
    return reject('PERMISSION_MISSING', act.basis, {
      da: 'Ingen rolle i organisationen giver ret til dette. Det gøres af systemet selv.',
      en: 'No role in the organisation may do this. It is done by the system itself.',
    });
  }
  const titles = holders.map((role) => roleTitles[role]);
  return reject('PERMISSION_MISSING', act.basis, {
    da: `Du har ikke en rolle, der må gøre dette. Det må: ${titles.map(({ da }) => da).join(', ')}. Bed en af dem om at gøre det, eller bed en administrator om at give dig rollen.`,
    en: `You hold no role that may do this. These may: ${titles.map(({ en }) => en).join(', ')}. Ask one of them to do it, or ask an administrator to give you the role.`,
  });
}

export function notFound(act: AnyAct, title: Bilingual): Rejection {
  return reject('NOT_FOUND', act.basis, {
    da: `Vi kan ikke finde det, du vil ændre (${title.da}). Det findes ikke i din organisation. Genindlæs siden, og vælg det på listen.`,
    en: `We cannot find what you want to change (${title.en}). It does not exist in your organisation. Reload the page and choose it from the list.`,
  });
}

export function keyReused(act: AnyAct): Rejection {
  return reject('IDEMPOTENCY_KEY_REUSED', act.basis, {
    da: 'Nøglen i Idempotency-Key er allerede brugt til noget andet. Intet blev ændret. Send med en ny nøgle, eller send præcis det samme igen.',
    en: 'The Idempotency-Key has been used for something else. Nothing was changed. Send with a new key, or send exactly the same again.',
  });
}

export function conflict(act: AnyAct, version: number): Rejection {
  return reject('CONFLICT', act.basis, {
    da: `Andre ændrede det samme imens. Intet fra dig blev gemt. Det står nu i version ${String(version)}: genindlæs, se ændringen, og prøv igen.`,
    en: `Others changed the same thing meanwhile. Nothing of yours was saved. It now stands at version ${String(version)}: reload, look at the change, and try again.`,
  });
}

export function factsBehind(act: AnyAct): Rejection {
  return reject('FACTS_BEHIND', act.basis, {
    da: 'De oplysninger, beslutningen hviler på, er ved at blive bragt ajour. Intet blev gemt. Vent et øjeblik, og prøv igen.',
    en: 'What the decision rests on is being brought up to date. Nothing was saved. Wait a moment and try again.',
  });
}

export function tooLarge(act: AnyAct): Rejection {
  return reject('TOO_LARGE', act.basis, {
    da: 'Indholdet er for stort: højst 256 KB kan gemmes på én gang. Intet blev gemt. Forkort teksten, og prøv igen.',
    en: 'The content is too large: at most 256 KB can be saved at once. Nothing was saved. Shorten the text and try again.',
  });
}

export function logBroken(act: AnyAct): Rejection {
  return reject('LOG_BROKEN', act.basis, {
    da: 'Revisionsloggen stemmer ikke med det, der er forseglet. Indtil det er afklaret, kan ingen skrive under eller godkende. Alt andet virker. Bed en administrator om at åbne »Kontrollér« under Revisionsspor: der står, hvad der er galt, og hvad man gør.',
    en: 'The audit log is not what was sealed. Until that is settled, nobody can sign or approve. Everything else works. Ask an administrator to open “Verify” under Audit trail: it says what is wrong and what to do.',
  });
}

export function fromNewerVersion(act: AnyAct): Rejection {
  return reject('WRITTEN_BY_NEWER_VERSION', act.basis, {
    da: 'En nyere version af Varsel har skrevet i denne sag, og denne server kender ikke dens form endnu. Intet blev gemt. Prøv igen om et øjeblik; bliver det ved, så bed driften om at opdatere serveren.',
    en: 'A newer version of Varsel wrote in this record, and this server does not know its form yet. Nothing was saved. Try again in a moment; if it goes on, ask your operator to update the server.',
  });
}

export function unreadable(act: AnyAct): Rejection {
  return reject('RECORD_UNREADABLE', act.basis, {
    da: 'En post i denne sags historik kan ikke læses, så vi beslutter intet på den. Intet blev gemt. Bed driften om at køre »npm run views -- status«: der står hvilken.',
    en: 'An event in the history of this record cannot be read, so nothing is decided on it. Nothing was saved. Ask your operator to run “npm run views -- status”: it says which one.',
  });
}
